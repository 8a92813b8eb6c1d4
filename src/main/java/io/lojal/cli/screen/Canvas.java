package io.lojal.cli.screen;

import java.util.Arrays;

/**
 * A grid of cells, each with a glyph, an ink and a paper. Colours are 0xRRGGBB; {@link #PLAIN} is
 * the terminal's own. A wide glyph owns the cell to its right, which stays empty.
 */
final class Canvas {
  static final int PLAIN = -1;

  private static final String TAKEN = "";

  final int width;
  final int height;
  private final String[] glyphs;
  private final int[] inks;
  private final int[] papers;
  private final boolean[] bold;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    int cells = width * height;
    glyphs = new String[cells];
    inks = new int[cells];
    papers = new int[cells];
    bold = new boolean[cells];
    Arrays.fill(glyphs, " ");
    Arrays.fill(inks, PLAIN);
    Arrays.fill(papers, PLAIN);
  }

  /** Cells outside are left out, so nothing is ever wider than the canvas. */
  void put(int x, int y, String glyph, int ink, int paper) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return;
    }
    int at = y * width + x;
    glyphs[at] = glyph;
    inks[at] = ink;
    papers[at] = paper;
  }

  /**
   * Writes a line, cut at the canvas's edge.
   *
   * @return the column after it
   */
  int write(int x, int y, String text, int ink) {
    return write(x, y, text, ink, false);
  }

  int writeBold(int x, int y, String text, int ink) {
    return write(x, y, text, ink, true);
  }

  private int write(int x, int y, String text, int ink, boolean strong) {
    if (y < 0 || y >= height) {
      return x;
    }
    String fitting = Width.cut(text, width - x);
    int column = x;
    for (int i = 0; i < fitting.length(); ) {
      int codePoint = fitting.codePointAt(i);
      i += Character.charCount(codePoint);
      int wide = Width.of(codePoint);
      if (wide == 0) {
        join(column - 1, y, codePoint);
        continue;
      }
      put(column, y, Character.toString(codePoint), ink, paper(column, y));
      bold[y * width + column] = strong;
      if (wide == 2) {
        put(column + 1, y, TAKEN, ink, paper(column, y));
      }
      column += wide;
    }
    return column;
  }

  /** Combining marks stay with their letter; other controls are dropped. */
  private void join(int x, int y, int codePoint) {
    if (x >= 0 && !Character.isISOControl(codePoint)) {
      glyphs[y * width + x] += Character.toString(codePoint);
    }
  }

  /** Writes a line that ends at the given column. */
  void writeBefore(int end, int y, String text, int ink) {
    write(Math.max(0, end - Width.of(text)), y, text, ink);
  }

  String glyph(int x, int y) {
    return glyphs[y * width + x];
  }

  int ink(int x, int y) {
    return inks[y * width + x];
  }

  int paper(int x, int y) {
    return papers[y * width + x];
  }

  boolean isBold(int x, int y) {
    return bold[y * width + x];
  }

  /** Lines with escape sequences, joined by line feeds; every line ends in plain colours. */
  String toText(Colours colours) {
    StringBuilder text = new StringBuilder(width * height * 2);
    for (int y = 0; y < height; y++) {
      appendLine(text, y, colours);
      text.append(y < height - 1 ? "\n" : "");
    }
    return text.toString();
  }

  private void appendLine(StringBuilder text, int y, Colours colours) {
    String style = "";
    int end = lastInked(y);
    for (int x = 0; x <= end; x++) {
      String wanted = colours == Colours.NONE ? "" : style(x, y, colours);
      if (!wanted.equals(style)) {
        text.append("\u001b[0").append(wanted).append('m');
        style = wanted;
      }
      text.append(glyph(x, y));
    }
    text.append(style.isEmpty() ? "" : "\u001b[0m");
  }

  private int lastInked(int y) {
    int x = width - 1;
    while (x >= 0 && glyph(x, y).equals(" ") && paper(x, y) == PLAIN) {
      x--;
    }
    return x;
  }

  private String style(int x, int y, Colours colours) {
    String style = isBold(x, y) ? ";1" : "";
    style += ink(x, y) == PLAIN ? "" : ";" + colours.parameters(38, ink(x, y));
    return paper(x, y) == PLAIN ? style : style + ";" + colours.parameters(48, paper(x, y));
  }
}
