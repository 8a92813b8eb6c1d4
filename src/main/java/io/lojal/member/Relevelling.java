package io.lojal.member;

import java.util.Map;
import java.util.TreeMap;

/**
 * Levels when another version begins: whoever holds one keeps that of its name; where there is none
 * any more, the highest below it that there still is.
 */
final class Relevelling {
  private Relevelling() {}

  static void carry(Plan plan, Standing standing, Plan next, Standing changed) {
    for (int i = 0; i < next.ladders.length; i++) {
      for (int j = 0; j < plan.ladders.length; j++) {
        if (plan.ladders[j].rule().equals(next.ladders[i].rule())) {
          carry(plan.ladders[j], standing.ladders[j], next.ladders[i], changed.ladders[i]);
        }
      }
    }
  }

  private static void carry(
      Rules.Ladder ladder, LadderState state, Rules.Ladder next, LadderState changed) {
    changed.level = placeOf(ladder, state.level, next);
    changed.own = placeOf(ladder, state.own, next);
    changed.lifetime = placeOf(ladder, state.lifetime, next);
    Map<Integer, Integer> runs = new TreeMap<>();
    state.runs.forEach((level, run) -> runs.merge(placeOf(ladder, level, next), run, Math::max));
    runs.remove(0);
    changed.runs.clear();
    changed.runs.putAll(runs);
  }

  private static int placeOf(Rules.Ladder ladder, int level, Rules.Ladder next) {
    for (int from = level; from > 0; from--) {
      for (int to = next.levels().length - 1; to > 0; to--) {
        if (next.levels()[to].name().equals(ladder.levels()[from].name())) {
          return to;
        }
      }
    }
    return 0;
  }
}
