package io.lojal.programme;

import io.lojal.member.EventKind;
import io.lojal.member.Match;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An activity that rules look at; or what purchases carry, which are there without being named. */
final class EventPart {
  private static final Field<String> ACTIVITY =
      Field.needed("activity", Names.PRODUCERS, "The type that its producers send.");
  private static final Field<List<Placed<String>>> MEASURES =
      Field.optional(
          "measures",
          new Listing<>(Names.PRODUCERS),
          List.of(),
          "Whole numbers it carries, for conditions and sums: event.<name>, 0 where absent.");
  private static final Field<List<Placed<String>>> ATTRIBUTES =
      Field.optional(
          "attributes",
          new Listing<>(Names.PRODUCERS),
          List.of(),
          "Words it carries, for conditions: event.<name>, '' where absent.");

  static final Part PART = Part.of("an event", ACTIVITY, MEASURES, ATTRIBUTES);

  /** It is there already, and carries words only. */
  static final Part PURCHASE = Part.of("`purchase`", ATTRIBUTES);

  private EventPart() {}

  static void declare(Placed<Written> placed, Planning planning) {
    Written written = placed.value();
    Match match =
        placed.name().equals(DeclaredEvent.PURCHASE_NAME)
            ? DeclaredEvent.PURCHASE.match()
            : new Match(EventKind.ACTIVITY, String.valueOf(written.get(ACTIVITY)));
    Set<String> taken = new HashSet<>(EventWords.of(DeclaredEvent.PURCHASE).names());
    planning.declare(
        placed.name(),
        new DeclaredEvent(
            List.of(match),
            names(written, MEASURES, taken, planning.draft()),
            names(written, ATTRIBUTES, taken, planning.draft())));
  }

  private static List<String> names(
      Written written, Field<List<Placed<String>>> field, Set<String> taken, Draft draft) {
    List<String> names = new ArrayList<>();
    List<Placed<String>> all = written.get(field);
    for (Placed<String> each : all == null ? List.<Placed<String>>of() : all) {
      String inExpressions = "event." + Names.inExpressions(each.value());
      if (!taken.add(inExpressions)) {
        draft.refuse(
            ProblemCode.DUPLICATE_NAME,
            each.node(),
            "`" + inExpressions + "` already stands for something else",
            "drop it, or have it sent under another name");
      } else {
        names.add(each.value());
      }
    }
    return names;
  }
}
