package io.lojal.cli.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What came of trying scenarios.
 *
 * @param accepted scenarios whose expectations were rewritten
 * @param millis wall-clock time from the first file on, reading and planning included
 * @param problems files that could not be tried, for people
 * @param failures scenarios that differ, in the order of the files
 */
public record ScenarioReport(
    int files,
    int scenarios,
    int accepted,
    long millis,
    List<String> problems,
    List<Failure> failures) {

  /** A scenario that differs. */
  record Failure(Path path, Scenario scenario, List<Mismatch> mismatches) {

    /** For people: which one, and what came otherwise. */
    String words() {
      StringBuilder words = new StringBuilder(path + ":" + scenario.line());
      words.append(' ').append(scenario.name());
      for (Mismatch mismatch : mismatches) {
        words.append("\n  ").append(path.getFileName()).append(':').append(mismatch.line());
        words.append(' ').append(mismatch.what());
        if (!mismatch.asOf().isEmpty()) {
          words.append(", as of ").append(mismatch.asOf());
        }
        mismatch.shown().forEach(line -> words.append("\n    ").append(line));
      }
      return words.toString();
    }
  }

  public ScenarioReport {
    problems = List.copyOf(problems);
    failures = List.copyOf(failures);
  }

  /** Whether everything could be tried, and came as expected or was accepted. */
  public boolean isGood() {
    return problems.isEmpty() && failures.isEmpty();
  }

  /** For people: what differs, and a line that sums it up. */
  public String words() {
    StringBuilder words = new StringBuilder();
    problems.forEach(problem -> words.append(problem).append('\n'));
    failures.forEach(failure -> words.append(failure.words()).append("\n\n"));
    words.append(
        String.format(
            Locale.ROOT,
            "%d %s in %d %s: %d hold, %d differ",
            scenarios,
            scenarios == 1 ? "scenario" : "scenarios",
            files,
            files == 1 ? "file" : "files",
            scenarios - failures.size() - accepted,
            failures.size()));
    if (accepted > 0) {
      words.append(", ").append(accepted).append(" accepted");
    }
    if (!problems.isEmpty()) {
      words.append("; ").append(problems.size()).append(" problems");
    }
    return words + String.format(Locale.ROOT, "; %.2f s", millis / 1e3);
  }

  /** For scripts, in one line: its names are an interface. */
  public String json() {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("files", files);
      json.writeNumberField("scenarios", scenarios);
      json.writeNumberField("accepted", accepted);
      json.writeNumberField("millis", millis);
      texts(json, "problems", problems);
      json.writeArrayFieldStart("failures");
      for (Failure failure : failures) {
        write(failure, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return text.toString();
  }

  private static void write(Failure failure, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", failure.path().toString());
    json.writeNumberField("line", failure.scenario().line());
    json.writeStringField("scenario", failure.scenario().name());
    json.writeArrayFieldStart("differences");
    for (Mismatch mismatch : failure.mismatches()) {
      json.writeStartObject();
      json.writeNumberField("line", mismatch.line());
      json.writeStringField("what", mismatch.what());
      json.writeStringField("asOf", mismatch.asOf());
      texts(json, "expected", mismatch.expected());
      texts(json, "came", mismatch.came());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
