package io.lojal.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.cli.mapping.Mappings;
import io.lojal.cli.mapping.RefusalCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command, by the example of docs/import.md. */
class ImportCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeTheExample() throws IOException {
    Files.writeString(path("receipts.csv"), Mappings.inDocument("csv").get(0));
    Files.writeString(path("receipts.yaml"), Mappings.example());
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private int lojal(String... arguments) {
    CommandLine lojal = Lojal.commandLine();
    lojal.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return lojal.execute(arguments);
  }

  private int importing(String csv, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("import", "--mapping", path("receipts.yaml").toString()));
    arguments.addAll(List.of(more));
    arguments.add(path(csv).toString());
    return lojal(arguments.toArray(String[]::new));
  }

  @Test
  void theExampleOfThePageIsAsItSays() throws Exception {
    assertEquals(
        0,
        importing(
            "receipts.csv",
            "--out",
            path("receipts.jsonl").toString(),
            "--refused",
            path("refused.csv").toString()),
        err.toString());
    assertEquals(Mappings.inDocument("json").get(0), Files.readString(path("receipts.jsonl")));
    String said = out.toString();
    assertEquals(
        Mappings.inDocument("text").get(0),
        said.substring(0, said.indexOf("in ", said.indexOf("return"))));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(4, files.count(), "nothing half done is left");
    }
  }

  @Test
  void theExampleOfOpeningsIsAsThePageSays() throws Exception {
    Files.writeString(path("balances.csv"), Mappings.inDocument("csv").get(1));
    Files.writeString(path("receipts.yaml"), Mappings.inDocument("yaml").get(1));
    assertEquals(0, importing("balances.csv", "--out", path("1.jsonl").toString()), err.toString());
    assertEquals(Mappings.inDocument("json").get(1), Files.readString(path("1.jsonl")));
  }

  @Test
  void importedTwiceItIsTheSameToTheByte() throws Exception {
    assertEquals(0, importing("receipts.csv", "--out", path("1.jsonl.gz").toString()));
    assertEquals(0, importing("receipts.csv", "--out", path("2.jsonl.gz").toString()));
    assertArrayEquals(
        Files.readAllBytes(path("1.jsonl.gz")), Files.readAllBytes(path("2.jsonl.gz")));
  }

  @Test
  void whatWasRefusedCanBeMendedAndImported() throws Exception {
    importing(
        "receipts.csv",
        "--out",
        path("1.jsonl").toString(),
        "--refused",
        path("refused.csv").toString());
    List<String> refused = Files.readAllLines(path("refused.csv"));
    String file = path("receipts.csv").toString();
    assertEquals(
        List.of(
            "refused-file,refused-line,refused-code,refused-why,receipt,date,time,card,article,"
                + "group,pieces,total",
            file
                + ",4,NO_MEMBER,the row names no member,1002,30.10.2025,17:25:10,,socks,clothing,1,"
                + "\"149,00\"",
            file
                + ",7,BAD_NUMBER,\"quantity is `two`, which is no number\",1005,31.10.2025,10:01:00,"
                + "4712,ski-wax,care,two,\"98,00\""),
        refused);
    Files.writeString(
        path("receipts.yaml"), Mappings.example().replace("csv: {separator: semicolon}\n", ""));
    Files.writeString(
        path("refused.csv"),
        String.join("\n", refused).replace("17:25:10,,", "17:25:10,4713,").replace(",two,", ",2,"));
    assertEquals(0, importing("refused.csv", "--out", path("2.jsonl").toString()), err.toString());
    assertEquals(2, Files.readAllLines(path("2.jsonl")).size());
  }

  @Test
  void jsonIsOneLineWithEveryCount() {
    assertEquals(0, importing("receipts.csv", "--json", "--out", path("1.jsonl").toString()));
    assertTrue(
        out.toString()
            .startsWith(
                "{\"rows\":6,\"rowsInEvents\":3,\"events\":{\"purchase\":1,\"return\":1},"
                    + "\"refused\":{\"BAD_NUMBER\":1,\"NO_MEMBER\":1},"
                    + "\"dropped\":{\"carrier-bags\":1},\"repeats\":0,\"earlier\":0,"),
        out.toString());
  }

  @Test
  void aMappingWithProblemsIsRefusedWithAllOfThemAndWritesNothing() throws Exception {
    Files.writeString(
        path("receipts.yaml"),
        Mappings.example().replace("{card}", "{crad}").replace("keep", "kept"));
    assertEquals(1, importing("receipts.csv", "--out", path("1.jsonl").toString()));
    assertTrue(err.toString().contains("has 2 problems"), err.toString());
    assertTrue(err.toString().contains("did you mean `card`?"), err.toString());
    assertFalse(Files.exists(path("1.jsonl")));
  }

  @Test
  void anImportThatFailsLeavesTheOldFile() throws Exception {
    Files.writeString(path("1.jsonl"), "old");
    Files.writeString(
        path("broken.csv"), Files.readString(path("receipts.csv")).replace(";socks", ";\"socks"));
    assertEquals(1, importing("broken.csv", "--out", path("1.jsonl").toString()));
    assertEquals("old", Files.readString(path("1.jsonl")));
    assertFalse(Files.exists(path("1.jsonl.part")));
  }

  @Test
  void itGoesToAFileOrToKafka() {
    assertEquals(2, importing("receipts.csv"));
    assertTrue(err.toString().contains("--out"), err.toString());
    assertEquals(
        2, importing("receipts.csv", "--out", "x", "--bootstrap", "a:1", "--registry", "http://a"));
    assertTrue(err.toString().contains("mutually exclusive"), err.toString());
  }

  @Test
  void aWrongOptionAndAMissingFileAreNamed() {
    assertEquals(2, importing("receipts.csv", "--out", "x", "--refsued", "y"));
    assertTrue(err.toString().contains("--refsued"), err.toString());
    assertEquals(1, importing("nowhere.csv", "--out", path("x").toString()));
    assertTrue(err.toString().contains("nowhere.csv: there is no such file"), err.toString());
  }

  @Test
  void thePageExplainsEveryCodeInOrder() {
    String page = Mappings.file(Path.of("docs/import.md"));
    String section =
        page.substring(
            page.indexOf("## What is refused"), page.indexOf("## Mappings that are there"));
    assertEquals(
        Arrays.stream(RefusalCode.values()).map(Enum::name).toList(),
        Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|")
            .matcher(section)
            .results()
            .map(row -> row.group(1))
            .toList());
  }
}
