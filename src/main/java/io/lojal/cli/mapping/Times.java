package io.lojal.cli.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.List;

/**
 * When something happened, from what a row says. For one thread.
 *
 * <p>Local time lacks an hour where summer time begins, and has one twice where it ends; the
 * mapping says what holds then.
 */
public final class Times {
  /** What to do with a time that the clocks skipped. */
  enum Skipped {
    /** As the clock would have it that was not put forward: 02:30 is 03:30. */
    FORWARD,
    REFUSE
  }

  /** Which one of two equal times is meant. */
  enum Repeated {
    FIRST,
    SECOND,
    REFUSE
  }

  private final String field;
  private final Words text;
  private final TimePattern pattern;
  private final ZoneId zone;
  private final Skipped skipped;
  private final Repeated repeated;
  private final int daysOn;
  private String lastWord = "";
  private long lastMillis;

  private Times(
      String field,
      Words text,
      TimePattern pattern,
      ZoneId zone,
      Skipped skipped,
      Repeated repeated,
      int daysOn) {
    this.field = field;
    this.text = text;
    this.pattern = pattern;
    this.zone = zone;
    this.skipped = skipped;
    this.repeated = repeated;
    this.daysOn = daysOn;
  }

  /**
   * That of the event.
   *
   * @param zone null where the pattern has an offset
   */
  Times(Words text, TimePattern pattern, ZoneId zone, Skipped skipped, Repeated repeated) {
    this("time", text, pattern, zone, skipped, repeated, 0);
  }

  /**
   * Another one than that of the event.
   *
   * @param dayEnds whether a date alone is the end of that day
   */
  static Times besides(
      String field, Words text, TimePattern pattern, ZoneId zone, boolean dayEnds) {
    return new Times(field, text, pattern, zone, Skipped.FORWARD, Repeated.FIRST, dayEnds ? 1 : 0);
  }

  /**
   * In milliseconds since the epoch, UTC. A date alone is the beginning of that day, or its end.
   *
   * @throws BadRowException where there is no such time
   */
  public long millis(Row row) throws BadRowException {
    String word = text.of(row);
    // Rows of one receipt follow each other, and parsing is half of what a row costs.
    if (!word.equals(lastWord) || word.isEmpty()) {
      lastMillis = millis(word);
      lastWord = word;
    }
    return lastMillis;
  }

  private long millis(String word) throws BadRowException {
    if (word.isEmpty()) {
      throw new BadRowException(RefusalCode.BAD_TIME, field + " is empty");
    }
    try {
      TemporalAccessor parsed = pattern.parse(word);
      if (parsed instanceof ZonedDateTime zoned) {
        return zoned.toInstant().toEpochMilli();
      }
      return parsed instanceof LocalDate date
          ? date.plusDays(daysOn).atStartOfDay(zone).toInstant().toEpochMilli()
          : millis((LocalDateTime) parsed, word);
    } catch (DateTimeException e) {
      throw new BadRowException(
          RefusalCode.BAD_TIME,
          field + " is `" + word + "`, not as in `" + pattern.written() + "`");
    }
  }

  private long millis(LocalDateTime local, String word) throws BadRowException {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty() && skipped == Skipped.REFUSE) {
      throw new BadRowException(
          RefusalCode.BAD_TIME, field + " is `" + word + "`, which clocks in " + zone + " skipped");
    }
    if (offsets.size() > 1 && repeated == Repeated.REFUSE) {
      throw new BadRowException(
          RefusalCode.BAD_TIME, field + " is `" + word + "`, which came twice in " + zone);
    }
    ZoneOffset meant = offsets.size() > 1 && repeated == Repeated.SECOND ? offsets.get(1) : null;
    return ZonedDateTime.ofLocal(local, zone, meant).toInstant().toEpochMilli();
  }
}
