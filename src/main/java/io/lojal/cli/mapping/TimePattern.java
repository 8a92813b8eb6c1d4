package io.lojal.cli.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a date or time is written, in the letters of {@link DateTimeFormatter}. What is written must
 * exist: 30 February is refused and not taken for 1 March.
 *
 * @param written as in the mapping
 * @param hasTime whether there is a time of day in it
 * @param hasOffset whether it says itself how far from UTC it is
 */
record TimePattern(
    String written, DateTimeFormatter formatter, boolean hasTime, boolean hasOffset) {
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern TIME = Pattern.compile("[HhKkmsSAnN]");
  private static final Pattern OFFSET = Pattern.compile("[XxZOVzv]");
  private static final ZonedDateTime SAMPLE =
      LocalDateTime.parse("2017-11-25T13:14:15").atZone(ZoneId.of("Europe/Stockholm"));

  /**
   * @throws DateTimeException where these are no letters of a pattern, or do not tell a date
   */
  static TimePattern of(String written) {
    String letters = QUOTED.matcher(written).replaceAll("");
    TimePattern pattern;
    try {
      pattern =
          new TimePattern(
              written,
              formatter(written),
              TIME.matcher(letters).find(),
              OFFSET.matcher(letters).find());
    } catch (IllegalArgumentException e) {
      throw new DateTimeException(e.getMessage(), e);
    }
    if (letters.contains("D") && letters.contains("M")) {
      throw new DateTimeException("a day of the year beside a month: dd is that of the month");
    }
    pattern.checkTellsTheSample();
    return pattern;
  }

  /** Year of the era, as most people write it, is the year: there is no other era here. */
  private static DateTimeFormatter formatter(String written) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(written)
        .parseDefaulting(ChronoField.ERA, 1)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** {@code yyyy-mm-dd} and {@code hh:mm} without am or pm look right and tell too little. */
  private void checkTellsTheSample() {
    TemporalAccessor told = parse(formatter.format(SAMPLE));
    boolean sameDay = LocalDate.from(told).equals(SAMPLE.toLocalDate());
    boolean sameHour = !hasTime || told.get(ChronoField.HOUR_OF_DAY) == SAMPLE.getHour();
    if (!sameDay || !sameHour) {
      throw new DateTimeException("tells another time than it is given");
    }
  }

  /**
   * A {@link ZonedDateTime}, {@link LocalDateTime} or {@link LocalDate}.
   *
   * @throws DateTimeException where it is not written so, or does not exist
   */
  TemporalAccessor parse(String word) {
    if (hasOffset) {
      return formatter.parse(word, ZonedDateTime::from);
    }
    return hasTime
        ? formatter.parse(word, LocalDateTime::from)
        : formatter.parse(word, LocalDate::from);
  }
}
