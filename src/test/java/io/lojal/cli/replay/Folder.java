package io.lojal.cli.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.engine.Programmes;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import io.lojal.wire.BadJsonException;
import io.lojal.wire.PlainJson;
import io.lojal.wire.avro.Decision;
import io.lojal.wire.avro.GoalStanding;
import io.lojal.wire.avro.LedgerPosting;
import io.lojal.wire.avro.Standing;
import io.lojal.wire.avro.Trigger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** What a replay wrote, read again. */
record Folder(Path path) {
  static final List<String> FILES =
      List.of(
          "triggers.jsonl",
          "suppressed.jsonl",
          "decisions.jsonl",
          "ledger.jsonl",
          "standings.jsonl",
          "profiles.jsonl",
          "goals.jsonl",
          "rejected.jsonl");

  /** The mountain's programme, with a goal that a few members can reach. */
  static Programmes mountain(long target) throws IOException {
    String yaml =
        Files.readString(Path.of("programmes/mountain.yaml"))
            .replaceFirst("target: \\d+", "target: " + target);
    return new Programmes(List.of(((Reading.Planned) ProgrammeReader.read(yaml)).programme()));
  }

  /** Replays lines, in a folder of its own within another. */
  static Folder replay(
      Path within, String name, List<String> lines, long target, Path decisions, Instant until)
      throws Exception {
    Path events = within.resolve(name + ".jsonl");
    Files.write(events, lines, StandardCharsets.UTF_8);
    Path folder = within.resolve(name);
    new ReplayRun(mountain(target), events, decisions, until, folder).run(ProgressBar.SILENT);
    return new Folder(folder);
  }

  List<String> lines(String file) throws IOException {
    return Files.readAllLines(path.resolve(file));
  }

  Path decisionsFile() {
    return path.resolve("decisions.jsonl");
  }

  private <T extends SpecificRecord> List<T> read(Class<T> type, String file)
      throws IOException, BadJsonException {
    List<T> records = new ArrayList<>();
    for (String line : lines(file)) {
      records.add(PlainJson.read(type, line));
    }
    return records;
  }

  List<Trigger> triggers() throws IOException, BadJsonException {
    return read(Trigger.class, "triggers.jsonl");
  }

  List<Decision> decisions() throws IOException, BadJsonException {
    return read(Decision.class, "decisions.jsonl");
  }

  List<LedgerPosting> ledger() throws IOException, BadJsonException {
    return read(LedgerPosting.class, "ledger.jsonl");
  }

  List<GoalStanding> goals() throws IOException, BadJsonException {
    return read(GoalStanding.class, "goals.jsonl");
  }

  Map<String, Standing> standings() throws IOException, BadJsonException {
    Map<String, Standing> byMember = new TreeMap<>();
    for (Standing standing : read(Standing.class, "standings.jsonl")) {
      byMember.put(standing.getMember(), standing);
    }
    return byMember;
  }

  /** What holds in the end: announced and not withdrawn; how often, by what it says. */
  Map<String, Integer> holds() throws IOException, BadJsonException {
    Map<String, Trigger> highest = new TreeMap<>();
    for (Trigger trigger : triggers()) {
      Trigger known = highest.put(trigger.getId(), trigger);
      assertEquals(known == null ? 0 : known.getRevision() + 1, trigger.getRevision());
    }
    Map<String, Integer> holds = new TreeMap<>();
    for (Trigger one : highest.values()) {
      if (!one.getWithdrawn()) {
        holds.merge(
            String.join(" ", one.getMember(), one.getRule(), one.getKind(), one.getOccurrence()),
            1,
            Integer::sum);
      }
    }
    return holds;
  }

  void assertSameBytesAs(Folder other) throws IOException {
    for (String file : FILES) {
      assertArrayEquals(
          Files.readAllBytes(path.resolve(file)),
          Files.readAllBytes(other.path.resolve(file)),
          file);
    }
  }
}
