package io.lojal.cli.mapping;

import io.lojal.programme.Draft;
import io.lojal.programme.Problem;
import io.lojal.programme.ProgrammeSchema;
import io.lojal.programme.Written;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a mapping, and holds it against the header of the file that it is for. */
public final class MappingReader {

  /** Where the names of the columns come from, once it is known how the file is written. */
  @FunctionalInterface
  public interface Header {
    /**
     * The names of the columns.
     *
     * @throws IOException where there is none
     */
    List<String> read(Dialect dialect) throws IOException;
  }

  /** What came of it: all, or none. */
  public sealed interface Reading {
    /** Ready to be applied. */
    record Planned(Mapping mapping) implements Reading {}

    /**
     * Refused whole.
     *
     * @param problems every one, sorted by place; never empty
     */
    record Refused(List<Problem> problems) implements Reading {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  private MappingReader() {}

  /**
   * Reads a mapping, and the header once the mapping says how.
   *
   * @param yaml the text, at most a million characters
   * @throws IOException where the header cannot be read
   */
  public static Reading read(String yaml, Header header) throws IOException {
    Draft draft = new Draft(yaml, "id");
    Node root = draft.compose();
    Written written = root == null ? null : MappingPart.PART.read(root, draft);
    Mapping mapping = null;
    if (written != null) {
      Dialect dialect = MappingPart.dialect(written);
      List<String> names = dialect == null ? null : header.read(dialect);
      Numbers numbers = MappingPart.numbers(written, draft);
      mapping = MappingPart.plan(written, dialect, new Columns(names, numbers, draft));
    }
    return draft.hasProblems()
        ? new Reading.Refused(draft.problems())
        : new Reading.Planned(mapping);
  }

  /** The language as JSON Schema, kept at src/main/resources/lojal-mapping.schema.json. */
  public static String schema() {
    return ProgrammeSchema.json(
        "How a file of history becomes events",
        MappingPart.PART,
        Map.of(WordsForm.NAME, WordsForm.definition()));
  }
}
