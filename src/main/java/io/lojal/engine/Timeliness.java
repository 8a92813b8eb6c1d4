package io.lojal.engine;

import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import io.lojal.member.MomentReceived;
import io.lojal.member.RejectionCode;
import java.time.Duration;

/** Whether an event comes in time: now, only later, or never. */
final class Timeliness {
  /** How far ahead of the clock an event may be stamped: it is held until its time. */
  static final long EARLY_MILLIS = Duration.ofHours(48).toMillis();

  /** An event this many tolerances older than the clock is not news any more. */
  private static final int BACKLOG = 10;

  /** How many events of a backlog are held at a time: the record is written with every event. */
  private static final int HELD_MOST = 64;

  private static final int MAX_HOPS = 8;

  private final Programmes programmes;
  private final MemberRecord record;
  private final Now now;

  Timeliness(Programmes programmes, MemberRecord record, Now now) {
    this.programmes = programmes;
    this.record = record;
    this.now = now;
  }

  /** Why an event cannot be taken; null where it can. */
  Rejection refusal(Event event) {
    long time = event.timeMillis();
    boolean clockIsKnown = now.clockMillis() != Long.MIN_VALUE;
    if (clockIsKnown && time - now.clockMillis() > EARLY_MILLIS) {
      return Rejection.of(RejectionCode.TOO_EARLY, "more than 48 h ahead of the clock", event);
    }
    if (event instanceof MomentReceived mail) {
      return refusal(event, mail.hops());
    }
    if (event instanceof LetterReceived letter) {
      return refusal(event, letter.hops());
    }
    long horizon = programmes.planAt(time).horizonMillis();
    boolean late =
        now.watermarkMillis() != Long.MIN_VALUE && time < now.watermarkMillis() - horizon;
    if (late || time < record.closedMillis) {
      return Rejection.of(RejectionCode.TOO_LATE, "older than what can be corrected", event);
    }
    return null;
  }

  private static Rejection refusal(Event mail, int hops) {
    return hops > MAX_HOPS
        ? Rejection.of(RejectionCode.TOO_MANY_HOPS, "mail that passed too many keys", mail)
        : null;
  }

  /** Whether an event has to wait in the journal until time has come to it. */
  boolean isToBeHeld(long timeMillis) {
    return isAhead(timeMillis) || isBacklog(timeMillis);
  }

  private boolean isAhead(long timeMillis) {
    return now.clockMillis() != Long.MIN_VALUE
        && timeMillis - now.clockMillis() > now.toleranceMillis();
  }

  /**
   * Old news that comes before its time: nobody waits for it, so it waits for what was before it in
   * other partitions, and is not folded again for each of them.
   */
  private boolean isBacklog(long timeMillis) {
    return timeMillis > now.watermarkMillis()
        && now.clockMillis() != Long.MIN_VALUE
        && now.clockMillis() - timeMillis > BACKLOG * now.toleranceMillis()
        && record.held.size() < HELD_MOST;
  }
}
