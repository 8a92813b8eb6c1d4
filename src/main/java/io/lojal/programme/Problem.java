package io.lojal.programme;

import java.util.Comparator;

/**
 * One thing that is wrong with a programme, and how to mend it.
 *
 * @param line of the text, from 1
 * @param column of the line, in characters, from 1
 * @param message what is wrong
 * @param instead what to write; may be empty
 */
public record Problem(ProblemCode code, int line, int column, String message, String instead) {
  static final Comparator<Problem> BY_PLACE =
      Comparator.comparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  @Override
  public String toString() {
    return line
        + ":"
        + column
        + " "
        + code
        + " "
        + message
        + (instead.isEmpty() ? "" : ": " + instead);
  }
}
