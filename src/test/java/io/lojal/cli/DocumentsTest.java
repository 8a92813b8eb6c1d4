package io.lojal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * What the README and the documents point to is there, and what they tell to type is understood.
 */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\s*\\./lojal ([^\\n|]+)$");
  private static final Pattern MENTIONED = Pattern.compile("`\\./lojal ([^`]+)`");

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
    for (String folder : List.of("docs", "docker")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
      }
    }
    return documents;
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        Path target = document.resolveSibling(link.group(1));
        if (!link.group(1).startsWith("http") && !Files.exists(target)) {
          dead.add(document + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), dead);
  }

  @Test
  void everyCommandIsUnderstood() throws IOException {
    List<String> found = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Path document : documents()) {
      for (Pattern pattern : List.of(COMMAND, MENTIONED)) {
        Matcher command = pattern.matcher(Files.readString(document));
        while (command.find()) {
          found.add(command.group(1));
          refusal(command.group(1)).ifPresent(why -> refused.add(document + ": " + why));
        }
      }
    }
    assertEquals(List.of(), refused);
    assertTrue(found.contains("demo"), () -> "the README's first command is not among " + found);
  }

  /** Options that a mention leaves out are no fault; a word that is not known is one. */
  private static Optional<String> refusal(String words) {
    try {
      Lojal.commandLine().parseArgs(words.trim().split("\\s+"));
      return Optional.empty();
    } catch (CommandLine.MissingParameterException left) {
      return Optional.empty();
    } catch (CommandLine.ParameterException fault) {
      return Optional.of(words + ": " + fault.getMessage());
    }
  }
}
