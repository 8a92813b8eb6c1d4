package io.lojal.programme;

import io.lojal.member.Badge;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something to be proud of. */
final class BadgePart {
  static final SayPart SAY = new SayPart(OutcomeKind.Family.BADGE);
  private static final long MOST_TEXTS = 500;
  private static final long USUAL_TEXTS = 50;

  private static final Field<String> ON =
      Field.optional("on", Names.NAME, null, "The event that earns it.");
  private static final Field<Phrase> WHEN =
      Field.optional("when", Phrase.EXPRESSION, null, "Only events for which this is true.");
  private static final Field<Phrase> PER =
      Field.optional(
          "per", Phrase.EXPRESSION, null, "A text, like event.lift: it is earned once for each.");
  private static final Field<Long> AT_MOST =
      Field.optional(
          "at-most",
          new Whole(1, MOST_TEXTS),
          null,
          "For how many texts of `per` it is earned. Default 50.");
  private static final Field<Phrase> COLLECT =
      Field.optional(
          "collect",
          Phrase.EXPRESSION,
          null,
          "A text, like event.place: it is earned when all those of `of` were there.");
  private static final Field<List<Placed<Phrase>>> OF =
      Field.optional(
          "of", new Listing<>(Phrase.WORD), null, "What there is to collect, two or more.");
  private static final Field<String> METER =
      Field.optional("meter", Names.NAME, null, "The meter that earns it, instead of `on`.");
  private static final Field<List<Placed<Long>>> AT =
      Field.optional(
          "at",
          new OneOrMore<>(new Whole(1, 1_000_000_000_000L)),
          null,
          "What the meter has to show; of several, rising, each earns it once.");
  private static final Field<Boolean> AGAIN =
      Field.optional(
          "again",
          new Choice<Boolean>().or("never", false).or("window", true),
          false,
          "Whether a number earns it again: `never` (default), or in every `window` of the meter.");
  private static final Field<Boolean> SECRET =
      Field.optional(
          "secret",
          new Flag(),
          false,
          "Whether nobody sees it before it is earned. Default false.");
  private static final Field<Boolean> ON_RETURN =
      Field.optional(
          "on-return",
          new Choice<Boolean>().or("withdraw", false).or("keep", true),
          false,
          "What becomes of it when the purchase comes back: `withdraw` (default), or `keep`. Of a"
              + " meter, that says.");

  static final Part PART =
      Part.of(
              "a badge",
              ON,
              WHEN,
              PER,
              AT_MOST,
              COLLECT,
              OF,
              METER,
              AT,
              AGAIN,
              SECRET,
              ON_RETURN,
              PrizePart.POINTS,
              PrizePart.GIVES,
              PrizePart.BOOST,
              SAY.field())
          .either(
              List.of(List.of(METER, AT), List.of(COLLECT, OF, ON), List.of(PER, ON), List.of(ON)));

  private BadgePart() {}

  /** Planned; null where something in the programme was refused. */
  static Badge plan(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    String rule = RuleKind.BADGE.full(placed.name());
    DeclaredEvent event = planning.event(written, ON);
    Formula when = planning.condition(rule, written, WHEN, event, true);
    Formula text = planning.label(rule, written, written.has(PER) ? PER : COLLECT, event, true);
    Integer meter = planning.place(RuleKind.METER, written, METER);
    List<Placed<Long>> at = written.get(AT);
    if (at != null) {
      Rising.check(at, "numbers", planning.draft());
    }
    check(written, planning);
    SAY.plan(rule, written, Map.of(), planning);
    var prize = PrizePart.plan(written, planning);
    if (planning.hasProblems()) {
      return null;
    }
    return new Badge(
        rule,
        placed.name(),
        event == null ? null : event.match(),
        Formula.condition(when),
        Formula.byLine(when) || Formula.byLine(text),
        Formula.label(text),
        set(written),
        written.has(AT_MOST) ? written.get(AT_MOST).intValue() : (int) USUAL_TEXTS,
        meter == null ? -1 : meter,
        at == null ? new long[0] : Rising.values(at),
        written.get(AGAIN),
        written.get(SECRET),
        written.get(ON_RETURN),
        prize);
  }

  private static List<String> set(Written written) {
    List<Placed<Phrase>> set = written.get(OF);
    return set == null ? List.of() : set.stream().map(one -> one.value().text()).toList();
  }

  private static void check(Written written, Planning planning) {
    Draft draft = planning.draft();
    if (written.has(METER)) {
      conflict(written, draft, WHEN, "`meter`", "give the meter the condition");
      conflict(written, draft, ON_RETURN, "`meter`", "say it of the meter");
      if (written.has(AT) && written.get(AT) != null && written.get(AT).isEmpty()) {
        draft.refuse(
            ProblemCode.MISSING_FIELD, written.at(AT), "no number is named", "name one or more");
      }
    } else {
      conflict(written, draft, AGAIN, "`on`", "let a meter count, and write `meter` and `at`");
    }
    if (!written.has(PER)) {
      conflict(written, draft, AT_MOST, "a badge that is earned once", "add `per`, or drop it");
    }
    checkSet(written, draft);
    MeterNeeds.oneValue(written, METER, planning);
    if (Boolean.TRUE.equals(written.get(AGAIN))) {
      MeterNeeds.cut(written, METER, "to earn it again", planning);
      Window window = planning.window(written.get(METER));
      if (window != null && window.kind() == Window.Kind.LIFETIME) {
        draft.refuse(
            ProblemCode.CONFLICTING_FIELDS,
            written.at(AGAIN),
            "a lifetime comes once",
            "drop `again`, or give the meter a window");
      }
    }
  }

  private static void checkSet(Written written, Draft draft) {
    List<Placed<Phrase>> set = written.get(OF);
    if (set != null && (set.size() < 2 || set.size() > MOST_TEXTS)) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(OF),
          "a set of " + set.size(),
          "name from 2 to " + MOST_TEXTS);
    }
    Set<String> texts = new HashSet<>();
    for (Placed<Phrase> each : set == null ? List.<Placed<Phrase>>of() : set) {
      if (!texts.add(each.value().text())) {
        draft.refuse(
            ProblemCode.DUPLICATE_KEY,
            each.node(),
            "`" + each.value().text() + "` is written twice",
            "keep one of them");
      }
    }
  }

  private static void conflict(
      Written written, Draft draft, Field<?> field, String other, String instead) {
    if (written.has(field)) {
      draft.refuse(
          ProblemCode.CONFLICTING_FIELDS,
          written.at(field),
          "`" + field.name() + "` does not go with " + other,
          instead);
    }
  }
}
