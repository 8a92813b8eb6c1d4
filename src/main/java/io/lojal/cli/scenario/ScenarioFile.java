package io.lojal.cli.scenario;

import io.lojal.engine.Programmes;
import io.lojal.programme.Draft;
import io.lojal.programme.Placed;
import io.lojal.programme.Problem;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.ProblemPrinter;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import io.lojal.programme.Scalars;
import io.lojal.programme.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * A file of scenarios, read whole: planned, or with everything that is wrong with it.
 *
 * @param text as it was read
 * @param programmes what they are tried under; null where there are problems
 * @param scenarios in order; none where there are problems
 * @param problems for people; empty where there are none
 */
public record ScenarioFile(
    Path path,
    String text,
    Programmes programmes,
    List<Scenario> scenarios,
    List<String> problems) {
  /** How a file of scenarios ends. */
  public static final String ENDING = ".scenarios.yaml";

  public ScenarioFile {
    scenarios = List.copyOf(scenarios);
    problems = List.copyOf(problems);
  }

  /**
   * All files of scenarios.
   *
   * @param paths such files, and folders of them, however deep
   * @throws IOException where there is none
   */
  public static List<Path> find(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> below = Files.walk(path)) {
        List<Path> found =
            below
                .filter(Files::isRegularFile)
                .filter(file -> file.equals(path) || file.toString().endsWith(ENDING))
                .sorted()
                .toList();
        if (found.isEmpty()) {
          throw new IOException(path + ": there is no file there that ends in " + ENDING);
        }
        files.addAll(found);
      } catch (NoSuchFileException e) {
        throw new IOException(path + ": there is no such file or folder", e);
      }
    }
    return files;
  }

  /**
   * The field by which a file of scenarios is known, right or wrong: no programme has it.
   *
   * @param root of a text; null if it has none
   * @return null where it is none
   */
  public static Node mark(Node root) {
    if (root instanceof MappingNode fields) {
      for (NodeTuple field : fields.getValue()) {
        if (Scalars.text(field.getKeyNode()).equals(ScenarioPart.SCENARIOS.name())) {
          return field.getKeyNode();
        }
      }
    }
    return null;
  }

  /**
   * Reads a file, and the programme that it names.
   *
   * @throws IOException where a file cannot be read
   */
  public static ScenarioFile read(Path path) throws IOException {
    return new Reader(path, Files.readString(path)).read();
  }

  /** The reading of one file. */
  private static final class Reader {
    private final Path path;
    private final String text;
    private final Draft draft;
    private final List<String> elsewhere = new ArrayList<>();

    Reader(Path path, String text) {
      this.path = path;
      this.text = text;
      this.draft = new Draft(text);
    }

    ScenarioFile read() throws IOException {
      Node root = draft.compose();
      Written file = root == null ? null : ScenarioPart.FILE.read(root, draft);
      Reading.Planned programme =
          file == null || !file.has(ScenarioPart.PROGRAMME)
              ? null
              : programme(file.get(ScenarioPart.PROGRAMME));
      if (programme == null) {
        return refused();
      }
      Programmes programmes = new Programmes(List.of(programme.programme()));
      List<Scenario> scenarios = plan(file, programme, programmes);
      return draft.hasProblems()
          ? refused()
          : new ScenarioFile(path, text, programmes, scenarios, List.of());
    }

    /** The programme; null where it was refused. */
    private Reading.Planned programme(Node node) throws IOException {
      if (node instanceof MappingNode) {
        Reading reading = ProgrammeReader.read(node, text);
        if (reading instanceof Reading.Refused refused) {
          draft.take(refused.problems());
        }
        return reading instanceof Reading.Planned planned ? planned : null;
      }
      Path named = path.resolveSibling(Scalars.text(node));
      if (!Scalars.isText(node) || !Files.isRegularFile(named)) {
        draft.refuse(
            ProblemCode.UNKNOWN_REFERENCE,
            node,
            "there is no file " + named,
            "name a programme's file as seen from this one, or write a small one out");
        return null;
      }
      String yaml = Files.readString(named);
      Reading reading = ProgrammeReader.read(yaml);
      if (reading instanceof Reading.Refused refused) {
        print(named, yaml, refused.problems());
      }
      return reading instanceof Reading.Planned planned ? planned : null;
    }

    private List<Scenario> plan(Written file, Reading.Planned programme, Programmes programmes) {
      StepEvents making = new StepEvents(programme, draft);
      Expecting expecting = new Expecting(programme.programme(), draft);
      List<Scenario> scenarios = new ArrayList<>();
      Set<String> names = new HashSet<>();
      List<Placed<Written>> all = file.get(ScenarioPart.SCENARIOS);
      if (all != null && all.isEmpty()) {
        draft.refuse(
            ProblemCode.MISSING_FIELD,
            file.at(ScenarioPart.SCENARIOS),
            "there are no scenarios",
            "begin one with `- scenario: ...`");
      }
      for (Placed<Written> each : all == null ? List.<Placed<Written>>of() : all) {
        Scenario scenario =
            ScenarioPlanning.plan(
                each.value(), making, expecting, programme.programme().plan().zone(), draft);
        if (scenario != null && !names.add(scenario.name())) {
          draft.refuse(
              ProblemCode.DUPLICATE_NAME,
              each.value().at(ScenarioPart.SCENARIO),
              "there are two scenarios of this name",
              "say what is different about this one");
        }
        scenarios.add(scenario);
      }
      return draft.hasProblems() ? List.of() : scenarios;
    }

    private ScenarioFile refused() {
      print(path, text, draft.problems());
      return new ScenarioFile(path, text, null, List.of(), elsewhere);
    }

    private void print(Path file, String yaml, List<Problem> problems) {
      ProblemPrinter printer = new ProblemPrinter(file.toString(), yaml);
      problems.forEach(problem -> elsewhere.add(printer.print(problem)));
    }
  }
}
