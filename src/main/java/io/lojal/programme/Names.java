package io.lojal.programme;

import java.util.regex.Pattern;

/** How names are written. */
public final class Names {
  /**
   * What an author calls a rule or a level. Expressions cannot hold a dash: there it is an
   * underscore, which no name may have, so no two names become one.
   */
  public static final Text<String> NAME =
      new Text<>(
          "a name",
          Pattern.compile("(?!(?:in|true|false|null)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*"),
          "small letters, digits and dashes, beginning with a letter, like `ski-days`",
          ProblemCode.BAD_NAME,
          matcher -> matcher.group());

  /** What a producer calls a measure, an attribute or a type of activity. */
  public static final Text<String> PRODUCERS =
      new Text<>(
          "a producer's name",
          Pattern.compile("(?!(?:in|true|false|null)$)[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*"),
          "letters, digits, dashes and underscores, beginning with a letter, like `verticalMetres`",
          ProblemCode.BAD_NAME,
          matcher -> matcher.group());

  /** The name of an attribute of members, as whoever tells of them writes it. */
  static final Text<String> ATTRIBUTE =
      Text.of(
          "an attribute",
          "\\S+",
          "the name of an attribute of members, like `family`",
          matcher -> matcher.group());

  private Names() {}

  /** A name as expressions have it. */
  static String inExpressions(String name) {
    return name.replace('-', '_');
  }
}
