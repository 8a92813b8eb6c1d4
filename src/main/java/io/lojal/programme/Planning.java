package io.lojal.programme;

import io.lojal.engine.Programme.Told;
import io.lojal.member.Window;
import io.lojal.outreach.Sentence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** The planning of one programme: what it declares, and what its rules may refer to. */
final class Planning {
  private final Draft draft;
  private final ZoneId zone;
  private final Currency currency;
  private final Formulas formulas;
  private final Map<String, DeclaredEvent> events = new LinkedHashMap<>();
  private final Map<RuleKind, Map<String, Integer>> places = new EnumMap<>(RuleKind.class);
  private final Map<String, List<String>> levels = new LinkedHashMap<>();
  private final MemberWords member = new MemberWords();
  private final Map<DeclaredEvent, Vocabulary> withLines = new HashMap<>();
  private final Map<DeclaredEvent, Vocabulary> withoutLines = new HashMap<>();
  private Vocabulary ofAnyEvent;
  private Vocabulary everything;
  private final Map<Told, Sentence> says = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> earnPlaces = new HashMap<>();
  private final Set<String> negatives = new HashSet<>();
  private final Set<String> unspendable = new HashSet<>();
  private final Map<String, Groundless> groundless = new HashMap<>();
  private final Map<String, Window> windows = new HashMap<>();
  private final Set<String> byText = new HashSet<>();

  /** What is wrong with a meter to climb on, and what to write instead. */
  record Groundless(String why, String instead) {}

  /**
   * @param zone the programme's, or any where it was refused
   * @param currency null where it was refused
   */
  Planning(Draft draft, ZoneId zone, Currency currency) {
    this.draft = draft;
    this.zone = zone;
    this.currency = currency;
    this.formulas = new Formulas(draft);
    events.put(DeclaredEvent.PURCHASE_NAME, DeclaredEvent.PURCHASE);
    for (RuleKind kind : RuleKind.values()) {
      places.put(kind, new LinkedHashMap<>());
    }
  }

  Draft draft() {
    return draft;
  }

  boolean hasProblems() {
    return draft.hasProblems();
  }

  ZoneId zone() {
    return zone;
  }

  Currency currency() {
    return currency;
  }

  /** What outcomes say. */
  Map<Told, Sentence> says() {
    return says;
  }

  MemberWords member() {
    return member;
  }

  /** By the names that rules call them. */
  Map<String, DeclaredEvent> events() {
    return events;
  }

  void declare(String name, DeclaredEvent event) {
    events.put(name, event);
  }

  /**
   * Gives a rule its place among those of its kind.
   *
   * @return the place, from 0
   */
  int declare(RuleKind kind, String name) {
    Map<String, Integer> known = places.get(kind);
    known.putIfAbsent(name, known.size());
    return known.get(name);
  }

  /**
   * Gives the ways to earn of a wallet their places.
   *
   * @param earns their names, in order
   * @param negative whether a return undoes what its purchase earned
   */
  void declareEarns(String wallet, List<String> earns, boolean negative) {
    if (negative) {
      negatives.add(wallet);
    }
    Map<String, Integer> known = new LinkedHashMap<>();
    earns.forEach(earn -> known.put(earn, known.size()));
    earnPlaces.put(wallet, known);
  }

  /** Whether a return undoes what its purchase earned in a wallet. */
  boolean isNegative(String wallet) {
    return negatives.contains(wallet);
  }

  /** Takes note of a wallet that nothing can be paid from. */
  void declareUnspendable(String wallet) {
    unspendable.add(wallet);
  }

  boolean isSpendable(String wallet) {
    return !unspendable.contains(wallet);
  }

  /** By place in the wallet, whether an earn rule is named; all are where none is written. */
  boolean[] earns(String wallet, List<Placed<String>> named) {
    Map<String, Integer> known = earnPlaces.getOrDefault(wallet, Map.of());
    boolean[] earns = new boolean[known.size()];
    if (named == null) {
      Arrays.fill(earns, true);
      return earns;
    }
    for (Placed<String> each : named) {
      Integer place = find(known, "way to earn in `" + wallet + "`", each.value(), each.node());
      if (place != null) {
        earns[place] = true;
      }
    }
    return earns;
  }

