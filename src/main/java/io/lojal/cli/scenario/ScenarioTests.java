package io.lojal.cli.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries files of scenarios.
 *
 * @param accept whether what came takes the place of what was expected, in the files
 */
public record ScenarioTests(boolean accept) {

  /**
   * Tries them one after the other.
   *
   * @param files as {@link ScenarioFile#find} finds them
   * @throws IOException where a file cannot be read or written
   */
  public ScenarioReport run(List<Path> files) throws IOException {
    long began = System.nanoTime();
    List<String> problems = new ArrayList<>();
    List<ScenarioReport.Failure> failures = new ArrayList<>();
    int scenarios = 0;
    int accepted = 0;
    for (Path path : files) {
      ScenarioFile file = ScenarioFile.read(path);
      problems.addAll(file.problems());
      List<ScenarioReport.Failure> ofFile = new ArrayList<>();
      for (Scenario scenario : file.scenarios()) {
        List<Mismatch> mismatches = ScenarioRun.run(file.programmes(), scenario);
        if (!mismatches.isEmpty()) {
          ofFile.add(new ScenarioReport.Failure(path, scenario, mismatches));
        }
      }
      scenarios += file.scenarios().size();
      if (accept && !ofFile.isEmpty()) {
        accepted += accept(file, ofFile);
      }
      failures.addAll(ofFile);
    }
    long millis = (System.nanoTime() - began) / 1_000_000;
    return new ScenarioReport(files.size(), scenarios, accepted, millis, problems, failures);
  }

  /**
   * Writes what came; what cannot be written stays a failure.
   *
   * @return how many scenarios have nothing left that differs
   */
  private static int accept(ScenarioFile file, List<ScenarioReport.Failure> failures)
      throws IOException {
    Accepting accepting = new Accepting(file.text());
    int before = failures.size();
    for (ScenarioReport.Failure failure : List.copyOf(failures)) {
      List<Mismatch> left = new ArrayList<>();
      for (Mismatch mismatch : failure.mismatches()) {
        if (mismatch.accept() == null) {
          left.add(mismatch);
        } else {
          mismatch.accept().accept(accepting);
        }
      }
      failures.remove(failure);
      if (!left.isEmpty()) {
        failures.add(new ScenarioReport.Failure(failure.path(), failure.scenario(), left));
      }
    }
    Files.writeString(file.path(), accepting.apply());
    return before - failures.size();
  }
}
