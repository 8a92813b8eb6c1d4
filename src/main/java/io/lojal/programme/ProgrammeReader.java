package io.lojal.programme;

import org.yaml.snakeyaml.nodes.Node;

/** Reads a programme: YAML in, a plan or all that is wrong with it out. */
public final class ProgrammeReader {
  private ProgrammeReader() {}

  /**
   * Takes some milliseconds for each expression: not for a task's thread. Never throws, whatever
   * the text.
   *
   * @param yaml the text, at most a million characters
   */
  public static Reading read(String yaml) {
    Draft draft = new Draft(yaml);
    return read(draft.compose(), draft);
  }

  /**
   * Reads a programme that stands within another text, as in a file of scenarios.
   *
   * @param root the programme's part of that text
   * @param text the whole of it: problems name its lines
   */
  public static Reading read(Node root, String text) {
    return read(root, new Draft(text));
  }

  private static Reading read(Node root, Draft draft) {
    Written written = root == null ? null : ProgrammePart.PART.read(root, draft);
    Reading.Planned planned = written == null ? null : ProgrammePart.plan(written, draft);
    return draft.hasProblems() ? new Reading.Refused(draft.problems()) : planned;
  }
}
