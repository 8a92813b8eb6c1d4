package io.lojal.cli.scenario;

import io.lojal.programme.Draft;
import io.lojal.programme.Field;
import io.lojal.programme.Flag;
import io.lojal.programme.Form;
import io.lojal.programme.Listing;
import io.lojal.programme.OneOrMore;
import io.lojal.programme.Part;
import io.lojal.programme.Placed;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Text;
import io.lojal.programme.Whole;
import io.lojal.programme.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** One thing that is given: an event at most, a time, and what is expected then. */
final class StepPart {
  static final Text<String> NAME =
      Text.of(
          "a name",
          "[A-Za-z0-9][A-Za-z0-9._/-]*",
          "letters, digits, dashes, dots and slashes, like `the-jacket`",
          matcher -> matcher.group());

  static final Text<String> WORDS =
      Text.of("a word", "\\S(?:.*\\S)?", "a word or a few", matcher -> matcher.group());

  /** Points and their wallet, or their transfer. */
  record Redeemed(long points, String wallet) {}

  /** The days that something is booked for; the last is null for a single one. */
  record Days(When first, When last) {}

  private static final String DAY =
      "[0-9]{4}-[0-9]{2}-[0-9]{2}|(?:" + String.join("|", When.WEEKDAYS) + ")";

  private static final Text<Redeemed> POINTS =
      Text.of(
          "an amount of points",
          "([1-9][0-9]{0,14}) ([a-z][a-z0-9-]*)",
          "the points and their wallet, like `100 snow`",
          matcher -> new Redeemed(Long.parseLong(matcher.group(1)), matcher.group(2)));

  private static final Text<Days> SPAN =
      Text.of(
          "days",
          "(" + DAY + ")(?: to (" + DAY + "))?",
          "a day or two: `Sat`, `Sat to Sun`, `2026-02-01 to 2026-02-04`",
          matcher -> new Days(day(matcher.group(1)), day(matcher.group(2))));

  static final Field<When> AT =
      Field.optional(
          "at",
          When.FORM,
          null,
          "When it happens, seen from the step before; or, where it `arrives` at another time, the"
              + " last such time before that.");
  static final Field<When> ARRIVES =
      Field.optional("arrives", When.FORM, null, "When it comes in, where that is another time.");
  static final Field<String> MEMBER =
      Field.optional("member", NAME, null, "Who does it, where it is not the scenario's member.");
  static final Field<String> AS =
      Field.optional("as", NAME, null, "The event's id, to speak of it later.");
  static final Field<String> ID_OF =
      Field.optional("id-of", NAME, null, "Takes the id of an earlier event: a conflict.");

