package io.lojal.programme;

import io.lojal.member.Match;
import io.lojal.member.Rules;
import io.lojal.member.Rules.Measure;
import io.lojal.member.Rules.OnReturn;
import io.lojal.member.Window;
import java.util.List;
import java.util.stream.Stream;

/** A meter: the one place where something is counted. */
final class MeterPart {
  private static final long MOST_TEXTS = 500;
  private static final long USUAL_TEXTS = 50;

  static final Field<List<Placed<String>>> ON =
      Field.optional(
          "on",
          new OneOrMore<>(Names.NAME),
          null,
          "The event it counts: `purchase`, or one under `events`; or a list of them.");
  static final Field<Measure> COUNT =
      Field.optional(
          "count",
          new Choice<Measure>().or("days", Measure.DAYS).or("events", Measure.COUNT),
          null,
          "`days`: distinct calendar days. `events`: each one (each line, where `when` looks at"
              + " lines).");
  private static final Field<Phrase> SUM =
      expression("sum", "A whole number to add up instead, like event.verticalMetres.");
  static final Field<Phrase> MIN =
      expression("min", "A whole number of which the smallest is shown.");
  static final Field<Phrase> MAX =
      expression("max", "A whole number of which the largest is shown.");
  static final Field<Phrase> LAST =
      expression("last", "A whole number that is shown as it was last.");
  static final Field<Phrase> DISTINCT =
      expression("distinct", "A text, like event.place: how many different ones there were.");
  static final Field<String> OF =
      Field.optional(
          "of",
          Names.NAME,
          null,
          "A wallet, instead of `on`: sums the points granted in it, spent or not.");
  static final Field<List<Placed<String>>> RULES =
      Field.optional(
          "rules",
          new OneOrMore<>(Names.NAME),
          null,
          "With `of`: the ways to earn that count. Without: all.");
  static final Field<Phrase> WHEN = expression("when", "Only events for which this is true.");
  static final Field<Phrase> PER =
      expression("per", "A text, like event.place: there is one value for each.");
  static final Field<Long> AT_MOST =
      Field.optional(
          "at-most",
          new Whole(1, MOST_TEXTS),
          null,
          "How many texts of `per` (default 50) or `distinct` (default 500) are kept: those seen"
              + " last.");
  static final Field<WrittenWindow> WINDOW =
      Field.optional(
          "window",
          Wordings.WINDOW,
          new WrittenWindow(Window.LIFETIME, null),
          "What it counts within: lifetime (default), day, week, month, quarter, year; the"
              + " programme's own year, like `year from 05-15`, or all that comes `since 05-15`;"
              + " `rolling 12mo`; the member's own `year from joining`; `30d from` an event; or once, `2025-11-01 to 2025-11-30`.");
  static final Field<Boolean> ZONE =
      Field.optional(
          "zone",
          new Choice<Boolean>().or("programme", false).or("member", true),
          false,
          "Whose dates count: the `programme`'s (default), or the `member`'s own.");
  private static final Field<Boolean> CREDITED =
      Field.optional(
          "credited",
          new Flag(),
          false,
          "Whether something booked counts for the days it is booked for, not for the day of the"
              + " booking. Default false.");
  static final Field<OnReturn> ON_RETURN =
      Field.optional(
          "on-return",
          new Choice<OnReturn>()
              .or("withdraw", OnReturn.WITHDRAW)
              .or("from-then-on", OnReturn.FROM_THEN_ON)
              .or("keep", OnReturn.KEEP),
          OnReturn.WITHDRAW,
          "What a return does: `withdraw` (default) as if never bought; `from-then-on` not any"
              + " more from the day it came back; `keep` nothing.");

  static final Part PART =
      Part.of(
              "a meter", ON, COUNT, SUM, MIN, MAX, LAST, DISTINCT, OF, RULES, WHEN, PER, AT_MOST,
              WINDOW, ZONE, CREDITED, ON_RETURN)
          .either(
              List.of(
                  List.of(COUNT, ON),
                  List.of(SUM, ON),
                  List.of(MIN, ON),
                  List.of(MAX, ON),
                  List.of(LAST, ON),
                  List.of(DISTINCT, ON),
                  List.of(OF)));

  private MeterPart() {}

  private static Field<Phrase> expression(String name, String says) {
    return Field.optional(name, Phrase.EXPRESSION, null, says);
  }

  /** Whether it shows a value for each text. */
  static boolean isByText(Written written) {
    return written.has(PER);
  }

  /** Planned; null where something in the programme was refused. */
  static Rules.Meter plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.METER.full(placed.name());
    DeclaredEvent event = planning.events(written, ON);
    Formula when = planning.condition(rule, written, WHEN, event, true);
    Formula amount = planning.amount(rule, written, amountField(written), event, true);
    Field<Phrase> apart = written.has(PER) ? PER : DISTINCT;
    Formula label = planning.label(rule, written, apart, event, true);
    Rules.Granted granted = granted(written, planning);
    Window window = window(written, planning);
    MeterChecks.check(written, planning);
    Planning.Groundless groundless = MeterChecks.groundless(written);
    if (groundless != null) {
      planning.refuseLadders(placed.name(), groundless);
    }
    planning.declareWindow(placed.name(), window);
    if (planning.hasProblems()) {
      return null;
    }
    return new Rules.Meter(
        rule,
        placed.name(),
        event == null ? List.<Match>of() : event.matches(),
        Formula.condition(when),
        Formula.byLine(when) || Formula.byLine(amount) || Formula.byLine(label),
        measure(written),
        Formula.amount(amount),
        label == null ? null : new Rules.Texts(Formula.label(label), most(written)),
        granted,
        window,
        written.get(ZONE),
        written.get(CREDITED),
        written.get(ON_RETURN));
  }

  private static Measure measure(Written written) {
    if (written.has(COUNT)) {
      return written.get(COUNT);
    }
    if (written.has(MIN)) {
      return Measure.MIN;
    }
    if (written.has(MAX)) {
      return Measure.MAX;
    }
    if (written.has(LAST)) {
      return Measure.LAST;
    }
    return written.has(DISTINCT) ? Measure.DISTINCT : Measure.SUM;
  }

  private static Field<Phrase> amountField(Written written) {
    return Stream.of(MIN, MAX, LAST).filter(written::has).findFirst().orElse(SUM);
  }

  private static int most(Written written) {
    Long most = written.get(AT_MOST);
    return most != null ? most.intValue() : (int) (written.has(PER) ? USUAL_TEXTS : MOST_TEXTS);
  }

  private static Rules.Granted granted(Written written, Planning planning) {
    Integer wallet = planning.place(RuleKind.WALLET, written, OF);
    return wallet == null
        ? null
        : new Rules.Granted(wallet, planning.earns(written.get(OF), written.get(RULES)));
  }

  /** Null where it was refused. */
  private static Window window(Written written, Planning planning) {
    WrittenWindow window = written.get(WINDOW);
    if (window == null || window.opener() == null) {
      return window == null ? null : window.window();
    }
    DeclaredEvent opener = planning.event(window.opener(), written.at(WINDOW));
    return opener == null ? null : Window.openedBy(opener.match(), window.window().length());
  }
}
