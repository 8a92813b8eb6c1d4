package io.lojal.cli.screen;

import java.util.List;

/** Bars of block characters, an eighth of a cell fine. */
final class Bars {
  private static final String LYING = " ▏▎▍▌▋▊▉█";
  private static final String STANDING = "▁▂▃▄▅▆▇█";

  private Bars() {}

  /** How many eighths of a cell are filled: none only for nothing, all only for everything. */
  static int eighths(double part, int cells) {
    int eighths = (int) (part * cells * 8);
    return part > 0 && eighths == 0 ? 1 : eighths;
  }

  /** The glyph of a bar's cell, given how much of the whole bar is filled. */
  static String lying(int eighths, int cell) {
    int here = Math.max(0, Math.min(8, eighths - cell * 8));
    return LYING.substring(here, here + 1);
  }

  /** The last values, one a cell, the tallest as high as it goes; aligned to the right. */
  static String spark(List<Double> values, int cells) {
    int from = Math.max(0, values.size() - cells);
    double most = 0;
    for (int i = from; i < values.size(); i++) {
      most = Math.max(most, values.get(i));
    }
    StringBuilder spark = new StringBuilder(" ".repeat(Math.max(0, cells - values.size())));
    for (int i = from; i < values.size(); i++) {
      int step = most <= 0 ? 0 : (int) Math.round(Math.max(0, values.get(i)) / most * 7);
      spark.append(STANDING.charAt(step));
    }
    return spark.toString();
  }
}
