package io.lojal.programme;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an author, in the words of the programme, what CEL has against an expression. */
final class FormulaIssues {
  private static final Pattern CHAIN =
      Pattern.compile("[A-Za-z_]\\w*(?:\\s*\\.\\s*[A-Za-z_]\\w*(?!\\w*\\s*\\())*(?:-[a-z]\\w*)*");
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final int MOST_LISTED = 8;

  private final Draft draft;
  private final Phrase expression;
  private final Vocabulary words;
  private final Vocabulary elsewhere;

  /** Where the last unknown name ended: what CEL says of its inside is no news. */
  private int told;

  FormulaIssues(Draft draft, Phrase expression, Vocabulary words, Vocabulary elsewhere) {
    this.draft = draft;
    this.expression = expression;
    this.words = words;
    this.elsewhere = elsewhere;
  }

  void refuse(CelIssue issue, CelSource source) {
    int offset = source.getLocationOffset(issue.getSourceLocation()).orElse(0);
    Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
    if (undeclared.matches()) {
      refuseName(offset, undeclared.group(1));
    } else if (issue.getMessage().startsWith("found no matching overload")) {
      refuseTypes(offset, issue.getMessage());
    } else {
      add(ProblemCode.BAD_EXPRESSION, offset, issue.getMessage(), "");
    }
  }

  private void refuseName(int offset, String root) {
    if (offset < told) {
      return;
    }
    String text = expression.text();
    int at = text.offsetByCodePoints(0, Math.min(offset, text.codePointCount(0, text.length())));
    Matcher matcher = CHAIN.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      add(ProblemCode.UNKNOWN_NAME, offset, "there is no function `" + root + "`", "");
      return;
    }
    String dashed = matcher.group().replaceAll("\\s", "");
    boolean meant = words.word(Names.inExpressions(dashed)) != null;
    String name = meant || dashed.indexOf('-') < 0 ? dashed : dashed.replaceAll("-.*", "");
    told = meant ? offset + dashed.length() : offset;
    add(
        ProblemCode.UNKNOWN_NAME,
        offset,
        "there is no `" + name + "` here",
        meant
            ? "write `" + Names.inExpressions(name) + "`: a dash is an underscore in expressions"
            : nearest(name));
  }

  private String nearest(String name) {
    if (elsewhere.word(name) != null) {
      return "it belongs to another event than the one this rule looks at";
    }
    for (String word : words.names()) {
      if (word.endsWith("." + name)) {
        return "did you mean `" + word + "`?";
      }
    }
    List<String> some = words.names().stream().limit(MOST_LISTED).toList();
    String family = name.replaceFirst("\\..*", ".");
    List<String> siblings =
        words.names().stream().filter(word -> word.startsWith(family)).limit(MOST_LISTED).toList();
    String known = "`" + String.join("`, `", siblings.isEmpty() ? some : siblings) + "`";
    return Nearest.hint(name, words.names(), "here are known " + known);
  }

  private void refuseTypes(int offset, String message) {
    String types = message.replaceFirst(" \\(candidates:.*", "");
    add(
        ProblemCode.WRONG_EXPRESSION_TYPE,
        offset,
        types
            .replaceFirst("found no matching overload for", "cannot apply")
            .replace("' applied", "'"),
        types.contains("double")
            ? "numbers are whole, and money is in minor units: write 1000 for 10.00"
            : "compare like with like: a number with a number, 'text' with text");
  }

  private void add(ProblemCode code, int offset, String message, String instead) {
    draft.refuse(code, expression.node(), offset, message, instead);
  }
}
