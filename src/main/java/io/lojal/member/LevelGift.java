package io.lojal.member;

/**
 * A level that members may give to each other for a while.
 *
 * @param when asked of the giver
 * @param ladder its place in the plan
 * @param level its place in the ladder, above 0
 * @param length how long it is held
 * @param most how many one member gives in a window, or null
 */
public record LevelGift(
    String rule, String name, Condition when, int ladder, int level, Period length, AtMost most)
    implements Rules.Rule {

  /** What it is to whoever has it. */
  Floor floor() {
    return new Floor(rule, level, null, Condition.ALWAYS, length, null);
  }
}
