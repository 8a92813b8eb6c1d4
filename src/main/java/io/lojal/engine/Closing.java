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
import java.util.List;

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

  /** Closing takes a step of this size, so that it need not be done every day. */
  private static long slack(Programmes programmes) {
    return programmes.closedAfterMillis() / 8;
  }

  /**
   * The place of the first event that is still open; the end if none is.
   *
   * @param heldMillis the first time of what is held: it has still to be folded, so nothing that
   *     comes behind it is over; {@link Long#MAX_VALUE} where nothing is held
   */
  static Position limit(List<Event> events, long cutMillis, long heldMillis, ZoneId zone) {
    Position limit = limitByAge(events, cutMillis, zone);
    if (events.size() >= MOST) {
      Position crowded = events.get(events.size() - KEPT).position();
      limit = crowded.isBefore(limit) ? limit : crowded;
    }
    Position held = new Position(heldMillis, Long.MIN_VALUE, EventKind.MEMBER, "");
    return held.isBefore(limit) ? held : limit;
  }

  private static Position limitByAge(List<Event> events, long cutMillis, ZoneId zone) {
    if (events.isEmpty()) {
      return Position.START;
    }
    for (Event event : events) {
      if (event.timeMillis() >= cutMillis || lastDay(event, zone) >= cutMillis) {
        return event.position();
      }
    }
    Position last = events.get(events.size() - 1).position();
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
