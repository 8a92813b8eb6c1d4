package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.Line;
import io.lojal.member.MemberChanged;
import io.lojal.member.PurchaseRecorded;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a member costs in state is published, and what is published is so. */
class MemberBytesTest {
  private static final Path DOCUMENT = Path.of("docs/performance.md");
  private static final String BEGIN = "<!-- bytes of a member, by MemberBytesTest -->\n";
  private static final String END = "<!-- end -->\n";
  private static final Instant START = Instant.parse("2026-01-02T10:00:00Z");
  private static final int PURCHASES = 50;
  private static final Duration BETWEEN = Duration.ofDays(7);

  private final HeapState state = new HeapState();
  private long timer = Long.MAX_VALUE;

  /** {@code mvn test -Dtest=MemberBytesTest -Dlojal.accept=true} publishes the figures anew. */
  @Test
  void whatIsPublishedIsMeasured() throws IOException {
    String measured = table(List.of("mountain"));
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END, begin);
    if (Boolean.getBoolean("lojal.accept")) {
      Files.writeString(
          DOCUMENT, document.substring(0, begin) + measured + document.substring(end));
    } else {
      assertEquals(measured, document.substring(begin, end));
    }
  }

  private static String table(List<String> programmes) throws IOException {
    StringBuilder table =
        new StringBuilder(
                "| programme | standing | journal | snapshots | base | outreach | all |\n")
            .append("|---|--:|--:|--:|--:|--:|--:|\n");
    for (String programme : programmes) {
      List<Long> parts = new MemberBytesTest().aYearOf(programme);
      table.append("| ").append(programme);
      parts.forEach(bytes -> table.append(String.format(" | %,d", bytes)));
      long all = parts.stream().mapToLong(Long::longValue).sum();
      table.append(String.format(" | %,d |%n", all));
    }
    return table.toString();
  }

  private List<Long> aYearOf(String programme) throws IOException {
    String yaml = Files.readString(Path.of("programmes", programme + ".yaml"));
    Programme planned = ((Reading.Planned) ProgrammeReader.read(yaml)).programme();
    MemberEngine engine =
        new MemberEngine(new Programmes(List.of(planned)), id -> null, new Unheard());
    for (Event event : year(yaml.contains("currency: USD") ? "USD" : "SEK")) {
      moveTo(engine, event.timeMillis());
      byte[] bytes = EventCodec.encode(event);
      timer = Math.min(timer, engine.accept(state, event, bytes, now(event.timeMillis())));
    }
    moveTo(engine, START.plus(Duration.ofDays(365)).toEpochMilli());
    Past past = state.past();
    long snapshots = 0;
    for (byte[] snapshot : past.snapshots()) {
      snapshots += snapshot.length;
    }
    long journal = 0;
    for (byte[] entry : past.entries()) {
      journal += entry.length;
    }
    return List.of(
        length(state.record()), journal, snapshots, length(past.base()), length(state.outreach()));
  }

  private static Now now(long millis) {
    return new Now(millis, millis, 60_000);
  }

  private void moveTo(MemberEngine engine, long millis) {
    while (timer <= millis) {
      long due = timer;
      timer = Long.MAX_VALUE;
      timer = Math.min(timer, engine.onTime(state, "anna", now(due)));
    }
  }

  private static long length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  /** A member who registers, and buys three things once a week. */
  private static List<Event> year(String currency) {
    List<Event> events = new ArrayList<>();
    events.add(
        new MemberChanged(
            envelope("joined", 0),
            true,
            "",
            "1990-05-17",
            "sv",
            Map.of("marketing/push", true),
            List.of(),
            Map.of("name", "Anna")));
    for (int i = 1; i <= PURCHASES; i++) {
      List<Line> lines =
          List.of(
              new Line("filter-coffee", "coffee", 1, 4_500),
              new Line("cinnamon-bun", "bakery", 2, 7_800),
              new Line("mug-blue-" + i, "goods", 1, 14_900));
      events.add(
          new PurchaseRecorded(
              envelope("till-7-" + (100_000 + i), i), currency, "Åre", lines, 0, null));
    }
    return events;
  }

  private static Envelope envelope(String id, int weeks) {
    long time = START.plus(BETWEEN.multipliedBy(weeks)).toEpochMilli();
    return new Envelope(id, "anna", time, "till-7", "shop", 0);
  }
}
