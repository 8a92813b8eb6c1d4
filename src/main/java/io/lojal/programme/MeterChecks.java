package io.lojal.programme;

import io.lojal.member.Period;
import io.lojal.member.Rules.OnReturn;
import io.lojal.member.Window;
import io.lojal.programme.Planning.Groundless;
import java.time.LocalDate;
import java.util.List;

/** What of a meter does not go together. */
final class MeterChecks {
  /** What moves with the day is kept by the day: three years of it are enough. */
  private static final long MOST_DAYS = 1_096;

  private MeterChecks() {}

  static void check(Written written, Planning planning) {
    Draft draft = planning.draft();
    if (written.has(MeterPart.OF)) {
      if (Boolean.TRUE.equals(written.get(MeterPart.ZONE))) {
        conflict(written, draft, MeterPart.ZONE, "of", "points have the programme's dates");
      }
      conflict(written, draft, MeterPart.WHEN, "of", "name the ways to earn under `rules`");
      conflict(written, draft, MeterPart.PER, "of", "let go of one of them");
    } else {
      conflict(written, draft, MeterPart.RULES, "on", "they are of a wallet: write `of` it");
    }
    if (written.has(MeterPart.DISTINCT)) {
      conflict(written, draft, MeterPart.PER, "distinct", "count one of them in its own meter");
    } else if (!written.has(MeterPart.PER)) {
      conflict(written, draft, MeterPart.AT_MOST, "a single value", "add `per`, or drop it");
    }
    checkReturns(written, planning);
    checkLength(written, draft);
  }

  private static void conflict(
      Written written, Draft draft, Field<?> field, String other, String instead) {
    if (written.has(field)) {
      String with = other.contains(" ") ? other : "`" + other + "`";
      draft.refuse(
          ProblemCode.CONFLICTING_FIELDS,
          written.at(field),
          "`" + field.name() + "` does not go with " + with,
          instead);
    }
  }

  private static void checkReturns(Written written, Planning planning) {
    Draft draft = planning.draft();
    OnReturn onReturn = written.get(MeterPart.ON_RETURN);
    if (onReturn == OnReturn.FROM_THEN_ON) {
      for (Field<?> field :
          List.of(MeterPart.MIN, MeterPart.MAX, MeterPart.LAST, MeterPart.DISTINCT, MeterPart.OF)) {
        if (written.has(field)) {
          refuseReturns(written, draft, "what was counted `" + field.name() + "` is not added up");
        }
      }
      if (Boolean.TRUE.equals(written.get(MeterPart.ZONE))) {
        refuseReturns(written, draft, "the member's zone of back then is not known any more");
      }
    } else if (onReturn == OnReturn.KEEP && planning.isNegative(written.get(MeterPart.OF))) {
      refuseReturns(written, draft, "the wallet's `returns` undo what it granted");
    }
  }

  private static void refuseReturns(Written written, Draft draft, String why) {
    draft.refuse(
        ProblemCode.CONFLICTING_FIELDS,
        written.at(MeterPart.ON_RETURN),
        "nothing can be taken off in that way: " + why,
        "write `withdraw`" + (written.has(MeterPart.OF) ? "" : " or `keep`"));
  }

  private static void checkLength(Written written, Draft draft) {
    WrittenWindow window = written.get(MeterPart.WINDOW);
    Period length = window == null ? Period.NONE : window.window().length();
    if (length.after(LocalDate.EPOCH).toEpochDay() > MOST_DAYS) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(MeterPart.WINDOW),
          "too long a window to be kept day by day",
          "write at most `3y`");
    }
  }

  /** Why no ladder can stand on it; null where one can. */
  static Groundless groundless(Written written) {
    WrittenWindow window = written.get(MeterPart.WINDOW);
    Window.Kind kind = window == null ? Window.Kind.LIFETIME : window.window().kind();
    if (kind == Window.Kind.OPENED) {
      return new Groundless(
          "a ladder needs a window at all times, and this meter's waits for an event",
          "give the meter `year`, `year from 05-15`, `year from joining` or `rolling 12mo`");
    }
    if (kind == Window.Kind.SPAN) {
      return new Groundless(
          "a ladder needs a window at all times, and this meter's comes once",
          "give the meter `year`, `year from 05-15`, `year from joining` or `rolling 12mo`");
    }
    if (written.has(MeterPart.PER)) {
      return new Groundless(
          "a ladder needs one value, and this meter has one for each text",
          "add a meter without `per`");
    }
    return Boolean.TRUE.equals(written.get(MeterPart.ZONE))
        ? new Groundless(
            "a ladder's windows are the programme's, and this meter's are the member's",
            "add a meter without `zone`")
        : null;
  }
}
