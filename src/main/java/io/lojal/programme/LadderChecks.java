package io.lojal.programme;

import io.lojal.member.Holding;
import io.lojal.member.Period;
import io.lojal.member.Window;
import io.lojal.programme.Planning.Groundless;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** What of a ladder does not go together. */
final class LadderChecks {
  private LadderChecks() {}

  /** The lowest level is everybody's; each above it asks for more. */
  static void checkLevels(
      List<Placed<List<Placed<LevelForm.Way>>>> levels, Written written, Draft draft) {
    boolean begins = !levels.isEmpty() && levels.get(0).value().size() == 1;
    Long first = begins ? levels.get(0).value().get(0).value().number() : null;
    if (first == null || first != 0) {
      draft.refuse(
          ProblemCode.GAP,
          levels.isEmpty() ? written.at(LadderPart.LEVELS) : levels.get(0).node(),
          "no level covers those who begin",
          "let the first level have 0");
    }
    for (Placed<List<Placed<LevelForm.Way>>> level : levels) {
      if (level.value().isEmpty() && !draft.hasProblems()) {
        draft.refuse(ProblemCode.BAD_VALUE, level.node(), "nothing earns it", "say what it asks");
      }
    }
    alone(levels).forEach((meter, least) -> Rising.check(least, "levels", draft));
  }

  /** What single meters are asked for, level by level; the ladder's own under an empty name. */
  private static Map<String, List<Placed<Long>>> alone(
      List<Placed<List<Placed<LevelForm.Way>>>> levels) {
    Map<String, List<Placed<Long>>> alone = new LinkedHashMap<>();
    for (Placed<List<Placed<LevelForm.Way>>> level : levels) {
      for (Placed<LevelForm.Way> way : level.value()) {
        LevelForm.Way asked = way.value();
        Node at = level.value().size() == 1 ? level.node() : way.node();
        if (asked.number() != null) {
          add(alone, "", asked.number(), at);
        } else if (asked.meters().size() == 1) {
          add(alone, asked.meters().get(0).name(), asked.meters().get(0).value(), at);
        }
      }
    }
    return alone;
  }

  private static void add(
      Map<String, List<Placed<Long>>> alone, String meter, long least, Node at) {
    alone.computeIfAbsent(meter, m -> new ArrayList<>()).add(new Placed<>(meter, least, at));
  }

  /** The meter of a name, where a ladder can stand on it beside others of its window. */
  static Integer meter(String name, Node at, Window[] window, Planning planning) {
    Integer place = planning.place(RuleKind.METER, name, at);
    Groundless groundless = planning.groundless(name);
    if (groundless != null) {
      planning.draft().refuse(ProblemCode.WRONG_METER, at, groundless.why(), groundless.instead());
      return null;
    }
    Window own = planning.window(name);
    if (own != null && window[0] != null && !own.equals(window[0])) {
      planning
          .draft()
          .refuse(
              ProblemCode.WRONG_METER,
              at,
              "the meters of a ladder look at one window, and `" + name + "` has another",
              "give them the same `window`");
    }
    window[0] = window[0] == null ? own : window[0];
    return place;
  }

  /** What does not go with the window that all meters have. */
  static void checkWindow(Written written, Window window, Draft draft) {
    Holding holds = written.get(LadderPart.HOLDS);
    if (window == null || holds == null) {
      return;
    }
    boolean rolls = window.kind() == Window.Kind.ROLLING;
    if (!window.ends() && holds.kind() == Holding.Kind.NEXT_WINDOW
        || !window.ends() && holds.kind() == Holding.Kind.PLUS) {
      refuse(written, draft, LadderPart.HOLDS, "the window of its meters has no end");
    }
    if (holds.kind() == Holding.Kind.PLUS && isLonger(holds.period(), window)) {
      refuse(written, draft, LadderPart.HOLDS, "it is longer than a window of its meters");
    }
    if (!window.ends() && written.has(LadderPart.ROLLOVER)) {
      refuse(written, draft, LadderPart.ROLLOVER, "the window of its meters has no end");
    }
    if (rolls && written.has(LadderPart.MILESTONES)) {
      refuse(written, draft, LadderPart.MILESTONES, "the window of its meters rolls on");
    }
    boolean isReviewed =
        holds.kind() == Holding.Kind.PERIOD
            || (window.ends() && holds.kind() != Holding.Kind.FOREVER);
    if (!isReviewed && written.has(LadderPart.LIFETIME)) {
      refuse(written, draft, LadderPart.LIFETIME, "there are no periods to count");
    }
  }

  private static void refuse(Written written, Draft draft, Field<?> field, String why) {
    draft.refuse(
        ProblemCode.CONFLICTING_FIELDS,
        written.at(field),
        "`" + field.name() + "` cannot be so: " + why,
        "write `holds: 12mo`, or give the meter a window like `year`");
  }

  private static boolean isLonger(Period period, Window window) {
    int days =
        switch (window.kind()) {
          case DAY -> 1;
          case WEEK -> 7;
          case MONTH -> 28;
          case QUARTER -> 90;
          default -> 365;
        };
    return switch (period.unit()) {
      case DAYS -> period.count() > days;
      case WEEKS -> period.count() * 7 > days;
      case MONTHS -> period.count() > (days < 28 ? 0 : days == 28 ? 1 : days == 90 ? 3 : 12);
      case YEARS -> days < 365 || period.count() > 1;
    };
  }
}
