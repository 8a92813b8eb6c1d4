package io.lojal.engine;

import io.lojal.member.Outcome;

/** The values of the places in a sentence: of the outcome it tells, and of the member. */
final class Words {
  private Words() {}

  /**
   * @param name one that the checker of programmes lets pass for this kind of outcome
   */
  static String of(String name, Outcome outcome, MemberView view) {
    return switch (name) {
      case "name" -> view.attributes().getOrDefault("name", view.member());
      case "member" -> view.member();
      case "place" -> outcome.place().isEmpty() ? "the mountain" : outcome.place();
      case "length", "percent" -> Long.toString(outcome.level());
      case "freezes", "points", "share" -> Long.toString(outcome.amount());
      case "tier", "reward" -> outcome.text();
      default -> throw new IllegalArgumentException("no word is called " + name);
    };
  }
}
