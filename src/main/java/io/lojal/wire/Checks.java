package io.lojal.wire;

import io.lojal.engine.Rejection;
import io.lojal.member.Credit;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Pool;
import io.lojal.member.RejectionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to hold of one event before the core sees it. The first thing that does not is kept;
 * what is said of it names fields and numbers, never what a person wrote.
 */
final class Checks {
  /** The bound of every amount and count: sums over a life stay far from 64 bits. */
  static final long MOST = 1_000_000_000_000_000L;

  /** An id is in every posting, and a member in everything; in characters. */
  static final int LONGEST_ID = 1_000;

  /** Of what a profile keeps: names and values, in characters. */
  static final int LONGEST_WORD = 1_000;

  /** How many groups a member is in. */
  static final int MOST_GROUPS = 100;

  /** A span of days is folded day by day, so it has an end: ten years. */
  static final int LONGEST_SPAN_DAYS = 3_660;

  /** A receipt is paid with a few redemptions; each is looked up for every return. */
  static final int MOST_REDEMPTIONS = 20;

  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
  private static final long FIRST_MILLIS = Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
  private static final long LAST_MILLIS = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
  private static final long DAY_MILLIS = 86_400_000;
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final String id;
  private final String member;
  private Rejection first;

  Checks(String id, String member, long timeMillis) {
    this.id = id;
    this.member = member;
    if (id.isEmpty()) {
      refuse(RejectionCode.NO_ID, "id is empty");
    }
    if (member.isEmpty()) {
      refuse(RejectionCode.NO_MEMBER, "member is empty");
    }
    if (timeMillis < FIRST_MILLIS) {
      refuse(RejectionCode.TOO_LATE, "time is before 1900");
    }
    if (timeMillis > LAST_MILLIS) {
      refuse(RejectionCode.TOO_EARLY, "time is after 9999");
    }
  }

  /** Of an event that a producer sends: what only mail may be sent to is no member. */
  Checks(Envelope envelope) {
    this(envelope.id(), envelope.member(), envelope.timeMillis());
    person("member", envelope.member());
    if (envelope.id().length() > LONGEST_ID || envelope.member().length() > LONGEST_ID) {
      refuse(RejectionCode.BAD_FIELD, "id or member is longer than " + LONGEST_ID + " characters");
    }
  }

  /** A pool's key is not told by producers. */
  void person(String field, String id) {
    if (id.startsWith(Pool.KEYS)) {
      refuse(
          RejectionCode.BAD_FIELD, field + " begins with " + Pool.KEYS + ", as keys of pools do");
    }
  }

  void refuse(RejectionCode code, String detail) {
    if (first == null) {
      first = new Rejection(code, detail, member, id);
    }
  }

  /** The event, which is only made where everything holds. */
  Decoded result(Supplier<Event> event) {
    return first == null ? new Decoded.Accepted(event.get()) : new Decoded.Refused(first);
  }

  void currency(String code) {
    if (!CURRENCIES.contains(code)) {
      refuse(RejectionCode.UNKNOWN_CURRENCY, "currency is none of ISO 4217");
    }
  }

  /** Pieces or points: 1 to 10^15. */
  void quantity(String field, long quantity) {
    if (quantity < 1 || quantity > MOST) {
      refuse(RejectionCode.BAD_QUANTITY, field + " is " + quantity + ", not 1 to 10^15");
    }
  }

  /**
   * One more amount of a receipt, 0 to 10^15 in minor units, as is the receipt's total.
   *
   * @param total of the lines before it
   * @return the total with it; bounded even where it is refused
   */
  long amount(String field, long amount, long total) {
    if (amount < 0 || amount > MOST) {
      refuse(RejectionCode.BAD_AMOUNT, field + " is " + amount + ", not 0 to 10^15");
      return total;
    }
    if (total + amount > MOST) {
      refuse(RejectionCode.BAD_AMOUNT, "the lines come to more than 10^15");
      return total;
    }
    return total + amount;
  }

  void paidWithPoints(long paid, long total) {
    if (paid < 0 || paid > total) {
      refuse(
          RejectionCode.BAD_AMOUNT,
          "paidWithPointsMinor is " + paid + ", not 0 to the total of " + total);
    }
  }

  void present(String field, String text) {
    if (text.isEmpty()) {
      refuse(RejectionCode.BAD_FIELD, field + " is empty");
    }
  }

  /** The days something counts for; null where none were given, or bad ones. */
  Credit credit(LocalDate from, LocalDate to) {
    if (from == null) {
      if (to != null) {
        refuse(RejectionCode.BAD_FIELD, "creditTo is given without creditFrom");
      }
      return null;
    }
    LocalDate last = to == null ? from : to;
    if (from.isBefore(FIRST_DATE) || last.isAfter(LAST_DATE)) {
      refuse(RejectionCode.BAD_FIELD, "creditFrom or creditTo is outside 1900 to 9999");
      return null;
    }
    long days = last.toEpochDay() - from.toEpochDay();
    if (days < 0 || days > LONGEST_SPAN_DAYS) {
      refuse(
          RejectionCode.BAD_FIELD,
          "creditTo is " + days + " days after creditFrom, not 0 to " + LONGEST_SPAN_DAYS);
      return null;
    }
    return new Credit((int) from.toEpochDay(), (int) last.toEpochDay());
  }

