package io.lojal.engine;

import io.lojal.community.Claim;
import io.lojal.community.Share;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;

/**
 * Lets everything go that an engine says: for whoever asks only what becomes of members, or listens
 * to some of it and says so by overriding that.
 */
public class Unheard implements Outputs {
  @Override
  public void trigger(Trigger trigger) {}

  @Override
  public void suppressed(Suppressed suppressed) {}

  @Override
  public void decided(Decision decision) {}

  @Override
  public void posted(LedgerEntry entry) {}

  @Override
  public void standing(MemberView view) {}

  @Override
  public void shown(PublicProfile profile) {}

  @Override
  public void hidden(String member, long timeMillis) {}

  @Override
  public void share(Share share) {}

  @Override
  public void claim(Claim claim) {}

  @Override
  public void letter(LetterReceived letter) {}

  @Override
  public void rejected(Rejection rejection, Event event) {}

  @Override
  public void repeated() {}

  @Override
  public void corrected() {}
}
