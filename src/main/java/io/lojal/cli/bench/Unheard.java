package io.lojal.cli.bench;

import io.lojal.community.Claim;
import io.lojal.community.Share;
import io.lojal.engine.Decision;
import io.lojal.engine.LedgerEntry;
import io.lojal.engine.MemberView;
import io.lojal.engine.Outputs;
import io.lojal.engine.PublicProfile;
import io.lojal.engine.Rejection;
import io.lojal.engine.Suppressed;
import io.lojal.engine.Trigger;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;

/** What is said to nobody: only how big members become is asked. */
final class Unheard implements Outputs {
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
