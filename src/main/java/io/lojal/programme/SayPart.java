package io.lojal.programme;

import io.lojal.engine.Programme.Told;
import io.lojal.engine.Words;
import io.lojal.member.OutcomeKind;
import io.lojal.outreach.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which outcomes of a rule leave as triggers, and with which words. The others stay silent. */
final class SayPart {
  private final Map<OutcomeKind, Field<Phrase>> byKind = new EnumMap<>(OutcomeKind.class);
  private final Field<Written> field;

  /**
   * @param family the kind of rule whose outcomes can be told
   */
  SayPart(OutcomeKind.Family family) {
    for (OutcomeKind kind : OutcomeKind.values()) {
      if (kind.family() == family) {
        byKind.put(kind, Field.optional(kind.subject(), Phrase.SENTENCE, null, says(kind)));
      }
    }
    field =
        Field.optional(
            "say",
            new Part("`say`", new ArrayList<>(byKind.values())),
            null,
            "What members are told, by outcome. An outcome that is not named stays silent.");
  }

  private static String says(OutcomeKind kind) {
    return "The words for it, with places to fill: {"
        + String.join("}, {", Words.of(kind))
        + "}; {name|Skier} says Skier where the name is not known.";
  }

  Field<Written> field() {
    return field;
  }

  /** The outcome that a word names; null where the family has none of that name. */
  OutcomeKind kindOf(String subject) {
    for (OutcomeKind kind : byKind.keySet()) {
      if (kind.subject().equals(subject)) {
        return kind;
      }
    }
    return null;
  }

  Set<OutcomeKind> kinds() {
    return byKind.keySet();
  }

  /**
   * @param never outcomes that the rule cannot have, each with what it lacks
   */
  void plan(String rule, Written written, Map<OutcomeKind, String> never, Planning planning) {
    Written say = written.get(field);
    if (say == null) {
      return;
    }
    byKind.forEach(
        (kind, each) -> {
          Phrase words = say.get(each);
          if (words == null) {
            return;
          }
          Sentence sentence = Sentences.plan(words, kind, planning.draft());
          planning.says().put(new Told(rule, kind), sentence);
          if (never.containsKey(kind)) {
            planning
                .draft()
                .refuse(
                    ProblemCode.NEVER_HAPPENS,
                    words.node(),
                    "`" + kind.subject() + "` never happens to this rule",
                    never.get(kind));
          }
        });
  }
}
