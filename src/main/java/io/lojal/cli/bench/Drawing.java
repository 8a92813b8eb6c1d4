package io.lojal.cli.bench;

import java.util.Locale;

/** A picture in SVG that grows as it is drawn on; dark, like those of the demonstration. */
final class Drawing {
  static final int WIDTH = 760;
  private static final String INK = "#c9d1d9";
  private static final String FAINT = "#30363d";

  private final StringBuilder svg = new StringBuilder();

  /**
   * @param label what it shows, for those who do not see it
   */
  Drawing(int height, String label) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\""
            + " aria-label=\"%s\" font-family=\"sans-serif\" font-size=\"13\">",
        WIDTH, height, WIDTH, label);
    add("<rect width=\"100%%\" height=\"100%%\" rx=\"10\" fill=\"#0d1117\"/>");
  }

  void box(double x, double y, double width, double height, String colour) {
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
        x, y, width, height, colour);
  }

  /**
   * @param anchor start, middle or end: what of the text lies at {@code x}
   */
  void text(double x, double y, String anchor, String text) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
        x, y, anchor, INK, text);
  }

  /** A faint line to read a value from. */
  void rule(double x1, double y1, double x2, double y2) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
        x1, y1, x2, y2, FAINT);
  }

  /** A curve through points, each of which is marked. */
  void curve(double[] xs, double[] ys, String colour) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < xs.length; i++) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", xs[i], ys[i]));
      add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>", xs[i], ys[i], colour);
    }
    add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
        points.toString().strip(), colour);
  }

  private void add(String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  @Override
  public String toString() {
    return svg + "</svg>\n";
  }
}