  /** Says why no ladder can stand on a meter. */
  void refuseLadders(String meter, Groundless why) {
    groundless.put(meter, why);
  }

  /** Why no ladder can stand on a meter; null where one can. */
  Groundless groundless(String meter) {
    return groundless.get(meter);
  }

  /** Takes note of what a meter counts within. */
  void declareWindow(String meter, Window window) {
    windows.put(meter, window);
  }

  /** What a meter counts within; null where it was refused. */
  Window window(String meter) {
    return windows.get(meter);
  }

  /** Takes note of a meter that shows a value for each text. */
  void declareByText(String meter) {
    byText.add(meter);
  }

  /** Whether a meter shows a value for each text. */
  boolean isByText(String meter) {
    return byText.contains(meter);
  }

  /** Takes note of a ladder's levels, lowest first. */
  void declareLevels(String ladder, List<String> names) {
    levels.put(ladder, names);
  }

  /** The levels of a ladder, lowest first; none where there is no such ladder. */
  List<String> levels(String ladder) {
    return levels.getOrDefault(ladder, List.of());
  }

  /** The place of a ladder that is known. */
  int ladder(String name) {
    return places.get(RuleKind.LADDER).get(name);
  }

  /** Values in the order of their ladder's levels; null where one was refused. */
  <T> List<T> byLevel(Placed<List<Placed<T>>> ladder) {
    if (!levels.containsKey(ladder.name())) {
      refuseReference(levels, "rule under `tiers`", ladder.node(), ladder.name());
      return null;
    }
    Map<String, T> written = new LinkedHashMap<>();
    for (Placed<T> each : ladder.value()) {
      written.put(each.name(), each.value());
      if (!levels.get(ladder.name()).contains(each.name())) {
        Map<String, String> known = new LinkedHashMap<>();
        levels.get(ladder.name()).forEach(level -> known.put(level, level));
        refuseReference(known, "level", each.node(), each.name());
      }
    }
    List<T> values = new ArrayList<>();
    for (String level : levels.get(ladder.name())) {
      if (!written.containsKey(level)) {
        draft.refuse(
            ProblemCode.GAP,
            ladder.node(),
            "the level `" + level + "` is missing",
            "say what holds for it");
        return null;
      }
      values.add(written.get(level));
    }
    return values;
  }

  /** The event that a field names; null where there is none. */
  DeclaredEvent event(Written written, Field<String> field) {
    return find(events, "event", written, field);
  }

  /** The event of a name that was written somewhere; null where there is none. */
  DeclaredEvent event(String name, Node at) {
    return find(events, "event", name, at);
  }

  /** The events that a field names, as one; null where one of them is not there. */
  DeclaredEvent events(Written written, Field<List<Placed<String>>> field) {
    List<DeclaredEvent> named = new ArrayList<>();
    Set<String> names = new HashSet<>();
    List<Placed<String>> all = written.get(field);
    if (all != null && all.isEmpty() && !draft.hasProblems()) {
      draft.refuse(
          ProblemCode.MISSING_FIELD, written.at(field), "no event is named", "name one or more");
    }
    for (Placed<String> each : all == null ? List.<Placed<String>>of() : all) {
      if (!names.add(each.value())) {
        draft.refuse(
            ProblemCode.DUPLICATE_KEY,
            each.node(),
            "`" + each.value() + "` is written twice",
            "keep one of them");
      }
      named.add(event(each.value(), each.node()));
    }
    return named.isEmpty() || named.contains(null) ? null : DeclaredEvent.together(named);
  }

  /** Whether the programme has a rule of a name. */
  boolean isDeclared(RuleKind kind, String name) {
    return places.get(kind).containsKey(name);
  }

