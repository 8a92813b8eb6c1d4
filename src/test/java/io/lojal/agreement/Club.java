package io.lojal.agreement;

import io.lojal.cli.replay.ProgressBar;
import io.lojal.cli.replay.ReplayRun;
import io.lojal.engine.Programme;
import io.lojal.engine.Programmes;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import io.lojal.wire.PlainJson;
import io.lojal.wire.avro.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The mountain's club, with a goal that a small resort reaches. */
public record Club(Programme programme, String yaml) {
  private static final Path FILE = Path.of("programmes", "mountain.yaml");

  /**
   * @param targetMetres of the goal
   */
  public static Club reaching(long targetMetres) throws IOException {
    String yaml = Files.readString(FILE).replaceFirst("target: \\d+", "target: " + targetMetres);
    if (ProgrammeReader.read(yaml) instanceof Reading.Planned planned) {
      return new Club(planned.programme(), yaml);
    }
    throw new IllegalStateException(FILE + " is not valid");
  }

  /**
   * Replays a winter.
   *
   * @param facts decisions that are taken over; everything else is decided anew
   */
  public Heard replay(Winter winter, List<Decision> facts, Path folder)
      throws IOException, InterruptedException, io.lojal.wire.BadJsonException {
    Files.createDirectories(folder);
    Path events = folder.resolve("events.jsonl");
    winter.write(events);
    Path decisions = folder.resolve("given.jsonl");
    Files.write(decisions, facts.stream().map(PlainJson::line).toList());
    // A tick says that everything before it has happened.
    Instant until = Instant.ofEpochMilli(winter.untilMillis() - 1);
    new ReplayRun(
            new Programmes(List.of(programme)), events, decisions, until, folder.resolve("out"))
        .run(ProgressBar.SILENT);
    return Heard.inFolder(folder.resolve("out"));
  }
}
