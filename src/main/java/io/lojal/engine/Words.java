package io.lojal.engine;

import io.lojal.member.Calendar;
import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the places of a sentence stand for. Every place may have a word to fall back on, for members
 * and events of which nothing is known: {@code {name|Skier}}.
 *
 * @param outcome what the sentence is about, or null where it is about an event
 * @param place where the event happened; may be empty
 */
public record Words(Outcome outcome, String place, MemberView member)
    implements UnaryOperator<String> {

  /**
   * The places that a sentence about an outcome may have.
   *
   * @param kind the outcome's, or null for a sentence about an event
   */
  public static List<String> of(OutcomeKind kind) {
    if (kind == null) {
      return List.of("name", "place");
    }
    return switch (kind) {
      case POINTS_AVAILABLE, POINTS_EXPIRED, POINTS_CAPPED, POINTS_EXPIRING ->
          List.of("name", "points", "balance");
      case POINTS_REDEEMED, POINTS_RETURNED -> List.of("name", "points", "balance", "reward");
      case TIER_REACHED -> List.of("name", "place", "tier", "until", "missing", "expected");
      case TIER_FELL, TIER_KEPT -> List.of("name", "tier", "until", "missing", "expected");
      case TIER_ENDS_SOON -> List.of("name", "tier", "until", "more");
      case TIER_LIFETIME -> List.of("name", "tier");
      case TIER_MILESTONE -> List.of("name", "place", "tier", "total", "more");
      case STREAK_MILESTONE -> List.of("name", "place", "length");
      case FREEZE_EARNED, FREEZE_BOUGHT -> List.of("name", "place", "length", "freezes");
      case FREEZE_USED, STREAK_AT_RISK -> List.of("name", "length", "freezes");
      case STREAK_LAPSED -> List.of("name", "length", "until");
      case STREAK_BROKEN, STREAK_REPAIRED, STREAK_SAVED -> List.of("name", "length");
      case GOAL_REACHED -> List.of("name", "percent", "share");
      case STAMPED -> List.of("name", "place", "stamps", "left");
      case STAMP_CARD_FULL -> List.of("name", "place", "card");
      case VOUCHER_ISSUED, VOUCHER_REACTIVATED -> List.of("name", "voucher", "until");
      case VOUCHER_USED, VOUCHER_CONTESTED, VOUCHER_EXPIRED -> List.of("name", "voucher");
      case TRANSFER_SENT, TRANSFER_RECEIVED, TRANSFER_CAME_BACK -> List.of("name", "points");
      case GIFT_SENT, GIFT_CAME_BACK -> List.of("name");
      case GIFT_RECEIVED -> List.of("name", "until");
      case REFERRAL_FINAL, REFERRAL_ENDED, REFERRAL_CAME_BACK, REFERRAL_PAID, REFERRAL_TAKEN_BACK ->
          List.of("name", "points");
      case DAY_CAME -> List.of("name", "years");
      case DROP_GRANTED -> List.of("name", "number");
      case BOOST_BEGAN -> List.of("name", "until");
      case BOOST_CONTESTED -> List.of("name");
      case BADGE_EARNED -> List.of("name", "place", "what", "number");
      case CHALLENGE_REACHED -> List.of("name", "place", "number");
      case CHALLENGE_ENDS_SOON -> List.of("name", "more", "until");
      case RULE_FAILED -> List.of();
    };
  }

  /** The name of a place without the word to fall back on. */
  public static String name(String place) {
    int bar = place.indexOf('|');
    return bar < 0 ? place : place.substring(0, bar);
  }

  /**
   * The words for a place.
   *
   * @throws IllegalArgumentException for a place that {@link #of} does not name
   */
  @Override
  public String apply(String place) {
    String name = name(place);
    String words = value(name);
    if (!words.isEmpty()) {
      return words;
    }
    return place.length() > name.length() ? place.substring(name.length() + 1) : words;
  }

  private String value(String name) {
    return switch (name) {
      case "name" -> member.attributes().getOrDefault("name", "");
      case "place" -> place;
      case "points", "freezes", "share", "stamps", "more" -> Long.toString(outcome.amount());
      case "left" -> Long.toString(outcome.level() - outcome.amount());
      case "until" -> isOfTier() ? member.tiersUntil().getOrDefault(ofRule(), "") : until();
      case "missing" -> Long.toString(member.missing().getOrDefault(ofRule(), 0L));
      case "expected" -> member.expected().getOrDefault(ofRule(), "");
      case "length", "percent", "card", "years", "total", "number" ->
          Long.toString(outcome.level());
      case "tier", "reward", "voucher", "what" -> outcome.text();
      case "balance" -> balance();
      default -> throw new IllegalArgumentException("no sentence has a place called " + name);
    };
  }

  /** The last day on which it is good; empty where it always is. */
  private String until() {
    return outcome.expiresMillis() == Long.MAX_VALUE
        ? ""
        : Calendar.date(outcome.expiresMillis() - 1, ZoneId.of(member.zone())).toString();
  }

  private String balance() {
    return Long.toString(member.points().getOrDefault(ofRule(), 0L));
  }

  private boolean isOfTier() {
    return outcome.kind().family() == OutcomeKind.Family.TIER;
  }

  /** The rule's own name. */
  private String ofRule() {
    return outcome.rule().substring(outcome.rule().indexOf('/') + 1);
  }
}
