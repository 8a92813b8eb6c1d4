package io.lojal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The page for operators has the job's options, and their defaults. */
class OperationsDocumentTest {
  private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)`");
  private static final Pattern DEFAULT = Pattern.compile("Default `([^`]+)`");
  private static final Set<String> OF_EVERY_COMMAND = Set.of("--help", "--version");

  @Test
  void theTableHasEveryOptionWithItsDefault() throws Exception {
    Set<String> expected = new TreeSet<>();
    for (CommandLine.Model.OptionSpec option :
        new CommandLine(new LojalJob()).getCommandSpec().options()) {
      if (!OF_EVERY_COMMAND.contains(option.longestName())) {
        String usual = option.defaultValue();
        expected.add(option.longestName() + " " + (usual == null ? "" : usual));
      }
    }
    Set<String> written = new TreeSet<>();
    for (String row : rows()) {
      Matcher usual = DEFAULT.matcher(row);
      String value = usual.find() ? usual.group(1) : "";
      Matcher option = OPTION.matcher(row.split("\\|")[1]);
      while (option.find()) {
        written.add(option.group(1) + " " + value);
      }
    }
    assertEquals(expected, written);
  }

  private static List<String> rows() throws Exception {
    String page = Files.readString(Path.of("docs", "operations.md"));
    String table = page.substring(page.indexOf("| option of the job |"));
    return Arrays.stream(table.substring(0, table.indexOf("\n\n")).split("\n")).skip(2).toList();
  }
}
