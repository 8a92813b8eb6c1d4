package io.lojal.engine;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Calendar;
import io.lojal.member.Credit;
import io.lojal.member.Event;
import io.lojal.member.Position;
import io.lojal.member.PurchaseRecorded;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** When an event is over: it is old, and the days it was booked for have passed. */
final class Closing {
  /** How many events must be there before some are closed; one by one would cost more. */
  private static final int AT_ONCE = 48;

  private Closing() {}

  /** From when on there is enough to close; {@link Long#MAX_VALUE} for not so far. */
  static long dueMillis(MemberRecord record, Programmes programmes) {
    return record.open < AT_ONCE
        ? Long.MAX_VALUE
        : record.oldestMillis + programmes.closedAfterMillis() + slack(programmes) + 1;
  }

  /** When to look whether there is: not at once again where a booking keeps everything open. */
  static long lookMillis(MemberRecord record, Programmes programmes, long watermarkMillis) {
    long due = dueMillis(record, programmes);
    return due > watermarkMillis ? due : watermarkMillis + slack(programmes);
  }

  /** Closing takes a step of this size, so that it need not be done every day. */
  private static long slack(Programmes programmes) {
    return programmes.closedAfterMillis() / 8;
  }

  /** The place of the first event that is still open; the end if none is. */
  static Position limit(List<Event> events, long cutMillis, ZoneId zone) {
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
