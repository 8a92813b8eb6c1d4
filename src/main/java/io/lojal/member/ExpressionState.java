package io.lojal.member;

import java.util.List;

/** What a member wishes to show: a part of a standing, whatever is there to be shown. */
final class ExpressionState {
  /** What it is stored under; no rule may have that key. */
  static final int KEY = "expression".hashCode();

  /** Badges, in order. */
  List<String> showcase = List.of();

  /** Empty for none. */
  String title = "";

  /** Whether others may see anything at all. */
  boolean appears;

  boolean isEmpty() {
    return showcase.isEmpty() && title.isEmpty() && !appears;
  }

  ByteWriter write(ByteWriter writer) {
    return writer.flag(appears).text(title).text(String.join(" ", showcase));
  }

  void read(ByteReader reader) {
    appears = reader.flag();
    title = reader.text();
    showcase = badges(reader.text());
  }

  /** Names of badges have no spaces. */
  static List<String> badges(String words) {
    return words.isBlank() ? List.of() : List.of(words.strip().split(" +"));
  }
}
