package io.lojal.programme;

import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A programme's text as it was handed in, with what was found wrong with it so far. */
public final class Draft {
  /** What YAML takes for the end of a line. */
  static final String LINE_BREAK = "\r\n|[\r\n\u0085\u2028\u2029]";

  private static final int MOST_CODE_POINTS = 1_000_000;
  private static final int DEEPEST = 20;

  private final String text;
  private final String begin;
  private final TreeSet<Problem> problems = new TreeSet<>(Problem.BY_PLACE);

  public Draft(String text) {
    this(text, "programme");
  }

  /**
   * @param begin the field that such a text begins with
   */
  public Draft(String text, String begin) {
    this.text = text;
    this.begin = begin;
  }

  /** The text's nodes; null where it is no YAML, or empty: that is a problem then. */
  public Node compose() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CODE_POINTS);
    options.setNestingDepthLimit(DEEPEST);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        add(ProblemCode.BAD_YAML, 1, 1, "there is nothing in it", "begin with `" + begin + ":`");
      }
      return root;
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      add(ProblemCode.BAD_YAML, mark.getLine() + 1, mark.getColumn() + 1, e.getProblem(), "");
    } catch (YAMLException e) {
      add(ProblemCode.BAD_YAML, 1, 1, e.getMessage().lines().findFirst().orElse(""), "");
    }
    return null;
  }

  /**
   * Notes something that is wrong.
   *
   * @param message what is wrong
   * @param instead what to write; may be empty
   */
  public void refuse(ProblemCode code, Node node, String message, String instead) {
    Mark mark = node.getStartMark();
    add(code, mark.getLine() + 1, mark.getColumn() + 1, message, instead);
  }

  /**
   * Notes a problem within a value.
   *
   * @param offset of what is wrong within the node's value, in code points
   */
  public void refuse(
      ProblemCode code, ScalarNode node, int offset, String message, String instead) {
    int[] place = ScalarPlace.of(text, node, offset);
    add(code, place[0], place[1], message, instead);
  }

  private void add(ProblemCode code, int line, int column, String message, String instead) {
    problems.add(new Problem(code, line, column, message, instead));
  }

  public boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** Takes over what was found wrong with a part of the text. */
  public void take(List<Problem> found) {
    problems.addAll(found);
  }

  /** Sorted by place. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
