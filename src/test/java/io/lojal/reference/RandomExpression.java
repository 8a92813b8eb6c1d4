package io.lojal.reference;

import java.util.ArrayList;
import java.util.List;

/** What members may show of themselves, if somebody wrote such a programme. */
final class RandomExpression {
  private final Chance chance;
  private final Sheet programme;

  /**
   * @param programme with all the rules that conditions may ask for
   */
  RandomExpression(Chance chance, Sheet programme) {
    this.chance = chance;
    this.programme = programme;
  }

  Sheet expression() {
    Sheet expression = new Sheet().put("showcase", chance.between(0, 3));
    RandomProgrammes.add(
        expression, "titles", chance.many("p", 2, name -> new Sheet().put("when", condition())));
    return chance.in(50) ? expression : expression.put("when", condition());
  }

  private String condition() {
    List<String> conditions =
        new ArrayList<>(
            List.of(
                "member.registered",
                "member.age < 16",
                "member.language != 'sv'",
                "'family' in member.groups"));
    for (String badge : names("badges")) {
      conditions.add("member.badge." + badge + " > 0");
      // Without the badge it has no value.
      conditions.add("6 / member.badge." + badge + " >= 3");
    }
    names("tiers").forEach(ladder -> conditions.add("member.level." + ladder + " > 0"));
    names("streaks").forEach(streak -> conditions.add("member.streak." + streak + " >= 1"));
    return chance.one(conditions);
  }

  private List<String> names(String group) {
    return programme.get(group) == null ? List.of() : programme.sheet(group).names();
  }
}
