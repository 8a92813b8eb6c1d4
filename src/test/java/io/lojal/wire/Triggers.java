package io.lojal.wire;

import io.lojal.engine.MemberView;
import io.lojal.engine.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Triggers to write. */
final class Triggers {
  static final long TIME = Instant.parse("2026-01-12T08:15:00Z").toEpochMilli();

  private Triggers() {}

  /** Maja's fourth week, good for ever. */
  static Trigger streak() {
    return trigger(0, false, Long.MAX_VALUE, "gate-4-99213");
  }

  static Trigger trigger(int revision, boolean withdrawn, long expiresMillis, String cause) {
    return new Trigger(
        "9f2c41d07be3a655",
        revision,
        withdrawn,
        "mountain",
        1,
        "streaks/ski-weeks",
        "STREAK_MILESTONE",
        "2025-12-22/4",
        4,
        1,
        "",
        TIME,
        expiresMillis,
        cause,
        "Maja in Åre: 4th week in a row",
        maja());
  }

  private static MemberView maja() {
    return new MemberView(
        "m-1042",
        TIME,
        "Europe/Stockholm",
        "sv",
        List.of("marketing/push"),
        Map.of("name", "Maja", "home", "Åre", "team", "blue", "age", "36", "ski", "alpine"),
        Map.of("status", "silver"),
        Map.of("status", "2026-05-14"),
        Map.of("status", 3L),
        Map.of("status", "2026-03-12"),
        Map.of("snow", 420L),
        Map.of("snow", 80L),
        Map.of("ski-weeks", 4L),
        Map.of("ski-weeks", 1L),
        Map.of("days", 9L),
        Map.of("million-metres", 12_400L),
        Map.of("coffee", 7L),
        Map.of("free-coffee", 1L),
        Map.of("all-lifts", 1L),
        Map.of("november", 2L),
        Map.of("challenges/november", "12/60"),
        Map.of("double-stars", 1L));
  }
}
