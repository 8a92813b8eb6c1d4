package io.lojal.member;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A member is brought over from another system, with what there is: docs/semantics.md, "Openings".
 * Days are counted from 1970-01-01; a day or time that is not told is {@link #UNTOLD}.
 *
 * @param joinedDay since when one is a member
 * @param debts points that are owed, by wallet
 * @param shares what was added to goals
 */
public record OpeningRecorded(
    Envelope envelope,
    long joinedDay,
    List<Count> counts,
    List<Level> levels,
    Map<String, Long> debts,
    List<Points> lots,
    List<Coupon> vouchers,
    List<Card> cards,
    List<Streak> streaks,
    Map<String, Long> shares,
    List<Earned> badges)
    implements Event {

  public static final long UNTOLD = Long.MIN_VALUE;

  /**
   * What a meter counted on a day.
   *
   * @param text what it was counted for; empty where the meter tells no texts apart
   */
  public record Count(String meter, String text, long day, long value) {}

  /**
   * A level that is held.
   *
   * @param day one of the window in which it is
   */
  public record Level(String ladder, String level, long day) {}

  /**
   * Points that came together.
   *
   * @param purchase the id of what they came from, or empty
   * @param earnedMillis what their validity counts from
   */
  public record Points(
      String wallet,
      long points,
      String purchase,
      long earnedMillis,
      long availableMillis,
      long expiresMillis) {}

  /**
   * A voucher.
   *
   * @param id unique within the kind
   * @param usedMillis when it was used; {@link #UNTOLD} where it is open
   */
  public record Coupon(
      String kind, String id, long expiresMillis, long usedMillis, int reactivations) {}

  /**
   * A stamp card.
   *
   * @param filled how many were full before it
   */
  public record Card(String card, int stamps, long filled) {}

  /**
   * A streak that goes on.
   *
   * @param sinceDay one of its first period
   * @param day one of the present period
   * @param count what was done in that
   */
  public record Streak(
      String streak, long length, long sinceDay, long day, int count, int freezes) {}

  /**
   * A badge that was earned.
   *
   * @param text what it was earned for, or what is collected; empty for the badge as a whole
   * @param number the highest that was earned, of a badge in numbers; else 0
   */
  public record Earned(String badge, String text, long number) {}

  public OpeningRecorded {
    counts = List.copyOf(counts);
    levels = List.copyOf(levels);
    debts = Collections.unmodifiableMap(new TreeMap<>(debts));
    lots = List.copyOf(lots);
    vouchers = List.copyOf(vouchers);
    cards = List.copyOf(cards);
    streaks = List.copyOf(streaks);
    shares = Collections.unmodifiableMap(new TreeMap<>(shares));
    badges = List.copyOf(badges);
  }

  @Override
  public EventKind kind() {
    return EventKind.OPENING;
  }
}
