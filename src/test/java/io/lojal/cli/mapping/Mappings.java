package io.lojal.cli.mapping;

import static org.junit.jupiter.api.Assertions.fail;

import io.lojal.cli.history.HistoryImport;
import io.lojal.programme.Problem;
import io.lojal.programme.ProblemPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mappings for tests: the example of docs/import.md, with parts of it replaced. */
public final class Mappings {
  private static final List<String> KINDS =
      List.of("purchase", "return", "activity", "about-member", "opening", "redemption");

  private Mappings() {}

  private static String document() {
    return file(Path.of("docs/import.md"));
  }

  public static String file(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The blocks of the page in a language, in order.
   *
   * @param language as it stands behind the back ticks
   */
  public static List<String> inDocument(String language) {
    Matcher matcher =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(document());
    return matcher.results().map(result -> result.group(1)).toList();
  }

  public static String example() {
    return inDocument("yaml").get(0);
  }

  /** The columns of the page's example. */
  public static List<String> header() {
    return List.of(inDocument("csv").get(0).lines().findFirst().orElseThrow().split(";", -1));
  }

  /** The page's example, with the parts of a fragment instead of its own. */
  public static String with(String fragment) {
    Map<String, String> replaced = parts(fragment);
    Map<String, String> parts = parts(example());
    if (replaced.keySet().stream().anyMatch(KINDS::contains)) {
      parts.keySet().removeAll(KINDS);
    }
    parts.putAll(replaced);
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

  /** For a file; fails where the mapping has problems. */
  public static Mapping planned(String yaml, Path csv) throws IOException {
    MappingReader.Reading reading =
        MappingReader.read(yaml, dialect -> HistoryImport.header(csv, dialect));
    if (reading instanceof MappingReader.Reading.Refused refused) {
      ProblemPrinter printer = new ProblemPrinter("example.yaml", yaml);
      fail(String.join("\n", refused.problems().stream().map(printer::print).toList()));
    }
    return ((MappingReader.Reading.Planned) reading).mapping();
  }

  static List<Problem> problems(String yaml) {
    return problems(yaml, header());
  }

  static List<Problem> problems(String yaml, List<String> header) {
    return read(yaml, header) instanceof MappingReader.Reading.Refused refused
        ? refused.problems()
        : List.of();
  }

  private static MappingReader.Reading read(String yaml, List<String> header) {
    try {
      return MappingReader.read(yaml, dialect -> header);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
