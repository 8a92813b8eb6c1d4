package io.lojal.member;

/**
 * What an earn rule gives: {@code points} for every {@code per} of what it goes by.
 *
 * @param by what it goes by
 * @param points 0 or more; for {@link By#RULE}, 1
 * @param per minor units, or units of {@code value}; 1 where single things are counted
 * @param value for {@link By#VALUE}, what is measured; else null
 * @param steps for {@link By#BAND}, all there is to earn; for {@link By#MONEY}, rates that hold for
 *     the whole receipt from a basis on; ascending
 * @param rule for {@link By#RULE}, the place of the rule whose result is given once more; else -1
 */
public record Reward(By by, long points, long per, Amount value, Step[] steps, int rule) {
  private static final Step[] NONE = {};

  /** What points go by. */
  public enum By {
    EVENT,
    LINE,
    ITEM,
    MONEY,
    /** A whole number that the programme computes. */
    VALUE,
    BAND,
    RULE
  }

  /** What holds from a basis of so many minor units on. */
  public record Step(long fromMinor, long points, long per) {}

  /** So many points for each event, line or item. */
  public static Reward each(By by, long points) {
    return new Reward(by, points, 1, null, NONE, -1);
  }

  public static Reward perMoney(long points, long perMinor, Step[] rates) {
    return new Reward(By.MONEY, points, perMinor, null, rates, -1);
  }

  public static Reward perValue(long points, long per, Amount value) {
    return new Reward(By.VALUE, points, per, value, NONE, -1);
  }

  public static Reward bands(Step[] bands) {
    return new Reward(By.BAND, 0, 1, null, bands, -1);
  }

  public static Reward ofRule(int rule) {
    return new Reward(By.RULE, 1, 1, null, NONE, rule);
  }

  /** The highest step that a basis reaches, or null. */
  Step stepAt(long basisMinor) {
    Step reached = null;
    for (Step step : steps) {
      if (step.fromMinor() <= basisMinor) {
        reached = step;
      }
    }
    return reached;
  }
}
