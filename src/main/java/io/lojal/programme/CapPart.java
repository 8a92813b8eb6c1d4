package io.lojal.programme;

import io.lojal.member.AtMost;
import io.lojal.member.Cap;
import io.lojal.member.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much a wallet grants, and how often a rule does. */
final class CapPart {
  private static final Choice<Window> PER_WINDOW =
      new Choice<Window>()
          .or("day", Window.DAY)
          .or("week", Window.WEEK)
          .or("month", Window.MONTH)
          .or("year", Window.yearFrom(1, 1));
  private static final Field<Window> PER =
      Field.needed(
          "per", PER_WINDOW, "Within what: `day`, `week` (from Monday), `month` or `year`.");
  private static final Field<Long> POINTS =
      Field.needed("points", new Whole(1, 1_000_000_000), "The most that is granted.");
  private static final Field<Boolean> ON =
      Field.optional(
          "on",
          new Choice<Boolean>().or("net", false).or("grants", true),
          false,
          "`net` (default): what comes back makes room again. `grants`: it does not.");
  private static final Field<Boolean> PARTIAL =
      Field.optional(
          "partial",
          new Flag(),
          true,
          "Whether what is left of it is granted where a grant is more. Default true.");
  private static final Field<List<Placed<String>>> EXCEPT =
      Field.optional(
          "except", new Listing<>(Names.NAME), List.of(), "Ways to earn that are outside of it.");
  private static final Field<Long> TIMES =
      Field.needed("times", new Whole(1, 1_000), "For how many events.");
  private static final Field<Phrase> BY =
      Field.optional(
          "by", Phrase.EXPRESSION, null, "A text, like event.survey: each one counts on its own.");

  private static final Field<Long> OFTEN = Field.needed("times", new Whole(1, 500), "How often.");

  /** Of what is remembered one by one. */
  static final Part TIMES_PER = Part.of("a limit", OFTEN, PER);

  static final Part MOST = Part.of("a limit", POINTS, PER);
  static final Part CAP = Part.of("a cap", POINTS, PER, ON, PARTIAL, EXCEPT);
  static final Part AT_MOST = Part.of("a limit", TIMES, PER, BY);

  private CapPart() {}

  /** Planned; null where it was not written or refused. */
  static Cap cap(Written cap) {
    return cap == null || cap.get(POINTS) == null || cap.get(PER) == null
        ? null
        : new Cap(
            cap.get(POINTS),
            cap.get(PER),
            Boolean.TRUE.equals(cap.get(ON)),
            Boolean.TRUE.equals(cap.get(PARTIAL)));
  }

  /** The names of the rules that a cap leaves alone. */
  static Set<String> except(Written cap, Set<String> rules, Draft draft) {
    Set<String> except = new HashSet<>();
    List<Placed<String>> written = cap == null ? List.of() : cap.get(EXCEPT);
    for (Placed<String> each : written == null ? List.<Placed<String>>of() : written) {
      if (!rules.contains(each.value())) {
        draft.refuse(
            ProblemCode.UNKNOWN_REFERENCE,
            each.node(),
            "the wallet has no way to earn called `" + each.value() + "`",
            Nearest.hint(each.value(), rules, "name one under `earn`"));
      }
      except.add(each.value());
    }
    return except;
  }

  /** Planned; null where it was not written or refused. */
  static AtMost atMost(Written limit) {
    return limit == null || limit.get(OFTEN) == null || limit.get(PER) == null
        ? null
        : new AtMost(limit.get(OFTEN).intValue(), limit.get(PER), null);
  }

  /** Planned; null where it was not written or refused. */
  static AtMost atMost(String rule, Written limit, DeclaredEvent event, Planning planning) {
    if (limit == null) {
      return null;
    }
    Formula by = planning.label(rule, limit, BY, event, false);
    return limit.get(TIMES) == null || limit.get(PER) == null
        ? null
        : new AtMost(limit.get(TIMES).intValue(), limit.get(PER), Formula.label(by));
  }
}