  static final Field<List<Placed<Item>>> BUYS =
      Field.optional("buys", new OneOrMore<>(Item.BOUGHT), null, "A purchase: `2x coffee 90.00`.");
  static final Field<String> DOES =
      Field.optional("does", NAME, null, "An activity, as the programme's `events` call it.");
  static final Field<String> CANCELS =
      Field.optional("cancels", NAME, null, "All that is left of a purchase comes back.");
  static final Field<List<Placed<Item>>> RETURNS =
      Field.optional(
          "returns", new OneOrMore<>(Item.RETURNED), null, "Goods come back: `2x coffee`.");
  static final Field<Written> JOINS =
      Field.optional("joins", MemberPart.PART, null, "The member registers.");
  static final Field<Written> CHANGES =
      Field.optional("changes", MemberPart.PART, null, "Something of the member changes.");
  static final Field<String> BRINGS =
      Field.optional(
          "brings",
          new Plain(),
          null,
          "An opening: what the member had in another system, with the fields of docs/events.md.");
  static final Field<Redeemed> REDEEMS =
      Field.optional("redeems", POINTS, null, "The till asks for points: `100 snow`.");
  static final Field<String> USES =
      Field.optional(
          "uses", NAME, null, "The till asks for a voucher, by its kind or its id: `free-coffee`.");
  static final Field<String> REACTIVATES =
      Field.optional(
          "reactivates", NAME, null, "A used voucher comes back: `free-coffee/stamps/coffee/1`.");
  static final Field<String> BOOSTS =
      Field.optional("boosts", NAME, null, "The member lets a boost begin: `double-stars`.");
  static final Field<String> CLAIMS =
      Field.optional("claims", NAME, null, "The member claims a piece of a drop: `winter-hat`.");
  static final Field<String> FREEZES =
      Field.optional("freezes", NAME, null, "The member buys a freeze for a streak: `ski-weeks`.");
  static final Field<String> REPAIRS =
      Field.optional("repairs", NAME, null, "The member repairs a streak that lapsed.");
  static final Field<String> PAUSES =
      Field.optional("pauses", NAME, null, "The member pauses a streak, `for` some days.");
  static final Field<Redeemed> SENDS =
      Field.optional(
          "sends", POINTS, null, "Points go to another member, by a transfer: `100 friends`.");
  static final Field<String> GIVES =
      Field.optional("gives", NAME, null, "The member gives a level to another: `gold-week`.");
  static final Field<String> TO = Field.optional("to", NAME, "", "The other member.");
  static final Field<List<Placed<String>>> SHOWS =
      Field.optional(
          "shows",
          new Listing<>(NAME),
          null,
          "The member shows badges, these and no others: `[first-chair, all-mountains]`.");
  static final Field<String> TITLES =
      Field.optional("titles", WORDS, null, "The member bears a title: `early-bird`, or `none`.");
  static final Field<Boolean> APPEARS =
      Field.optional("appears", new Flag(), null, "The member wishes to be seen: `true`.");
  static final Field<Boolean> HIDES =
      Field.optional("hides", new Flag(), null, "The member wishes not to be seen: `true`.");
  static final Field<String> REPEATS =
      Field.optional("repeats", NAME, null, "An earlier event is sent once more, as it was.");

  static final Field<Days> FOR =
      Field.optional("for", SPAN, null, "The days it is booked for: `Sat to Sun`.");
  static final Field<String> PLACE = Field.optional("place", WORDS, "", "Where.");
  static final Field<BigDecimal> PAID_WITH_POINTS =
      Field.optional(
          "paid-with-points",
          new Money(),
          BigDecimal.ZERO,
          "The part of the receipt that was paid with points.");
  static final Field<List<Placed<String>>> PAID_BY =
      Field.optional(
          "paid-by",
          new OneOrMore<>(NAME),
          List.of(),
          "The redemptions by which points were spent on it, as they were called.");
  static final Field<List<Placed<Node>>> WITH =
      Field.optional("with", new Pairs(), List.of(), "Measures and attributes, by name.");
  static final Field<String> FROM =
      Field.optional("from", NAME, "", "The purchase they came from; without: no receipt.");
  static final Field<String> REWARD =
      Field.optional("reward", WORDS, "", "What the points are for.");
  static final Field<String> SOURCE = Field.optional("source", WORDS, "", "Who tells of it.");
  static final Field<String> CHANNEL = Field.optional("channel", WORDS, "", "shop, web, ...");
  static final Field<Long> SEQUENCE =
      Field.optional(
          "sequence", new Whole(0, 1_000_000_000), 0L, "The place among those of one instant.");
  static final Field<Written> EXPECT =
      Field.optional("expect", ExpectPart.PART, null, "What is expected once it has come in.");

  /** What can happen, with what may be said of it. */
  static final Map<Field<?>, Set<Field<?>>> VERBS = verbs();

  private static final Set<Field<?>> OF_ANY_EVENT = Set.of(AS, ID_OF, SOURCE, CHANNEL, SEQUENCE);

  private static final Part PART = new Part("a step", fields());

  static final Form<Written> FORM = new Checked();

