package io.lojal.cli.scenario;

import io.lojal.member.Envelope;
import io.lojal.member.WishCommanded;
import io.lojal.member.WishCommanded.Action;
import io.lojal.programme.Field;
import io.lojal.programme.Placed;
import io.lojal.programme.Written;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a member shows of themselves, as steps. */
final class ExpressionSteps {
  private static final Map<Field<?>, Action> ACTIONS =
      Map.of(
          StepPart.SHOWS, Action.SHOWCASE,
          StepPart.TITLES, Action.TITLE,
          StepPart.APPEARS, Action.APPEAR,
          StepPart.HIDES, Action.HIDE);

  private static final String NONE = "none";

  private ExpressionSteps() {}

  static boolean areMade(Field<?> verb) {
    return ACTIONS.containsKey(verb);
  }

  static WishCommanded wish(Written step, Field<?> verb, Envelope envelope) {
    Action action = ACTIONS.get(verb);
    return new WishCommanded(envelope, action, name(step, action), "");
  }

  private static String name(Written step, Action action) {
    if (action == Action.SHOWCASE) {
      List<Placed<String>> badges = step.get(StepPart.SHOWS);
      return badges == null
          ? ""
          : badges.stream().map(Placed::value).collect(Collectors.joining(" "));
    }
    String title = step.get(StepPart.TITLES);
    return title == null || title.equals(NONE) ? "" : title;
  }
}
