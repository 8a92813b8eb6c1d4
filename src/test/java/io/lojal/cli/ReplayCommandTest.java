package io.lojal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {
  private static final String MOUNTAIN = "programmes/mountain.yaml";
  private static final String WINTER = "src/test/resources/replay/maja.jsonl";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int lojal(String... arguments) {
    CommandLine lojal = Lojal.commandLine();
    lojal.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return lojal.execute(arguments);
  }

  private int replay(String programme, String events, String... more) {
    String[] arguments = new String[7 + more.length];
    System.arraycopy(more, 0, arguments, 7, more.length);
    arguments[0] = "replay";
    arguments[1] = "--programme";
    arguments[2] = programme;
    arguments[3] = "--events";
    arguments[4] = events;
    arguments[5] = "--out";
    arguments[6] = folder.resolve("out").toString();
    return lojal(arguments);
  }

  @Test
  void itSaysWhatCameOfItAndHowFast() throws Exception {
    assertEquals(0, replay(MOUNTAIN, WINTER, "--until", "2026-02-23T12:00:00Z"), err.toString());
    String said = out.toString();
    assertTrue(said.startsWith("20 events of 2 members"), said);
    assertTrue(said.contains("events/s"), said);
    assertTrue(said.contains("4 rejected, 1 repeats, 2 corrections"), said);
    assertEquals(15, Files.readAllLines(folder.resolve("out/triggers.jsonl")).size());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertEquals(1, replay(MOUNTAIN, "nowhere.jsonl"));
    assertTrue(err.toString().contains("nowhere.jsonl: there is no such file"), err.toString());
  }

  @Test
  void aProgrammeWithProblemsIsRefusedWithAllOfThem() throws Exception {
    Path bad = folder.resolve("bad.yaml");
    Files.writeString(bad, Files.readString(Path.of(MOUNTAIN)).replace("needed: 1", "neded: 1"));
    assertEquals(1, replay(bad.toString(), WINTER));
    assertTrue(err.toString().contains("neded"), err.toString());
  }

  @Test
  void aWrongOptionIsNamed() {
    assertEquals(2, replay(MOUNTAIN, WINTER, "--untill", "2026-02-23T12:00:00Z"));
    assertTrue(err.toString().contains("--untill"), err.toString());
  }
}