  /** Whether the rule of a name has a place. */
  boolean isAt(RuleKind kind, String name, int place) {
    return Integer.valueOf(place).equals(places.get(kind).get(name));
  }

  /** The place of the rule that a field names; null where there is none. */
  Integer place(RuleKind kind, Written written, Field<String> field) {
    return find(places.get(kind), "rule under `" + kind.group() + "`", written, field);
  }

  /** The place of a rule whose name was written somewhere; null where there is none. */
  Integer place(RuleKind kind, String name, Node at) {
    return find(places.get(kind), "rule under `" + kind.group() + "`", name, at);
  }

  private <T> T find(Map<String, T> known, String what, Written written, Field<String> field) {
    String name = written.get(field);
    return name == null ? null : find(known, what, name, written.at(field));
  }

  private <T> T find(Map<String, T> known, String what, String name, Node at) {
    if (!known.containsKey(name)) {
      refuseReference(known, what, at, name);
    }
    return known.get(name);
  }

  private void refuseReference(Map<String, ?> known, String what, Node at, String name) {
    String listed =
        known.isEmpty()
            ? "there are none yet"
            : "there are `" + String.join("`, `", known.keySet()) + "`";
    draft.refuse(
        ProblemCode.UNKNOWN_REFERENCE,
        at,
        "there is no " + what + " called `" + name + "`",
        Nearest.hint(name, known.keySet(), listed));
  }

  /**
   * A condition; null where none was written, or it was refused.
   *
   * @param event what the rule looks at; null where that was refused: then every name will do
   * @param lines whether the rule can look at lines one by one
   */
  Formula condition(
      String rule, Written written, Field<Phrase> field, DeclaredEvent event, boolean lines) {
    Phrase phrase = written.get(field);
    return phrase == null
        ? null
        : formulas.condition(where(rule, field), phrase, words(event, lines), everything());
  }

  /** A condition on what came of any event, or of time; null as above. */
  Formula conditionOnOutcome(String rule, Written written, Field<Phrase> field) {
    Phrase phrase = written.get(field);
    if (ofAnyEvent == null) {
      ofAnyEvent = EventWords.common().with(member.words());
    }
    return phrase == null
        ? null
        : formulas.condition(where(rule, field), phrase, ofAnyEvent, everything());
  }

  /** A condition on the member alone; null as above. */
  Formula conditionOnMember(String rule, Written written, Field<Phrase> field) {
    Phrase phrase = written.get(field);
    return phrase == null
        ? null
        : formulas.condition(where(rule, field), phrase, member.words(), everything());
  }

  /** A whole number; null and parameters as above. */
  Formula amount(
      String rule, Written written, Field<Phrase> field, DeclaredEvent event, boolean lines) {
    Phrase phrase = written.get(field);
    return phrase == null
        ? null
        : formulas.amount(where(rule, field), phrase, words(event, lines), everything());
  }

  /** A text; null and parameters as above. */
  Formula label(
      String rule, Written written, Field<Phrase> field, DeclaredEvent event, boolean lines) {
    Phrase phrase = written.get(field);
    return phrase == null
        ? null
        : formulas.label(where(rule, field), phrase, words(event, lines), everything());
  }

  private static String where(String rule, Field<?> field) {
    return rule + ", " + field.name();
  }

  private Vocabulary words(DeclaredEvent event, boolean lines) {
    if (event == null) {
      return everything();
    }
    boolean seen = lines && event.isPurchase();
    return (seen ? withLines : withoutLines)
        .computeIfAbsent(
            event,
            e -> {
              Vocabulary words = EventWords.of(e).with(member.words());
              return seen ? words.with(EventWords.line()) : words;
            });
  }

  /** What any rule could see. */
  private Vocabulary everything() {
    if (everything == null) {
      everything = member.words().with(EventWords.line());
      events.values().forEach(event -> everything = everything.with(EventWords.of(event)));
    }
    return everything;
  }
}
