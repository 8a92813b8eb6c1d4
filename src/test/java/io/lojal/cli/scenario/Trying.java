package io.lojal.cli.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of scenarios for tests: a small programme, and what is told under it. */
final class Trying {
  static final String PROGRAMME =
      """
      programme:
        programme: small
        version: 1
        zone: Europe/Stockholm
        currency: SEK
        events: {ride: {activity: lift-ride, measures: [metres], attributes: [lift]}}
        points: {p: {earn: {goods: {on: purchase, points: 1 per 1.00}}}}
        streaks:
          weeks: {on: ride, every: week, milestones: [2], say: {milestone: "{length} weeks"}}
      scenarios:
      """;

  private final Path file;

  Trying(Path folder) {
    this.file = folder.resolve("small.scenarios.yaml");
  }

  /** Writes the scenarios down, behind the programme. */
  Trying write(String scenarios) throws IOException {
    Files.writeString(file, PROGRAMME + scenarios);
    return this;
  }

  /** Behind the programme. */
  String scenarios() throws IOException {
    return Files.readString(file).substring(PROGRAMME.length());
  }

  ScenarioReport run(boolean accept) throws IOException {
    return new ScenarioTests(accept).run(List.of(file));
  }

  /** What it says, without the folder and how long it took. */
  String words() throws IOException {
    return run(false).words().replace(file.getParent() + "/", "").replaceAll("; [0-9.]+ s$", "");
  }

  List<String> problems() throws IOException {
    return run(false).problems().stream()
        .map(problem -> problem.replaceFirst(".*\\.yaml:(\\d+:\\d+ [A-Z_]+) (?s:.*)", "$1"))
        .toList();
  }
}
