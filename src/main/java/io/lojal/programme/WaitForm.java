package io.lojal.programme;

import io.lojal.member.Period;
import io.lojal.member.Wait;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** How long points are pending: {@code 14d}, {@code until credit}, or until an activity. */
final class WaitForm implements Form<WaitForm.Value> {
  private static final Field<String> UNTIL =
      Field.needed("until", Names.NAME, "The event that releases them, one under `events`.");
  private static final Field<String> NAMING =
      Field.needed(
          "naming", Names.PRODUCERS, "The event's attribute that holds the purchase's id.");
  private static final Field<Period> AT_LATEST =
      Field.needed("at-latest", Wordings.SPAN_ONLY, "After this their waiting ends anyhow.");
  private static final Field<Boolean> OTHERWISE =
      Field.optional(
          "otherwise",
          new Choice<Boolean>().or("release", false).or("lapse", true),
          false,
          "What becomes of them then: `release` (default), or `lapse`.");
  private static final Part ACTIVITY =
      Part.of("a wait for an event", UNTIL, NAMING, AT_LATEST, OTHERWISE);

  /**
   * What was written.
   *
   * @param plain null where it is for an activity
   */
  record Value(Wait plain, Written until) {}

  @Override
  public Value read(Node node, Draft draft) {
    if (node instanceof MappingNode) {
      return new Value(null, ACTIVITY.read(node, draft));
    }
    Wait wait = Wordings.WAIT.read(node, draft);
    return wait == null ? null : new Value(wait, null);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", List.of(Wordings.WAIT.schema(), ACTIVITY.schema()));
  }

  /** Planned; null where something was refused. */
  static Wait plan(Value value, Planning planning) {
    if (value == null || value.plain() != null) {
      return value == null ? null : value.plain();
    }
    Written until = value.until();
    DeclaredEvent event = planning.event(until, UNTIL);
    String naming = until.get(NAMING);
    if (event == null || naming == null || until.get(AT_LATEST) == null) {
      return null;
    }
    if (event.isPurchase()) {
      planning
          .draft()
          .refuse(
              ProblemCode.WRONG_EVENT,
              until.at(UNTIL),
              "a purchase names no other purchase",
              "name an activity under `events`");
      return null;
    }
    if (!event.attributes().contains(naming)) {
      planning
          .draft()
          .refuse(
              ProblemCode.UNKNOWN_REFERENCE,
              until.at(NAMING),
              "the event has no attribute `" + naming + "`",
              Nearest.hint(naming, event.attributes(), "declare it under `events`"));
      return null;
    }
    return Wait.until(
        event.match(), naming, until.get(AT_LATEST), Boolean.TRUE.equals(until.get(OTHERWISE)));
  }
}
