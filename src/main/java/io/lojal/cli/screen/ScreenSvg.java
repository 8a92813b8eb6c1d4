package io.lojal.cli.screen;

import java.util.Locale;

/** A panel as an image for a page: the same cells, with blocks drawn as shapes so that none gap. */
public final class ScreenSvg {
  private static final int CELL_WIDTH = 9;
  private static final int CELL_HEIGHT = 18;
  private static final int EDGE = 14;
  private static final int TITLE = 32;
  private static final String BACKGROUND = "#0d1117";
  private static final int INK = 0xD7DEE8;
  private static final String LYING = "▏▎▍▌▋▊▉█";
  private static final String STANDING = "▁▂▃▄▅▆▇█";

  private final Canvas canvas;
  private final StringBuilder svg = new StringBuilder();

  private ScreenSvg(Canvas canvas) {
    this.canvas = canvas;
  }

  /** The panel of a terminal of this size, as a document of its own. */
  public static String render(DemoFigures figures, int width, int height) {
    return new ScreenSvg(Panel.draw(figures, width, height, Colours.TRUE)).draw();
  }

  private String draw() {
    int width = canvas.width * CELL_WIDTH + 2 * EDGE;
    int height = canvas.height * CELL_HEIGHT + EDGE + TITLE;
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    svg.append(width).append(' ').append(height).append("\" width=\"").append(width);
    svg.append("\" role=\"img\" aria-label=\"The demo in a terminal\">\n");
    svg.append("<rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"");
    svg.append(BACKGROUND).append("\"/>\n");
    buttons();
    svg.append("<g shape-rendering=\"crispEdges\">\n");
    for (int y = 0; y < canvas.height; y++) {
      papers(y);
      blocks(y);
    }
    svg.append("</g>\n<g font-family=\"ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace\"");
    svg.append(" font-size=\"14.5\" xml:space=\"preserve\">\n");
    for (int y = 0; y < canvas.height; y++) {
      texts(y);
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private void buttons() {
    String[] colours = {"#ff5f57", "#febc2e", "#28c840"};
    for (int i = 0; i < colours.length; i++) {
      svg.append("<circle cx=\"").append(EDGE + 6 + 20 * i).append("\" cy=\"16\" r=\"6\" fill=\"");
      svg.append(colours[i]).append("\"/>\n");
    }
  }

  /** Neighbours of one colour are one rectangle. */
  private void papers(int y) {
    for (int x = 0; x < canvas.width; ) {
      int end = x + 1;
      while (end < canvas.width && canvas.paper(end, y) == canvas.paper(x, y)) {
        end++;
      }
      if (canvas.paper(x, y) != Canvas.PLAIN) {
        rectangle(left(x), top(y), (end - x) * CELL_WIDTH, CELL_HEIGHT, canvas.paper(x, y));
      }
      x = end;
    }
  }

  private void blocks(int y) {
    for (int x = 0; x < canvas.width; x++) {
      String glyph = canvas.glyph(x, y);
      int ink = ink(x, y);
      if (glyph.equals("▀")) {
        rectangle(left(x), top(y), CELL_WIDTH, CELL_HEIGHT / 2.0, ink);
      } else if (isBlock(glyph, LYING)) {
        double filled = CELL_WIDTH * (LYING.indexOf(glyph) + 1) / 8.0;
        rectangle(left(x), top(y), filled, CELL_HEIGHT, ink);
      } else if (isBlock(glyph, STANDING)) {
        double filled = CELL_HEIGHT * 0.8 * (STANDING.indexOf(glyph) + 1) / 8.0;
        rectangle(left(x) + 1, top(y) + CELL_HEIGHT - filled, CELL_WIDTH - 2, filled, ink);
      }
    }
  }

  private static boolean isBlock(String glyph, String blocks) {
    return glyph.length() == 1 && blocks.contains(glyph);
  }

  private void rectangle(double x, double y, double width, double height, int colour) {
    svg.append("<rect x=\"").append(plain(x)).append("\" y=\"").append(plain(y));
    svg.append("\" width=\"").append(plain(width)).append("\" height=\"").append(plain(height));
    svg.append("\" fill=\"").append(hex(colour)).append("\"/>\n");
  }

  /** Words of one style, each placed at its own column: fonts differ in width. */
  private void texts(int y) {
    for (int x = 0; x < canvas.width; ) {
      int end = x;
      StringBuilder word = new StringBuilder();
      while (end < canvas.width && isText(end, y) && sameStyle(x, end, y)) {
        word.append(canvas.glyph(end++, y));
      }
      if (end > x) {
        text(x, y, word.toString(), end - x);
      }
      x = Math.max(end, x + 1);
    }
  }

  private boolean isText(int x, int y) {
    String glyph = canvas.glyph(x, y);
    return !glyph.equals(" ")
        && !glyph.equals("▀")
        && !isBlock(glyph, LYING)
        && !isBlock(glyph, STANDING);
  }

  private boolean sameStyle(int x, int end, int y) {
    return ink(x, y) == ink(end, y) && canvas.isBold(x, y) == canvas.isBold(end, y);
  }

  private void text(int x, int y, String word, int cells) {
    if (word.isEmpty()) {
      return;
    }
    svg.append("<text x=\"").append(left(x)).append("\" y=\"").append(top(y) + 14);
    svg.append("\" textLength=\"").append(cells * CELL_WIDTH);
    svg.append("\" lengthAdjust=\"spacingAndGlyphs\" fill=\"").append(hex(ink(x, y))).append('"');
    svg.append(canvas.isBold(x, y) ? " font-weight=\"bold\">" : ">");
    svg.append(escaped(word)).append("</text>\n");
  }

  private int ink(int x, int y) {
    return canvas.ink(x, y) == Canvas.PLAIN ? INK : canvas.ink(x, y);
  }

  private static int left(int x) {
    return EDGE + x * CELL_WIDTH;
  }

  private static int top(int y) {
    return TITLE + y * CELL_HEIGHT;
  }

  private static String hex(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