  private StepPart() {}

  private static Map<Field<?>, Set<Field<?>>> verbs() {
    Map<Field<?>, Set<Field<?>>> verbs = new LinkedHashMap<>();
    verbs.put(BUYS, Set.of(FOR, PLACE, PAID_WITH_POINTS, PAID_BY, WITH));
    verbs.put(DOES, Set.of(FOR, PLACE, WITH));
    verbs.put(CANCELS, Set.of());
    verbs.put(RETURNS, Set.of(FROM));
    verbs.put(JOINS, Set.of());
    verbs.put(CHANGES, Set.of());
    verbs.put(BRINGS, Set.of());
    verbs.put(REDEEMS, Set.of(REWARD));
    verbs.put(USES, Set.of());
    verbs.put(REACTIVATES, Set.of());
    verbs.put(BOOSTS, Set.of(FOR));
    verbs.put(CLAIMS, Set.of());
    verbs.put(FREEZES, Set.of());
    verbs.put(REPAIRS, Set.of());
    verbs.put(PAUSES, Set.of(FOR));
    verbs.put(SENDS, Set.of(TO));
    verbs.put(GIVES, Set.of(TO));
    verbs.put(SHOWS, Set.of());
    verbs.put(TITLES, Set.of());
    verbs.put(APPEARS, Set.of());
    verbs.put(HIDES, Set.of());
    verbs.put(REPEATS, Set.of());
    return verbs;
  }

  private static List<Field<?>> fields() {
    List<Field<?>> fields = new ArrayList<>(List.of(AT, ARRIVES, MEMBER));
    fields.addAll(VERBS.keySet());
    fields.addAll(List.of(FOR, PLACE, PAID_WITH_POINTS, PAID_BY, WITH, FROM, REWARD, TO));
    fields.addAll(List.of(AS, ID_OF, SOURCE, CHANNEL, SEQUENCE, EXPECT));
    return fields;
  }

  private static When day(String word) {
    return word == null ? null : When.of(word);
  }

  /** What happens; null where only time does. */
  static Field<?> verb(Written step) {
    for (Field<?> verb : VERBS.keySet()) {
      if (step.has(verb)) {
        return verb;
      }
    }
    return null;
  }

  /** One thing happens at a time, and only what belongs to it is said of it. */
  private record Checked() implements Form<Written> {
    @Override
    public Written read(Node node, Draft draft) {
      Written step = PART.read(node, draft);
      if (step != null) {
        check(step, draft);
      }
      return step;
    }

    @Override
    public Map<String, Object> schema() {
      return PART.schema();
    }
  }

  private static void check(Written step, Draft draft) {
    Field<?> verb = verb(step);
    for (Field<?> other : VERBS.keySet()) {
      if (!other.equals(verb) && step.has(other)) {
        refuse(
            step, other, "`" + verb.name() + "` and `" + other.name() + "` are two steps", draft);
      }
    }
    Set<Field<?>> own = verb == null ? Set.of() : VERBS.get(verb);
    for (Set<Field<?>> all : VERBS.values()) {
      for (Field<?> field : all) {
        if (step.has(field) && !own.contains(field)) {
          refuseAlone(step, field, verb, draft);
        }
      }
    }
    for (Field<?> field : OF_ANY_EVENT) {
      if (step.has(field) && (verb == null || REPEATS.equals(verb))) {
        refuseAlone(step, field, verb, draft);
      }
    }
  }

  private static void refuseAlone(Written step, Field<?> field, Field<?> verb, Draft draft) {
    String with = verb == null ? "a step in which nothing happens" : "`" + verb.name() + "`";
    refuse(step, field, "`" + field.name() + "` does not go with " + with, draft);
  }

  private static void refuse(Written step, Field<?> field, String message, Draft draft) {
    draft.refuse(ProblemCode.CONFLICTING_FIELDS, step.at(field), message, "drop one of them");
  }
}
