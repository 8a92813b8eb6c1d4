package io.lojal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TestCommandTest {
  private static final String HEAD =
      """
      programme: {programme: small, version: 1, zone: UTC, currency: SEK,
        points: {p: {earn: {goods: {on: purchase, points: 1 per 1.00}}}}}
      scenarios:
      - {scenario: a hat, start: 2026-01-05, given: [{buys: hat 2.00}], expect: {points: {p: 2}}}
      """;
  private static final String WRONG =
      "- {scenario: two, start: 2026-01-05, given: [{buys: hat 4.00}], expect: {points: {p: 2}}}\n";

  private final StringWriter out = new StringWriter();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.createDirectory(folder.resolve("deep")).resolve("a.scenarios.yaml");
    Files.writeString(file, HEAD);
    Files.writeString(folder.resolve("a.yaml"), "no scenarios");
  }

  private int run(String... args) {
    CommandLine command = Lojal.commandLine().setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(out, true));
    return command.execute(args);
  }

  @Test
  void aFolderIsTriedHoweverDeepAndSummedUp() {
    assertEquals(0, run("test", folder.toString()));
    assertTrue(out.toString().startsWith("1 scenario in 1 file: 1 hold, 0 differ; "));
  }

  @Test
  void whatDiffersEndsWithOneUntilItIsAccepted() throws IOException {
    Files.writeString(file, HEAD + WRONG);
    assertEquals(1, run("test", file.toString()));
    assertEquals(0, run("test", "--accept", file.toString()));
    assertTrue(out.toString().contains("0 differ, 1 accepted"), out::toString);
    assertEquals(HEAD + WRONG.replace("p: 2", "p: 4"), Files.readString(file));
    assertEquals(0, run("test", file.toString()));
  }

  @Test
  void jsonSaysTheSameInOneLine() throws IOException {
    Files.writeString(file, HEAD + WRONG);
    assertEquals(1, run("test", "--json", file.toString()));
    String line = out.toString().strip().replaceFirst("\"millis\":\\d+", "\"millis\":0");
    assertEquals(
        "{\"files\":1,\"scenarios\":2,\"accepted\":0,\"millis\":0,\"problems\":[],\"failures\":["
            + "{\"file\":\""
            + file
            + "\",\"line\":5,\"scenario\":\"two\",\"differences\":[{\"line\":5,"
            + "\"what\":\"points.p\",\"asOf\":\"Mon 2026-01-05 00:00\",\"expected\":[\"2\"],"
            + "\"came\":[\"4\"]}]}]}",
        line);
  }

  @Test
  void whatCannotBeReadOrFoundIsNoSuccess() throws IOException {
    Files.writeString(file, HEAD.replace("given", "gven"));
    assertEquals(1, run("test", file.toString()));
    assertTrue(out.toString().contains("did you mean `given`?"), out::toString);
    assertEquals(1, run("test", folder.resolve("nowhere").toString()));
    Files.delete(file);
    assertEquals(1, run("test", folder.toString()));
    assertTrue(out.toString().contains("no file there that ends in .scenarios.yaml"));
  }
}
