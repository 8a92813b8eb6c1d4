package io.lojal.member;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long points are good for.
 *
 * @param ladder the ladder whose level decides, by its place, or -1
 * @param spans one, or one a level
 * @param fromActivity whether their age counts from the last activity, not from the event
 */
public record Validity(int ladder, Span[] spans, boolean fromActivity) {
  public static final Validity FOREVER =
      new Validity(-1, new Span[] {new Span(null, End.DAY)}, false);

  /**
   * From an age on.
   *
   * @param period null for ever
   * @param end what the last good day is the last day of
   */
  public record Span(Period period, End end) {}

  /** What a last good day is moved to the end of. */
  public enum End {
    DAY(0),
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    End(int months) {
      this.months = months;
    }

    LocalDate of(LocalDate date) {
      if (months == 0) {
        return date;
      }
      int last = (date.getMonthValue() + months - 1) / months * months;
      return LocalDate.of(date.getYear(), last, 1).plusMonths(1).minusDays(1);
    }
  }

  /** The validity of one span for everybody. */
  public static Validity of(Period period, End end, boolean fromActivity) {
    return new Validity(-1, new Span[] {new Span(period, end)}, fromActivity);
  }

  /** Whether an expiry depends on what comes after the purchase. */
  boolean canMove() {
    return fromActivity || ladder >= 0;
  }

  public boolean isForever() {
    for (Span span : spans) {
      if (span.period() != null) {
        return false;
      }
    }
    return true;
  }

  /** The first instant at which points of an age are good no more; MAX_VALUE for never. */
  long endOf(long ageMillis, Standing standing, ZoneId zone) {
    Span span = spans[ladder < 0 ? 0 : standing.level(ladder)];
    if (span.period() == null) {
      return Long.MAX_VALUE;
    }
    LocalDate last = span.end().of(span.period().after(Calendar.date(ageMillis, zone)));
    return Calendar.startOf(last.plusDays(1), zone);
  }
}
