package io.lojal.jmh;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Entry;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Fold;
import io.lojal.member.Line;
import io.lojal.member.MemberChanged;
import io.lojal.member.Outcomes;
import io.lojal.member.Plan;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.Standing;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A member of the club with twenty rules, who rides three times a day and buys once. */
final class Given {
  private static final long START = Instant.parse("2026-01-05T07:30:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;

  private Given() {}

  /** The plan of a programme among the tests' resources. */
  static Plan plan(String resource) {
    try (InputStream in = Given.class.getResourceAsStream(resource)) {
      String yaml =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      if (ProgrammeReader.read(yaml) instanceof Reading.Planned planned) {
        return planned.programme().plan();
      }
      throw new IllegalStateException(resource + ": " + ProgrammeReader.read(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many events, in order; the first one registers. */
  static Entry[] entries(int events) {
    Entry[] entries = new Entry[events];
    for (int i = 0; i < events; i++) {
      entries[i] = Entry.of(event(i));
    }
    return entries;
  }

  private static Event event(int number) {
    long millis = START + (number / 4 * 24L + number % 4 * 2L) * HOUR;
    Envelope envelope = new Envelope("e" + number, "anna", millis, "gate-7", "mountain", 0);
    if (number == 0) {
      return new MemberChanged(
          envelope,
          true,
          "",
          "1990-05-17",
          "sv",
          Map.of("marketing/push", true),
          List.of(),
          Map.of("name", "Anna"));
    }
    return number % 4 == 3 ? purchase(envelope, number) : ride(envelope, number);
  }

  private static ActivityRecorded ride(Envelope envelope, int number) {
    return new ActivityRecorded(
        envelope,
        "lift-ride",
        "Åre",
        Map.of("verticalMetres", 100L + number % 10 * 80L),
        Map.of("lift", "VM8:an"),
        null);
  }

  static PurchaseRecorded purchase(Envelope envelope, int number) {
    return new PurchaseRecorded(
        envelope,
        "SEK",
        "Åre",
        List.of(
            new Line("filter-coffee", "coffee", 1, 4_500),
            new Line("waffle", "restaurant", 1 + number % 3, 6_900),
            new Line("hand-warmers", "goods", 1, 3_900)),
        0,
        null);
  }

  /** A member who has all of that behind. */
  static Standing after(Plan plan, Entry[] entries) {
    Standing standing = new Standing(plan);
    Fold fold = new Fold();
    Outcomes unheard = new Counting();
    for (Entry entry : entries) {
      fold.step(plan, standing, entry, unheard);
    }
    return standing;
  }
}
