package io.lojal.cli.scenario;

import java.util.ArrayList;
import java.util.List;

/** Two lists side by side: what both have, what is missing (-), what is there instead (+). */
final class LineDiff {
  private final List<Remark> expected;
  private final List<Remark> came;
  private final List<Remark> missing = new ArrayList<>();
  private final List<Remark> extra = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private LineDiff(List<Remark> expected, List<Remark> came) {
    this.expected = expected;
    this.came = came;
  }

  /** One line for each remark, and a caret where two that should be one part ways. */
  static List<String> of(List<Remark> expected, List<Remark> came) {
    return new LineDiff(expected, came).walk();
  }

  private List<String> walk() {
    int[][] common = common();
    int i = 0;
    int j = 0;
    while (i < expected.size() || j < came.size()) {
      boolean both = i < expected.size() && j < came.size();
      if (both && came.get(j).fits(expected.get(i))) {
        flush();
        lines.add("  " + came.get(j));
        i++;
        j++;
      } else if (j == came.size() || (both && common[i + 1][j] >= common[i][j + 1])) {
        missing.add(expected.get(i++));
      } else {
        extra.add(came.get(j++));
      }
    }
    flush();
    return lines;
  }

  /** The longest common subsequence of the tails, by their beginnings. */
  private int[][] common() {
    int[][] common = new int[expected.size() + 1][came.size() + 1];
    for (int i = expected.size() - 1; i >= 0; i--) {
      for (int j = came.size() - 1; j >= 0; j--) {
        common[i][j] =
            came.get(j).fits(expected.get(i))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void flush() {
    missing.forEach(one -> lines.add("- " + one));
    extra.forEach(one -> lines.add("+ " + one));
    if (missing.size() == 1 && extra.size() == 1) {
      point(missing.get(0), extra.get(0));
    }
    missing.clear();
    extra.clear();
  }

  private void point(Remark one, Remark other) {
    if (one.head().equals(other.head())) {
      String left = one.toString();
      String right = other.toString();
      int at = 0;
      while (at < Math.min(left.length(), right.length()) && left.charAt(at) == right.charAt(at)) {
        at++;
      }
      lines.add("  " + " ".repeat(at) + "^");
    }
  }
}
