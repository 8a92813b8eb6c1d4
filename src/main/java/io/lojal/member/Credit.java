package io.lojal.member;

/**
 * The days that something booked is for, where they are not the day of the booking.
 *
 * @param fromDay the first day, counted from 1970-01-01 in the calendar of the programme's zone
 * @param toDay the last day, inclusive; equal to {@code fromDay} for a single date
 */
public record Credit(int fromDay, int toDay) {
  public Credit {
    if (toDay < fromDay) {
      throw new IllegalArgumentException("a credit span ends before it begins");
    }
  }
}
