package io.lojal.programme;

import io.lojal.member.Challenge;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Window;
import java.time.Duration;
import java.util.Map;

/** Something to reach in a window. */
final class ChallengePart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.CHALLENGE);

  private static final Field<String> METER =
      Field.needed("meter", Names.NAME, "The meter that counts for it, in its window.");
  private static final Field<Long> TARGET =
      Field.needed("target", new Whole(1, 1_000_000_000_000L), "What the meter has to show.");
  private static final Field<Long> AT_MOST =
      Field.optional(
          "at-most",
          new Whole(1, 100),
          1L,
          "How often it can be reached in one window, with as much again each time. Default 1.");
  private static final Field<Boolean> HIDDEN =
      Field.optional(
          "hidden",
          new Flag(),
          false,
          "Whether nobody sees it before it is reached. Default false.");
  private static final Field<Duration> BEFORE =
      Field.needed(
          "before", Wordings.DURATION, "How long before the window ends that is told, like 3d.");
  private static final Field<Integer> FROM =
      Field.optional(
          "from",
          Wordings.PERCENT,
          0,
          "How much of the target it takes to be told, like 50%. Default: anything.");
  private static final Field<Written> ENDS_SOON =
      Field.optional(
          "ends-soon",
          Part.of("`ends-soon`", BEFORE, FROM),
          null,
          "When to tell those who are on the way that time runs out. Without: never.");

  static final Part PART =
      Part.of(
          "a challenge",
          METER,
          TARGET,
          AT_MOST,
          HIDDEN,
          ENDS_SOON,
          PrizePart.POINTS,
          PrizePart.GIVES,
          PrizePart.BOOST,
          SAY.field());

  private ChallengePart() {}

  /** Planned; null where something in the programme was refused. */
  static Challenge plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.CHALLENGE.full(placed.name());
    Integer meter = planning.place(RuleKind.METER, written, METER);
    MeterNeeds.oneValue(written, METER, planning);
    MeterNeeds.cut(written, METER, "for a challenge", planning);
    Written soon = written.get(ENDS_SOON);
    if (soon != null) {
      checkSoon(soon, written, planning);
    }
    SAY.plan(
        rule,
        written,
        written.has(ENDS_SOON)
            ? Map.of()
            : Map.of(OutcomeKind.CHALLENGE_ENDS_SOON, "add `ends-soon`"),
        planning);
    var prize = PrizePart.plan(written, planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Challenge(
        rule,
        placed.name(),
        meter,
        written.get(TARGET),
        written.get(AT_MOST).intValue(),
        written.get(HIDDEN),
        soon == null ? 0 : soon.get(BEFORE).toMillis(),
        soon == null ? 0 : soon.get(FROM),
        prize);
  }

  private static void checkSoon(Written soon, Written written, Planning planning) {
    Draft draft = planning.draft();
    if (Boolean.TRUE.equals(written.get(HIDDEN))) {
      draft.refuse(
          ProblemCode.CONFLICTING_FIELDS,
          written.at(ENDS_SOON),
          "nobody is told that a hidden challenge ends",
          "keep one of them");
    }
    Window window = planning.window(written.get(METER));
    if (window == null) {
      return;
    }
    long hours = shortestHours(window);
    if (hours == Long.MAX_VALUE) {
      draft.refuse(
          ProblemCode.CONFLICTING_FIELDS,
          written.at(ENDS_SOON),
          "this meter's window does not end",
          "drop it, or name a meter by day, week, month, quarter, year, or from one date to"
              + " another");
      return;
    }
    Duration before = soon.get(BEFORE);
    if (before != null && (before.isZero() || before.compareTo(Duration.ofHours(hours)) > 0)) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          soon.at(BEFORE),
          "that has to come within the window",
          "write more than nothing and at most `" + hours + "h`");
    }
  }

  /** What the shortest such window has for certain, whatever the clocks do. */
  private static long shortestHours(Window window) {
    long days =
        switch (window.kind()) {
          case DAY -> 1;
          case WEEK -> 7;
          case MONTH -> 28;
          case QUARTER -> 90;
          case YEAR, JOINING -> 365;
          case SPAN -> window.toDay() - window.fromDay() + 1;
          default -> Long.MAX_VALUE;
        };
    return days == Long.MAX_VALUE ? days : days * 24 - 2;
  }
}
