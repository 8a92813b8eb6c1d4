package io.lojal.engine;

import io.lojal.community.Claim;
import io.lojal.community.Share;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;

/** Takes what the engine has to say to the world, in order. */
public interface Outputs {

  void trigger(Trigger trigger);

  void suppressed(Suppressed suppressed);

  void decided(Decision decision);

  void posted(LedgerEntry entry);

  void standing(MemberView view);

  /** What others see of a member from now on. */
  void shown(PublicProfile profile);

  /** Others see nothing of a member any more. */
  void hidden(String member, long timeMillis);

  void share(Share share);

  /** To be answered by the drop, not by the member's own key. */
  void claim(Claim claim);

  /** For another member's key. */
  void letter(LetterReceived letter);

  /**
   * @param event what was refused; it is not lost
   */
  void rejected(Rejection rejection, Event event);

  /** An event was known already, byte for byte. */
  void repeated();

  /** History was folded again. */
  void corrected();
}
