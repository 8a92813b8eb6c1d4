package io.lojal.programme;

import io.lojal.engine.Words;
import io.lojal.member.OutcomeKind;
import io.lojal.outreach.Sentence;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that every place of a sentence can be filled. */
final class Sentences {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}|[{}]");

  private Sentences() {}

  /**
   * @param kind the outcome that is spoken of, or null for an event
   */
  static Sentence plan(Phrase phrase, OutcomeKind kind, Draft draft) {
    List<String> known = Words.of(kind);
    Matcher matcher = PLACE.matcher(phrase.text());
    while (matcher.find()) {
      int offset = phrase.text().codePointCount(0, matcher.start());
      if (matcher.group(1) == null) {
        draft.refuse(
            ProblemCode.BAD_VALUE,
            phrase.node(),
            offset,
            "a brace without its partner",
            "write places like `{name}`");
      } else if (!known.contains(Words.name(matcher.group(1)))) {
        refuse(phrase, offset, Words.name(matcher.group(1)), known, draft);
      }
    }
    return Sentence.of(phrase.text());
  }

  private static void refuse(
      Phrase phrase, int offset, String name, List<String> known, Draft draft) {
    draft.refuse(
        ProblemCode.UNKNOWN_PLACEHOLDER,
        phrase.node(),
        offset,
        "nothing fills {" + name + "} here",
        Nearest.hint(name, known, "here are {" + String.join("}, {", known) + "}"));
  }
}
