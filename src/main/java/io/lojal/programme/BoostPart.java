package io.lojal.programme;

import io.lojal.member.Boost;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A time in which more counts, chosen by the member. */
final class BoostPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.BOOST);

  private static final Field<Duration> LASTS =
      Field.optional(
          "lasts",
          CalendarWordings.LASTS,
          Duration.ZERO,
          "How long it is on: `day` (default), the member's own calendar day; or hours, like 6h.");
  private static final Field<ByLevel.Value<Long>> AT_MOST =
      Field.needed(
          "at-most",
          new ByLevel<>("a number", new Whole(0, 100)),
          "How many can be chosen, like 4; or by level, like {my-ladder: {green: 0, gold: 4}}.");
  private static final Field<Window> PER =
      Field.optional(
          "per",
          CalendarWordings.YEAR,
          Window.yearFrom(1, 1),
          "Of which year: `year` (default), or `year from 05-15`.");

  static final Part PART = Part.of("a boost", LASTS, AT_MOST, PER, SAY.field());

  private BoostPart() {}

  /** Planned; null where something in the programme was refused. */
  static Boost plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.BOOST.full(placed.name());
    ByLevel.Value<Long> atMost = written.get(AT_MOST);
    boolean byLevel = atMost != null && atMost.ladder() != null;
    List<Long> numbers = byLevel ? planning.byLevel(atMost.ladder()) : null;
    SAY.plan(rule, written, Map.of(), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Boost(
        rule,
        placed.name(),
        written.get(LASTS).toMillis(),
        byLevel ? planning.ladder(atMost.ladder().name()) : -1,
        (byLevel ? numbers : List.of(atMost.all())).stream().mapToInt(Long::intValue).toArray(),
        written.get(PER));
  }
}
