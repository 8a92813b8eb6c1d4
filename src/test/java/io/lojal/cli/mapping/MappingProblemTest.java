package io.lojal.cli.mapping;

import static io.lojal.programme.ProblemCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.programme.Problem;
import io.lojal.programme.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingProblemTest {
  /** A mapping of which the place that is wrong stands between the arrows. */
  private record Wrong(ProblemCode code, String fragment) {}

  private static final String BOUGHT =
      "purchase:\n  currency: SEK\n  quantity: 1\n  amount: \"{total}\"\n";

  private static final List<Wrong> WRONG =
      List.of(
          new Wrong(BAD_YAML, "member: a»: b\n"),
          new Wrong(UNKNOWN_FIELD, "»membr: a\n"),
          new Wrong(UNKNOWN_FIELD, BOUGHT + "  »catgory: x\n"),
          new Wrong(UNKNOWN_FIELD, "activity: {type: x}\n»returned: {}\n"),
          new Wrong(
              CONFLICTING_FIELDS, "activity: »{type: x}\nreturn: {currency: SEK, purchase: a}\n"),
          new Wrong(CONFLICTING_FIELDS, BOUGHT + "  unit-price: »\"{total}\"\n"),
          new Wrong(MISSING_FIELD, "purchase: »{currency: SEK, quantity: 1}\n"),
          new Wrong(MISSING_FIELD, "return: »{currency: SEK}\n"),
          new Wrong(MISSING_FIELD, "return: »{currency: SEK, quantity: 1, purchase: a}\n"),
          new Wrong(MISSING_FIELD, "return: »{currency: SEK, amount: 1, purchase: a}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "return: {currency: SEK, quantity: 1, amount: 1, unit-price: »1}\n"),
          new Wrong(MISSING_FIELD, "time: »{text: \"{date}\", pattern: dd.MM.yyyy}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "time: {text: \"{date}\", pattern: \"dd.MM.yyyy HH:mmXXX\", zone: »Europe/Stockholm}\n"),
          new Wrong(
              UNKNOWN_ZONE, "time: {text: \"{date}\", pattern: dd.MM.yyyy, zone: »Stockholm}\n"),
          new Wrong(BAD_VALUE, time("»yyyy-mm-dd")),
          new Wrong(BAD_VALUE, time("»YYYY-MM-dd")),
          new Wrong(BAD_VALUE, time("»yyyy-MM-DD")),
          new Wrong(BAD_VALUE, time("»'yyyy-MM-dd hh:mm'")),
          new Wrong(BAD_VALUE, time("»'HH:mm'")),
          new Wrong(BAD_VALUE, time("»pqrs")),
          new Wrong(BAD_VALUE, "repeats: »kept\n"),
          new Wrong(BAD_VALUE, "csv: {separator: »colon}\n"),
          new Wrong(CONFLICTING_FIELDS, "numbers: {decimal: comma, thousands: »comma}\n"),
          new Wrong(WRONG_TYPE, "sorted: »maybe\n"),
          new Wrong(WRONG_TYPE, "member: »{card}\n"),
          new Wrong(WRONG_TYPE, "member: »true\n"),
          new Wrong(WRONG_TYPE, "member: [\"{card}\", »1.5]\n"),
          new Wrong(WRONG_TYPE, "drop:\n  bags: {column: pieces, below: »x}\n"),
          new Wrong(WRONG_TYPE, "drop:\n  bags: {column: pieces, is: »1}\n"),
          new Wrong(BAD_NAME, "drop:\n  »Carrier bags: {column: pieces, below: 0}\n"),
          new Wrong(BAD_VALUE, "about-member:\n  consents: {»email: \"{group}\"}\n"),
          new Wrong(MISSING_FIELD, "drop:\n  bags: »{column: pieces}\n"),
          new Wrong(CONFLICTING_FIELDS, "drop:\n  bags: {column: pieces, is: [a], above: »1}\n"),
          new Wrong(UNKNOWN_REFERENCE, "drop:\n  bags: {column: »peaces, below: 0}\n"),
          new Wrong(UNKNOWN_REFERENCE, "channel: [{when: {column: »grp, is: [a]}, text: b}, c]\n"),
          new Wrong(UNKNOWN_PLACEHOLDER, "id: \"till-»{reciept}\"\n"),
          new Wrong(UNKNOWN_PLACEHOLDER, "about-member:\n  groups: [\"»{grp}\"]\n"),
          new Wrong(BAD_VALUE, "id: \"till-»{receipt\"\n"),
          new Wrong(MISSING_FIELD, "redemption: »{wallet: snow}\n"),
          new Wrong(MISSING_FIELD, "opening: {lots: [»{wallet: snow}]}\n"),
          new Wrong(MISSING_FIELD, "opening: {counts: [»{meter: visits}]}\n"),
          new Wrong(WRONG_TYPE, "opening: {levels: »{ladder: a, level: b}}\n"),
          new Wrong(BAD_NAME, "opening: {debts: {»Snow: \"{pieces}\"}}\n"),
          new Wrong(UNKNOWN_PLACEHOLDER, "opening: {levels: [{ladder: a, level: \"»{lvl}\"}]}\n"),
          new Wrong(CONFLICTING_FIELDS, expires("pattern: \"yyyy-MM-dd HH:mmXXX\", zone: »UTC")),
          new Wrong(
              MISSING_FIELD,
              "time: {text: \"{time}\", pattern: \"yyyy-MM-dd HH:mmXXX\"}\n"
                  + expires("pattern: yyyy-MM-dd").replace("{text", "»{text")));

  private static String expires(String more) {
    return "opening: {vouchers: [{kind: a, id: b, expires: {text: \"{date}\", " + more + "}}]}\n";
  }

  private static String time(String pattern) {
    return "time: {text: \"{date}\", pattern: " + pattern + ", zone: Europe/Stockholm}\n";
  }

  @Test
  void eachProblemIsToldOnceAndWhereItIs() {
    for (Wrong wrong : WRONG) {
      String marked = Mappings.with(wrong.fragment());
      int at = marked.indexOf('»');
      String before = marked.substring(0, at);
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = at - before.lastIndexOf('\n');
      List<Problem> problems = Mappings.problems(marked.replace("»", ""));
      assertEquals(
          List.of(line + ":" + column + " " + wrong.code()),
          problems.stream().map(p -> p.line() + ":" + p.column() + " " + p.code()).toList(),
          wrong.fragment() + "\n" + problems);
    }
  }

  @Test
  void sixMistakesGiveSixMessages() {
    String yaml =
        """
        id: "{reciept}"
        member: "{card}"
        time: {text: "{date}", pattern: yyyy-mm-dd, zone: Europe/Stokholm}
        repeat: keep
        """;
    assertEquals(
        List.of(
            "1:1 MISSING_FIELD a mapping needs `repeats`: add `repeats`",
            "1:1 MISSING_FIELD a mapping needs one of `purchase`, `return`, `activity`,"
                + " `about-member`, `opening`, `redemption`: add one of `purchase`, `return`,"
                + " `activity`, `about-member`, `opening`, `redemption`",
            "1:6 UNKNOWN_PLACEHOLDER the file has no column `reciept`: did you mean `receipt`?",
            "3:33 BAD_VALUE `yyyy-mm-dd` is not a pattern of date and time: write year, month and"
                + " day, and the time if there is one, like `yyyy-MM-dd HH:mm:ss`, `dd.MM.yyyy` or"
                + " `M/d/yy h:mm a`",
            "3:51 UNKNOWN_ZONE `Europe/Stokholm` is not a zone of the IANA database: did you mean"
                + " `Europe/Stockholm`?",
            "4:1 UNKNOWN_FIELD a mapping has no field `repeat`: did you mean `repeats`?"),
        Mappings.problems(yaml).stream().map(Problem::toString).toList());
  }

  @Test
  void bracesWithoutQuotesAreMetWithTheQuotes() {
    List<Problem> problems = Mappings.problems(Mappings.with("member: {card}\n"));
    assertTrue(problems.get(0).instead().contains("\"{card}\""), problems.toString());
  }

  @Test
  void aColumnThatIsThereTwiceCannotBeMeant() {
    List<Problem> problems =
        Mappings.problems(Mappings.with("member: \"{card}\"\n"), twice(Mappings.header()));
    assertEquals(1, problems.size(), problems.toString());
    assertEquals("the file has several columns `card`", problems.get(0).message());
  }

  private static List<String> twice(List<String> header) {
    List<String> twice = new ArrayList<>(header);
    twice.add("card");
    return twice;
  }

  @Test
  void anEmptyTextIsNoMapping() {
    assertEquals(
        "1:1 BAD_YAML there is nothing in it: begin with `id:`",
        Mappings.problems("# nothing\n").get(0).toString());
  }
}
