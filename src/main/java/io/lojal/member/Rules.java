package io.lojal.member;

import java.util.List;

/**
 * The rules of a programme, planned: what a loyalty manager wrote, with every name looked up. Each
 * carries {@code rule}, its full name ("streaks/ski-weeks"), and is found in a stored standing by
 * the hash of it, so a programme may add, drop and reorder rules.
 */
public final class Rules {
  private Rules() {}

  /** A rule that keeps something in the standing. */
  public sealed interface Rule
      permits Membership,
          Meter,
          Wallet,
          Ladder,
          Streak,
          Goal,
          StampCard,
          VoucherKind,
          StepPayout,
          BandPayout,
          CalendarRule,
          Boost,
          Drop,
          Badge,
          Challenge,
          Transfer,
          Pool,
          LevelGift,
          Referral {
    String rule();

    /** As the programme calls it, among those of its kind. */
    String name();

    /** What its state is stored under; a checker refuses two rules with one key. */
    default int key() {
      return rule().hashCode();
    }
  }

  /** What a meter does with an event. */
  public enum Measure {
    COUNT,
    SUM,
    /** Distinct calendar days. */
    DAYS,
    MIN,
    MAX,
    /** The value of the latest event, by the order of the journal. */
    LAST,
    /** Distinct texts. */
    DISTINCT
  }

  /** What a return does to what was counted. */
  public enum OnReturn {
    /** As if it had never been bought. */
    WITHDRAW,
    /** It counted until the day it came back; from then on it does not. */
    FROM_THEN_ON,
    /** It stays counted. */
    KEEP
  }

  /**
   * The one place where something is counted.
   *
   * @param on what it looks at; empty where it sums points
   * @param byLine whether condition, amount or texts look at a purchase's lines
   * @param amount what to add up or compare, else null
   * @param texts what it tells apart, or null
   * @param granted the points it sums, or null
   * @param inMemberZone whether dates are the member's own, not the programme's
   * @param credited whether the days it was booked for count, not the day of the booking
   */
  public record Meter(
      String rule,
      String name,
      List<Match> on,
      Condition when,
      boolean byLine,
      Measure measure,
      Amount amount,
      Texts texts,
      Granted granted,
      Window window,
      boolean inMemberZone,
      boolean credited,
      OnReturn onReturn)
      implements Rule {

    /** Whether it shows a value for each text. */
    public boolean isByText() {
      return texts != null && measure != Measure.DISTINCT;
    }

    /** Whether it is kept by date, not by the number of the window. */
    boolean isByDate() {
      return measure == Measure.DAYS || window.isByDate();
    }
  }

  /**
   * The texts that a meter tells apart.
   *
   * @param most how many are kept: those touched last
   */
  public record Texts(Label label, int most) {}

  /**
   * Points that are granted.
   *
   * @param wallet its place in {@link Plan#wallets}
   * @param earns by the earn rule's place in the wallet: whether its points count
   */
  public record Granted(int wallet, boolean[] earns) {}

  /**
   * A kind of points.
   *
   * @param least the fewest points one redemption takes
   * @param spendable whether they can be redeemed at all
   * @param cap the most that is granted in a window, or null
   * @param warnMillis how long before they expire that is told; 0 for never
   */
  public record Wallet(
      String rule,
      String name,
      Earn[] earns,
      Validity valid,
      long least,
      boolean spendable,
      ReturnPolicy returns,
      Cap cap,
      long warnMillis)
      implements Rule {

    /** The earn rule of a name, or null where this version has none. */
    Earn earn(String name) {
      for (Earn earn : earns) {
        if (earn.name().equals(name)) {
          return earn;
        }
      }
      return null;
    }
  }

  /**
   * A way to earn.
   *
   * @param on for a rule on another one, what that one looks at
   * @param pending how long what is granted cannot be spent
   * @param atMost how often it gives points, or null
   * @param capped whether it is under the wallet's cap
   */
  public record Earn(
      String name,
      Match on,
      Condition when,
      boolean byLine,
      Reward reward,
      Times times,
      Rounding rounding,
      Wait pending,
      AtMost atMost,
      boolean capped) {}

  /**
   * Levels that meters earn.
   *
   * @param meters the places of its meters in {@link Plan#meters}, which have one window; what goes
   *     by a single number (rollover, milestones) goes by the first
   * @param levels lowest first; the first is everybody's
   * @param lands for every level, the lowest one it falls to at a time
   * @param inactivity after how long nothing keeps a level, or null
   * @param lifetimes for every level, after how many periods in a row it is for life; 0 for never
   * @param rollover the most that is carried into the next window; 0 for nothing
   * @param milestones every so much beyond the highest level is told; 0 for never
   * @param soon how long before a level ends that is told; {@link Period#NONE} for never
   */
  public record Ladder(
      String rule,
      String name,
      int[] meters,
      Level[] levels,
      Holding holds,
      int[] lands,
      Inactivity inactivity,
      Floor[] floors,
      int[] lifetimes,
      long rollover,
      long milestones,
      Period soon)
      implements Rule {

    /** The place of the meter that stands for the ladder where there is one number to say. */
    public int meter() {
      return meters[0];
    }

    int top() {
      return levels.length - 1;
    }
  }

  /**
   * One step of a ladder.
   *
   * @param ways what earns it, any of them; none for the lowest
   */
  public record Level(String name, List<Way> ways) {

    /** The level of those who begin. */
    public static Level lowest(String name) {
      return new Level(name, List.of());
    }

    /**
     * A level that one meter earns.
     *
     * @param meter its place in {@link Plan#meters}
     */
    public static Level of(String name, int meter, long least) {
      return new Level(name, List.of(new Way(List.of(new Ask(meter, least)))));
    }
  }

  /** What earns a level: all that is asked, together. */
  public record Way(List<Ask> asks) {}

  /**
   * What a meter has to show.
   *
   * @param meter its place in {@link Plan#meters}
   */
  public record Ask(int meter, long least) {}

  /**
   * Doing something in every period, in the member's own zone.
   *
   * @param needed how often in a period
   * @param byDay several times on one calendar day are one
   * @param milestones lengths worth telling, ascending
   * @param freezeEvery a freeze is earned every so many periods; 0 for never
   * @param freezesMost how many can be held
   * @param riskMillis how long before the period's end it is at risk; 0 for never told
   * @param riskFrom the shortest length worth a warning
   * @param leniency what else keeps it going
   */
  public record Streak(
      String rule,
      String name,
      Match on,
      Condition when,
      Cadence every,
      int needed,
      boolean byDay,
      long[] milestones,
      int freezeEvery,
      int freezesMost,
      long riskMillis,
      int riskFrom,
      Leniency leniency)
      implements Rule {}

  /**
   * Something that everyone reaches together. What a member adds is the member's share.
   *
   * @param amount what an event adds, or null for one
   * @param fromMillis the first instant that counts
   * @param toMillis the first that does not any more
   * @param milestones in percent of the target, ascending; the last is 100
   * @param least the share from which on a member is told
   * @param shards how many parts the sum is kept in; never changes while there is data
   */
  public record Goal(
      String rule,
      String name,
      Match on,
      Condition when,
      boolean byLine,
      Amount amount,
      long fromMillis,
      long toMillis,
      long target,
      int[] milestones,
      long least,
      int shards)
      implements Rule {}
}
