package io.lojal.programme;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Finds a character of a value in the text it was written in: quotes, escapes, line breaks and
 * indentation are in the text and not in the value. What is visible comes in the same order in
 * both, so visible characters are counted.
 */
final class ScalarPlace {
  private final int[] text;
  private final ScalarStyle style;
  private int at;
  private int line;
  private int column;

  private ScalarPlace(String text, ScalarNode node) {
    this.text = text.codePoints().toArray();
    this.style = node.getScalarStyle();
    this.at = node.getStartMark().getIndex();
    this.line = node.getStartMark().getLine() + 1;
    this.column = node.getStartMark().getColumn() + 1;
  }

  /**
   * Finds it.
   *
   * @param offset within the value, in code points
   * @return line and column, from 1
   */
  static int[] of(String text, ScalarNode node, int offset) {
    ScalarPlace place = new ScalarPlace(text, node);
    place.enter();
    place.pass(visible(node.getValue(), offset), node.getEndMark().getIndex());
    return new int[] {place.line, place.column};
  }

  private static int visible(String value, int offset) {
    return (int) value.codePoints().limit(offset).filter(c -> !Character.isWhitespace(c)).count();
  }

  /** To the first character of the value itself. */
  private void enter() {
    switch (style) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> move();
      case LITERAL, FOLDED -> {
        int header = line;
        while (at < text.length && line == header) {
          move();
        }
      }
      default -> {}
    }
  }

  private void pass(int visible, int end) {
    int left = visible;
    while (at < end && (left > 0 || Character.isWhitespace(text[at]))) {
      if (Character.isWhitespace(text[at])) {
        move();
        continue;
      }
      boolean escaped = at + 1 < end && isEscape();
      if (escaped) {
        move();
      }
      left -= escaped && isWhitespaceEscape() ? 0 : 1;
      move();
    }
  }

  private boolean isEscape() {
    return (style == ScalarStyle.DOUBLE_QUOTED && text[at] == '\\')
        || (style == ScalarStyle.SINGLE_QUOTED && text[at] == '\'' && text[at + 1] == '\'');
  }

  private boolean isWhitespaceEscape() {
    return style == ScalarStyle.DOUBLE_QUOTED && "nt r\n\r".indexOf(text[at]) >= 0;
  }

  private void move() {
    boolean breaks =
        text[at] == '\n'
            || text[at] == 0x85
            || text[at] == 0x2028
            || text[at] == 0x2029
            || (text[at] == '\r' && (at + 1 == text.length || text[at + 1] != '\n'));
    line += breaks ? 1 : 0;
    column = breaks ? 1 : column + 1;
    at++;
  }
}