  void measures(Map<String, Long> measures) {
    for (Map.Entry<String, Long> measure : measures.entrySet()) {
      long value = measure.getValue();
      if (measure.getKey().isEmpty()) {
        refuse(RejectionCode.BAD_FIELD, "a measure has no name");
      } else if (value < 0 || value > MOST) {
        refuse(RejectionCode.BAD_FIELD, "a measure is " + value + ", not 0 to 10^15");
      }
    }
  }

  void attributes(Map<String, String> attributes) {
    if (attributes.containsKey("")) {
      refuse(RejectionCode.BAD_FIELD, "an attribute has no name");
    }
  }

  /** What a member event adds to the profile, which goes out whole with everything. */
  void profile(Map<String, Boolean> consents, Map<String, String> attributes, List<String> groups) {
    boolean fits =
        Stream.of(
                consents.keySet(),
                attributes.keySet(),
                attributes.values(),
                groups == null ? List.<String>of() : groups)
            .flatMap(Collection::stream)
            .allMatch(word -> word.length() <= LONGEST_WORD);
    if (!fits) {
      refuse(
          RejectionCode.BAD_FIELD,
          "a consent, a group or an attribute is longer than " + LONGEST_WORD + " characters");
    }
    if (groups != null && groups.size() > MOST_GROUPS) {
      refuse(
          RejectionCode.BAD_FIELD,
          "groups are " + groups.size() + ", not " + MOST_GROUPS + " at the most");
    }
  }

  void redemptions(List<String> redemptions) {
    if (redemptions.size() > MOST_REDEMPTIONS) {
      refuse(
          RejectionCode.BAD_FIELD,
          "redemptions are " + redemptions.size() + ", not " + MOST_REDEMPTIONS + " at the most");
    }
    if (redemptions.contains("") || Set.copyOf(redemptions).size() < redemptions.size()) {
      refuse(RejectionCode.BAD_FIELD, "a redemption is empty, or named twice");
    }
  }

  /** A date that need not be told. */
  void date(String field, LocalDate date) {
    if (date != null && (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE))) {
      refuse(RejectionCode.BAD_FIELD, field + " is outside 1900 to 9999");
    }
  }

  /** A time that need not be told. */
  void time(String field, Instant time) {
    if (time != null && (time.toEpochMilli() < FIRST_MILLIS || time.toEpochMilli() > LAST_MILLIS)) {
      refuse(RejectionCode.BAD_FIELD, field + " is outside 1900 to 9999");
    }
  }

  /** A number from 0 to the most. */
  void within(String field, long number, long most) {
    if (number < 0 || number > most) {
      refuse(RejectionCode.BAD_FIELD, field + " is " + number + ", not 0 to " + most);
    }
  }

  void zone(String zone) {
    if (!zone.isEmpty() && !ZONES.contains(zone)) {
      refuse(RejectionCode.BAD_FIELD, "zone is no IANA zone");
    }
  }

  /** A day of leeway: born today may be tomorrow in the member's zone. */
  void birthDate(LocalDate date, long timeMillis) {
    if (date == null) {
      return;
    }
    if (date.isBefore(FIRST_DATE)
        || date.toEpochDay() > Math.floorDiv(timeMillis, DAY_MILLIS) + 1) {
      refuse(RejectionCode.BAD_FIELD, "birthDate is before 1900 or after the event");
    }
  }

  /** Of a text that may be empty. */
  void date(String field, String text) {
    try {
      LocalDate date = text.isEmpty() ? FIRST_DATE : LocalDate.parse(text);
      if (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE)) {
        refuse(RejectionCode.BAD_FIELD, field + " is not of this time");
      }
    } catch (DateTimeParseException e) {
      refuse(RejectionCode.BAD_FIELD, field + " is no date like 2026-03-20");
    }
  }

  /** The first and the last of some days. */
  void dates(String field, String text) {
    String[] both = text.split("/", -1);
    for (String date : both) {
      date(field, date.isEmpty() ? "none" : date);
    }
    if (both.length != 2 || both[0].compareTo(both[1]) > 0) {
      refuse(RejectionCode.BAD_FIELD, field + " is no two dates like 2026-03-20/2026-03-27");
    }
  }

  void language(String tag) {
    if (tag.isEmpty()) {
      return;
    }
    try {
      new Locale.Builder().setLanguageTag(tag);
    } catch (IllformedLocaleException e) {
      refuse(RejectionCode.BAD_FIELD, "language is no BCP 47 tag");
    }
  }

  void consents(Map<String, Boolean> consents) {
    for (String name : consents.keySet()) {
      int slash = name.indexOf('/');
      if (slash < 1 || slash == name.length() - 1 || slash != name.lastIndexOf('/')) {
        refuse(RejectionCode.BAD_FIELD, "a consent is not named purpose/channel");
      }
    }
  }
}
