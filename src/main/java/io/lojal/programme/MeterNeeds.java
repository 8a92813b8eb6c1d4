package io.lojal.programme;

import io.lojal.member.Window;

/** What a badge or a challenge needs of the meter that it stands on. */
final class MeterNeeds {
  private MeterNeeds() {}

  static void oneValue(Written written, Field<String> field, Planning planning) {
    if (planning.isByText(written.get(field))) {
      planning
          .draft()
          .refuse(
              ProblemCode.WRONG_METER,
              written.at(field),
              "one value is needed, and this meter has one for each text",
              "name a meter without `per`");
    }
  }

  /**
   * A window with a first date.
   *
   * @param why what it is needed for
   */
  static void cut(Written written, Field<String> field, String why, Planning planning) {
    Window window = planning.window(written.get(field));
    boolean moves =
        window != null
            && (window.kind() == Window.Kind.ROLLING || window.kind() == Window.Kind.OPENED);
    if (moves) {
      planning
          .draft()
          .refuse(
              ProblemCode.WRONG_METER,
              written.at(field),
              "a window that is cut by the calendar is needed " + why + ", and this meter's moves",
              "name a meter by day, week, month, quarter, year, or from one date to another");
    }
  }
}
