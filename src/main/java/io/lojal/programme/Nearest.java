package io.lojal.programme;

import java.util.Collection;

/** Finds what somebody meant to type. */
public final class Nearest {
  private Nearest() {}

  /** "did you mean `expires`?", or the fallback where nothing is near. */
  public static String hint(String word, Collection<String> known, String otherwise) {
    String nearest = to(word, known);
    return nearest == null ? otherwise : "did you mean `" + nearest + "`?";
  }

  /** The nearest one that a slip or two away, or null. The first of several wins. */
  public static String to(String word, Collection<String> known) {
    int least = 1 + word.length() / 4;
    String nearest = null;
    for (String candidate : known) {
      int distance = distance(word, candidate);
      if (distance < least || (distance == least && nearest == null)) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /**
   * How many letters have to be added, dropped, changed or swapped with their neighbour: the
   * optimal string alignment distance (F. J. Damerau, "A technique for computer detection and
   * correction of spelling errors", CACM 7(3), 1964).
   */
  static int distance(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, one, other, i, j);
      }
    }
    return d[one.length()][other.length()];
  }

  private static int cheapest(int[][] d, String one, String other, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int cost = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(cost, d[i - 2][j - 2] + 1) : cost;
  }
}
