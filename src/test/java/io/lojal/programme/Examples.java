package io.lojal.programme;

import static org.junit.jupiter.api.Assertions.fail;

import io.lojal.engine.Programme;
import io.lojal.programme.Reading.Planned;
import io.lojal.programme.Reading.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programmes for tests: the example of docs/programme.md, with parts of it replaced. */
final class Examples {
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private Examples() {}

  static String file(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String mountain() {
    return file("programmes/mountain.yaml");
  }

  /** Every YAML example of the language's page, the whole one first. */
  static List<String> inDocument() {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(file("docs/programme.md"));
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  /** The page's first example, with the parts of a fragment instead of its own. */
  static String with(String fragment) {
    Map<String, String> parts = parts(inDocument().get(0));
    parts.putAll(parts(fragment));
    return String.join("", parts.values());
  }

  private static Map<String, String> parts(String yaml) {
    Map<String, String> parts = new LinkedHashMap<>();
    String name = "";
    for (String line : yaml.split("(?<=\n)", -1)) {
      if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
        name = line.substring(0, line.indexOf(':'));
        parts.put(name, "");
      }
      parts.merge(name, line, String::concat);
    }
    return parts;
  }

  static Programme planned(String yaml) {
    Reading reading = ProgrammeReader.read(yaml);
    if (reading instanceof Refused refused) {
      ProblemPrinter printer = new ProblemPrinter("example.yaml", yaml);
      fail(String.join("\n", refused.problems().stream().map(printer::print).toList()));
    }
    return ((Planned) reading).programme();
  }

  static List<Problem> problems(String yaml) {
    return ProgrammeReader.read(yaml) instanceof Refused refused ? refused.problems() : List.of();
  }
}
