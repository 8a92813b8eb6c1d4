package io.lojal.programme;

import io.lojal.engine.Programme;
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
    Node root = draft.compose();
    Written written = root == null ? null : ProgrammePart.PART.read(root, draft);
    Programme programme = written == null ? null : ProgrammePart.plan(written, draft);
    return draft.hasProblems()
        ? new Reading.Refused(draft.problems())
        : new Reading.Planned(programme);
  }
}
