package io.lojal.engine;

import io.lojal.member.Rules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

/**
 * Numbers by name as they go out, in order: of those only that are not 0, for what is not named is
 * 0. So they cost what a member has, not what a programme has rules for.
 */
final class Figures {
  private Map<String, Long> figures = Map.of();

  /**
   * One number of each rule.
   *
   * @param value of the rule at a place
   */
  static Map<String, Long> of(List<? extends Rules.Rule> rules, IntToLongFunction value) {
    Figures figures = new Figures();
    for (int i = 0; i < rules.size(); i++) {
      figures.add(rules.get(i).name(), value.applyAsLong(i));
    }
    return figures.all();
  }

  /** One more, unless it is 0. */
  void add(String name, long figure) {
    if (figure == 0) {
      return;
    }
    if (figures.isEmpty()) {
      figures = new TreeMap<>();
    }
    figures.put(name, figure);
  }

  Map<String, Long> all() {
    return figures;
  }
}
