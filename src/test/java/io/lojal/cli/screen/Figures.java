package io.lojal.cli.screen;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Figures to draw in tests. */
final class Figures {
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private Figures() {}

  static DemoFigures at(int hour, int skiers, long goalSum) {
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rates.add(600 + 500 * StrictMath.sin(i / 7.0));
    }
    return new DemoFigures(
        LocalDateTime.of(2026, 1, 10, hour, 42).atZone(ZONE).toInstant().toEpochMilli(),
        ZONE,
        43_000,
        128_412,
        1_203.4,
        rates,
        4_211,
        388,
        61,
        97,
        38,
        121,
        14,
        new DemoFigures.Goal("Twenty million metres together", goalSum, 20_000_000, "m"),
        skiers,
        5_000,
        0.8,
        List.of(
            new DemoFigures.Said("STREAK_MILESTONE", "Maja in Åre: 4th week in a row"),
            new DemoFigures.Said("POINTS_AVAILABLE", "雪子 has 129 points more " + "雪".repeat(90)),
            new DemoFigures.Said("OFFER", "A chocolate <hot> & e\u0301clair 🎿\tfor\nSøren")),
        "http://127.0.0.1:8081");
  }

  /** The lines without escape sequences. */
  static List<String> plain(String panel) {
    return List.of(panel.replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "").split("\n", -1));
  }
}
