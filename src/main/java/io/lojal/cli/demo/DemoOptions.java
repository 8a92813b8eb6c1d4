package io.lojal.cli.demo;

import io.lojal.engine.Programme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * What a demonstration is asked for.
 *
 * @param speed simulated time per real time, above 0
 * @param weeks of history that are caught up with first, 0 or more
 * @param length real time it lives; null until it is ended
 * @param events where to write what was sent, or null
 * @param picture where to keep the screen at its busiest as SVG, or null
 * @param yaml the text of the programme
 */
public record DemoOptions(
    int members,
    double rate,
    double speed,
    long seed,
    int weeks,
    DeliveryGuarantee guarantee,
    Duration length,
    Path events,
    Path picture,
    Programme programme,
    String yaml) {
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /** A Sunday morning in January: the week ends tonight, and with it many a streak. */
  private static final LocalDateTime LIVE = LocalDateTime.of(2026, 1, 18, 8, 0);

  long liveMillis() {
    return LIVE.atZone(ZONE).toInstant().toEpochMilli();
  }

  long startMillis() {
    return LIVE.minusWeeks(weeks).atZone(ZONE).toInstant().toEpochMilli();
  }
}
