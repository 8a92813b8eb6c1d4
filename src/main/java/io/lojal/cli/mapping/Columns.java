package io.lojal.cli.mapping;

import io.lojal.programme.Draft;
import io.lojal.programme.Field;
import io.lojal.programme.Nearest;
import io.lojal.programme.Phrase;
import io.lojal.programme.Placed;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a mapping names among the columns of the file. */
final class Columns {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}|[{}]");
  private static final int MOST_LISTED = 20;

  private final List<String> header;
  private final Numbers numbers;
  private final Draft draft;

  /**
   * @param header of the file; null where it could not be read
   */
  Columns(List<String> header, Numbers numbers, Draft draft) {
    this.header = header;
    this.numbers = numbers;
    this.draft = draft;
  }

  Draft draft() {
    return draft;
  }

  Numbers numbers() {
    return numbers;
  }

  /** What a field says; {@link Words#NOTHING} where it was not written. */
  Words words(Written written, Field<Wording> field) {
    Wording wording = written.get(field);
    return wording == null ? Words.NOTHING : words(wording);
  }

  Words words(Wording wording) {
    List<Words.Alternative> alternatives = new ArrayList<>();
    for (Wording.Choice choice : wording.choices()) {
      Predicate<Row> when = choice.when() == null ? row -> true : condition(choice.when());
      alternatives.add(new Words.Alternative(when, template(choice.text())));
    }
    return new Words(alternatives);
  }

  /** By name, in the order they were written. */
  Map<String, Words> named(Written written, Field<List<Placed<Wording>>> field) {
    Map<String, Words> named = new LinkedHashMap<>();
    List<Placed<Wording>> all = written.get(field);
    if (all != null) {
      all.forEach(each -> named.put(each.name(), words(each.value())));
    }
    return named;
  }

  Predicate<Row> condition(Written written) {
    Phrase column = written.get(ConditionPart.COLUMN);
    if (column == null) {
      return row -> false;
    }
    int index = index(column.text());
    if (index < 0) {
      draft.refuse(
          ProblemCode.UNKNOWN_REFERENCE,
          column.node(),
          unknown(column.text()),
          hint(column.text()));
    }
    return ConditionPart.plan(written, Math.max(index, 0), numbers);
  }

  private List<Words.Piece> template(Phrase phrase) {
    String text = phrase.text();
    List<Words.Piece> pieces = new ArrayList<>();
    Matcher matcher = PLACE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        pieces.add(new Words.Piece(text.substring(end, matcher.start()), -1));
      }
      pieces.add(place(matcher, phrase));
      end = matcher.end();
    }
    if (end < text.length()) {
      pieces.add(new Words.Piece(text.substring(end), -1));
    }
    // Nothing was written between the quotes, and nothing is what it says.
    return pieces.isEmpty() ? List.of(new Words.Piece("", -1)) : pieces;
  }

  private Words.Piece place(Matcher matcher, Phrase phrase) {
    int offset = phrase.text().codePointCount(0, matcher.start());
    String name = matcher.group(1);
    if (name == null) {
      draft.refuse(
          ProblemCode.BAD_VALUE,
          phrase.node(),
          offset,
          "a brace without its partner",
          "write columns like `{name}`");
      return new Words.Piece("", -1);
    }
    int index = index(name);
    if (index < 0) {
      draft.refuse(
          ProblemCode.UNKNOWN_PLACEHOLDER, phrase.node(), offset, unknown(name), hint(name));
    }
    return new Words.Piece("", Math.max(index, 0));
  }

  /** From 0; -1 where the file has none of the name, or several. */
  private int index(String name) {
    if (header == null) {
      return 0;
    }
    int first = header.indexOf(name);
    return first == header.lastIndexOf(name) ? first : -1;
  }

  private String unknown(String name) {
    return header.contains(name)
        ? "the file has several columns `" + name + "`"
        : "the file has no column `" + name + "`";
  }

  private String hint(String name) {
    if (header.contains(name)) {
      return "give them different names in the file";
    }
    if (header.size() == 1) {
      return "it has only `" + header.get(0) + "`: is `csv: {separator: ...}` right?";
    }
    List<String> listed = header.subList(0, Math.min(header.size(), MOST_LISTED));
    String more = listed.size() < header.size() ? "`, ..." : "`";
    return Nearest.hint(name, header, "it has `" + String.join("`, `", listed) + more);
  }
}
