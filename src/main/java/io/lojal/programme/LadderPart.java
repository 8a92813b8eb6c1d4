package io.lojal.programme;

import io.lojal.member.Floor;
import io.lojal.member.Holding;
import io.lojal.member.Inactivity;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Period;
import io.lojal.member.Rules;
import io.lojal.member.Window;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Levels that meters earn. */
final class LadderPart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.TIER);

  private static final Field<String> METER =
      Field.optional("meter", Names.NAME, null, "The meter that numbers under `levels` ask.");
  static final Field<Holding> HOLDS =
      Field.optional(
          "holds",
          Wordings.HOLDING,
          Holding.WINDOW,
          "How long a level holds: until the meter's `window` ends (default), through the"
              + " `next-window` too, `window plus 3mo`, a period from when it was reached like"
              + " `12mo` or `12mo to end of month`, or `forever`.");
  static final Field<List<Placed<List<Placed<LevelForm.Way>>>>> LEVELS =
      Field.needed(
          "levels",
          new Named<>("levels", LevelForm.WAYS),
          "The levels, lowest first, each with what the meter has to show; or `{a-meter: 10,"
              + " another: 4}`, all of it; or a list of such, any of it. The first has 0.");
  private static final Field<FallForm.Value> FALLS =
      Field.optional(
          "falls",
          new FallForm(),
          FallForm.Value.TO_EARNED,
          "Where a level falls that is not earned again: `to-earned` (default), `one-step`, or"
              + " levels by name, like `{black: blue}`.");
  private static final Field<Period> AFTER =
      Field.needed("after", Wordings.SPAN_ONLY, "After how long without activity.");
  private static final Field<Boolean> COUNTS =
      Field.optional(
          "counts",
          new Choice<Boolean>().or("kept", false).or("lost", true),
          false,
          "What becomes of what the meters counted: it is `kept` (default), or `lost`.");
  private static final Field<Written> INACTIVE =
      Field.optional(
          "inactive",
          Part.of("inactivity", AFTER, COUNTS),
          null,
          "A level falls when nothing happens that its meters look at.");
  private static final Field<List<Placed<Written>>> FLOORS =
      Field.optional(
          "floors",
          new Named<>("floors", FloorPart.PART),
          List.of(),
          "Levels that are held at least: while a subscription runs, or as a gift.");
  static final Field<List<Placed<Long>>> LIFETIME =
      Field.optional(
          "lifetime",
          new Named<>("levels", new Whole(2, 100)),
          List.of(),
          "Levels that are for life when they were held so many periods in a row.");
  static final Field<Long> ROLLOVER =
      Field.optional(
          "rollover",
          new Whole(1, 1_000_000_000_000L),
          0L,
          "At most so much of what a level did not need counts in the next window, once.");
  static final Field<Long> MILESTONES =
      Field.optional(
          "milestones",
          new Whole(1, 1_000_000_000_000L),
          0L,
          "Every so much beyond the highest level is told.");

  private static final Field<Period> ENDS_SOON =
      Field.optional(
          "ends-soon",
          Wordings.SPAN_ONLY,
          Period.NONE,
          "How long before the last day of a level it is told that it ends, like `30d`: once, and"
              + " not to those who have earned it anew.");

  static final Part PART =
      Part.of(
          "a ladder",
          METER,
          HOLDS,
          LEVELS,
          FALLS,
          INACTIVE,
          FLOORS,
          LIFETIME,
          ROLLOVER,
          MILESTONES,
          ENDS_SOON,
          SAY.field());

  private LadderPart() {}

  /** The names of its levels, lowest first, as far as they could be read. */
  static List<String> levels(Placed<Written> placed) {
    List<? extends Placed<?>> levels = placed.value().get(LEVELS);
    return levels == null ? List.of() : levels.stream().map(Placed::name).toList();
  }

  /** Planned; null where something in the programme was refused. */
  static Rules.Ladder plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    Draft draft = planning.draft();
    String rule = RuleKind.LADDER.full(placed.name());
    List<String> names = levels(placed);
    Window[] window = new Window[1];
    Set<Integer> meters = new LinkedHashSet<>();
    List<Rules.Level> levels = levels(written, meters, window, planning);
    LadderChecks.checkWindow(written, window[0], draft);
    FallForm.Value falls = written.get(FALLS);
    int[] lands = falls == null ? null : FallForm.plan(falls, names, draft);
    List<Floor> floors = floors(rule, written, names, planning);
    int[] lifetimes = lifetimes(written, names, draft);
    if (written.has(ENDS_SOON) && written.has(ROLLOVER)) {
      draft.refuse(
          ProblemCode.CONFLICTING_FIELDS,
          written.at(ENDS_SOON),
          "what rolls over may keep a level, which nobody knows before",
          "drop `ends-soon` or `rollover`");
    }
    SAY.plan(rule, written, never(written), planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Rules.Ladder(
        rule,
        placed.name(),
        meters.stream().mapToInt(Integer::intValue).toArray(),
        levels.toArray(Rules.Level[]::new),
        written.get(HOLDS),
        lands,
        inactivity(written),
        floors.toArray(Floor[]::new),
        lifetimes,
        written.get(ROLLOVER),
        written.get(MILESTONES),
        written.get(ENDS_SOON));
  }

  private static Map<OutcomeKind, String> never(Written written) {
    return written.has(ENDS_SOON)
        ? Map.of()
        : Map.of(OutcomeKind.TIER_ENDS_SOON, "add `ends-soon`");
  }

  private static List<Rules.Level> levels(
      Written written, Set<Integer> meters, Window[] window, Planning planning) {
    List<Placed<List<Placed<LevelForm.Way>>>> all = written.get(LEVELS);
    if (all == null) {
      return List.of();
    }
    LadderChecks.checkLevels(all, written, planning.draft());
    Integer own = null;
    if (written.get(METER) != null) {
      own = LadderChecks.meter(written.get(METER), written.at(METER), window, planning);
      meters.add(own);
    }
    checkNumbers(all, written, planning.draft());
    List<Rules.Level> levels = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      List<Rules.Way> ways = new ArrayList<>();
      for (Placed<LevelForm.Way> way :
          i == 0 ? List.<Placed<LevelForm.Way>>of() : all.get(i).value()) {
        ways.add(new Rules.Way(asks(way.value(), own, meters, window, planning)));
      }
      levels.add(new Rules.Level(all.get(i).name(), ways));
    }
    if (meters.isEmpty() && !planning.hasProblems()) {
      planning
          .draft()
          .refuse(
              ProblemCode.WRONG_METER,
              written.node(),
              "no meter lifts a member on it",
              "add `meter`, or a level that names one");
    }
    return levels;
  }

  private static List<Rules.Ask> asks(
      LevelForm.Way way, Integer own, Set<Integer> meters, Window[] window, Planning planning) {
    List<Rules.Ask> asks = new ArrayList<>();
    if (way.number() != null) {
      asks.add(new Rules.Ask(Objects.requireNonNullElse(own, 0), way.number()));
      return asks;
    }
    for (Placed<Long> each : way.meters()) {
      Integer meter = LadderChecks.meter(each.name(), each.node(), window, planning);
      if (meter != null) {
        meters.add(meter);
        asks.add(new Rules.Ask(meter, each.value()));
      }
    }
    return asks;
  }

  /** Numbers need a meter; what goes by one number needs levels that do. */
  private static void checkNumbers(
      List<Placed<List<Placed<LevelForm.Way>>>> levels, Written written, Draft draft) {
    for (int i = 1; i < levels.size(); i++) {
      boolean isNumber = false;
      for (Placed<LevelForm.Way> way : levels.get(i).value()) {
        isNumber |= way.value().number() != null;
      }
      boolean isAlone = isNumber && levels.get(i).value().size() == 1;
      if (isNumber && !written.has(METER)) {
        missing(written, draft, "nothing says which meter `" + levels.get(i).name() + "` asks");
      } else if (!isAlone && written.has(ROLLOVER)) {
        missing(written, draft, "`rollover` goes by levels that are numbers of one meter");
      } else if (!isAlone && written.has(MILESTONES) && i == levels.size() - 1) {
        missing(written, draft, "`milestones` go by a highest level that is a number");
      }
    }
  }

  private static void missing(Written written, Draft draft, String why) {
    draft.refuse(
        ProblemCode.WRONG_METER, written.node(), why, "add `meter`, and write plain numbers");
  }

  private static List<Floor> floors(
      String rule, Written written, List<String> levels, Planning planning) {
    List<Floor> floors = new ArrayList<>();
    List<Placed<Written>> all = written.get(FLOORS);
    for (Placed<Written> each : all == null ? List.<Placed<Written>>of() : all) {
      floors.add(FloorPart.plan(rule, each, levels, planning));
    }
    return floors;
  }

  private static int[] lifetimes(Written written, List<String> levels, Draft draft) {
    int[] lifetimes = new int[levels.size()];
    List<Placed<Long>> all = written.get(LIFETIME);
    for (Placed<Long> each : all == null ? List.<Placed<Long>>of() : all) {
      int level = levels.indexOf(each.name());
      if (level < 1) {
        draft.refuse(
            ProblemCode.UNKNOWN_REFERENCE,
            each.node(),
            "no level above the lowest is called `" + each.name() + "`",
            Nearest.hint(each.name(), levels, "name a level of this ladder"));
      } else {
        lifetimes[level] = each.value().intValue();
      }
    }
    return lifetimes;
  }

  private static Inactivity inactivity(Written written) {
    Written inactive = written.get(INACTIVE);
    return inactive == null ? null : new Inactivity(inactive.get(AFTER), inactive.get(COUNTS));
  }
}
