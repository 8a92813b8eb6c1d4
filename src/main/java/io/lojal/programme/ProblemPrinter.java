package io.lojal.programme;

/**
 * Shows problems where they are: file, place, code and words, the line itself, and a caret.
 *
 * @see Problem
 */
public final class ProblemPrinter {
  private final String file;
  private final String[] lines;

  /**
   * @param file what the text is called ("mountain.yaml")
   * @param yaml the text that was read
   */
  public ProblemPrinter(String file, String yaml) {
    this.file = file;
    this.lines = yaml.split(Draft.LINE_BREAK, -1);
  }

  /** Lines of text, without a line break at the end. */
  public String print(Problem problem) {
    String first = file + ":" + problem;
    if (problem.line() > lines.length) {
      return first;
    }
    String line = lines[problem.line() - 1];
    return first + "\n  " + line + "\n  " + indent(line, problem.column()) + "^";
  }

  /** As wide as the line up to the column: a tab stays a tab. */
  private static String indent(String line, int column) {
    StringBuilder indent = new StringBuilder();
    line.codePoints().limit(column - 1L).forEach(c -> indent.append(c == '\t' ? '\t' : ' '));
    return indent.toString();
  }
}
