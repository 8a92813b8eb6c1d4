package io.lojal.engine;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Calendar;
import io.lojal.member.Credit;
import io.lojal.member.Event;
import io.lojal.member.EventKind;
import io.lojal.member.Position;
import io.lojal.member.PurchaseRecorded;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When an event is over: it is old, and the days it was booked for have passed; or so much came
 * after it that folding it again would keep everybody else waiting.
 */
final class Closing {
  /** A journal that has come to this many is closed early: some 40 ms to fold again. */
  static final int MOST = 4_096;

  /** Then so many stay open. */
  static final int KEPT = 3_072;

  /** How many events must be there before some are closed; one by one would cost more. */
  private static final int AT_ONCE = 48;

  private Closing() {}

  /** From when on there is something to close; {@link Long#MAX_VALUE} for not so far. */
  static long dueMillis(MemberRecord record, Programmes programmes) {
    if (record.open < AT_ONCE || record.oldestMillis == Long.MAX_VALUE) {
      return Long.MAX_VALUE;
    }
    return record.open - record.held.size() >= MOST
        ? record.closeMillis
        : Math.max(
            record.closeMillis,
            record.oldestMillis + programmes.closedAfterMillis() + slack(programmes) + 1);
  }

  /** When to try again where nothing could be closed. */
  static long againMillis(Programmes programmes, long watermarkMillis) {
    return watermarkMillis + slack(programmes);
  }

  /** Closing takes a step of this size, so that the journal is read seldom to be made shorter. */
  private static long slack(Programmes programmes) {
    return programmes.closedAfterMillis() / 4;
  }

  /**
   * The place of the first event that is still open; the end if none is. Only what is old is read
   * whole.
   *
   * @param heldMillis the first time of what is held: it has still to be folded, so nothing that
   *     comes behind it is over; {@link Long#MAX_VALUE} where nothing is held
   */
  static Position limit(History history, long cutMillis, long heldMillis, ZoneId zone) {
    Position limit = limitByAge(history, cutMillis, zone);
    if (history.size() >= MOST) {
      Position crowded = history.position(history.size() - KEPT);
      limit = crowded.isBefore(limit) ? limit : crowded;
    }
    Position held = new Position(heldMillis, Long.MIN_VALUE, EventKind.MEMBER, "");
    return held.isBefore(limit) ? held : limit;
  }

  private static Position limitByAge(History history, long cutMillis, ZoneId zone) {
    if (history.size() == 0) {
      return Position.START;
    }
    for (int i = 0; i < history.size(); i++) {
      Position position = history.position(i);
      if (position.timeMillis() >= cutMillis || lastDay(history.event(i), zone) >= cutMillis) {
        return position;
      }
    }
    Position last = history.position(history.size() - 1);
    return new Position(last.timeMillis() + 1, Long.MIN_VALUE, last.kind(), "");
  }

  private static long lastDay(Event event, ZoneId zone) {
    Credit credit = null;
    if (event instanceof PurchaseRecorded purchase) {
      credit = purchase.credit();
    } else if (event instanceof ActivityRecorded activity) {
      credit = activity.credit();
    }
    return credit == null
        ? Long.MIN_VALUE
        : Calendar.startOf(LocalDate.ofEpochDay(credit.toDay() + 1L), zone);
  }
}
