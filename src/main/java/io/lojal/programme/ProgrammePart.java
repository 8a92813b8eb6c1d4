package io.lojal.programme;

import io.lojal.engine.Programme;
import io.lojal.member.Benefits;
import io.lojal.member.Membership;
import io.lojal.member.Plan;
import io.lojal.member.Rules;
import io.lojal.member.StandingCodec;
import io.lojal.outreach.Offer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The whole of a programme. */
final class ProgrammePart {
  private static final Duration LONGEST_SETTLE = Duration.ofDays(7);
  private static final Duration LONGEST_RETURNS = Duration.ofDays(731);
  private static final Duration LONGEST_HORIZON = Duration.ofDays(366);

  private static final Field<String> PROGRAMME =
      Field.needed("programme", Names.NAME, "What the programme is called; never changes.");
  private static final Field<Long> VERSION =
      Field.needed("version", new Whole(1, 1_000_000), "Goes up with every edit.");
  private static final Field<LocalDateTime> FROM =
      Field.optional(
          "from",
          Wordings.DATE_TIME,
          null,
          "From when on this version holds, in the programme's zone: events before it are judged"
              + " by the version before. Without: from the beginning.");
  private static final Field<String> ZONE =
      Field.needed(
          "zone",
          Known.ZONE,
          "Whose days, months and years points, tiers and goals go by, like Europe/Stockholm.");
  private static final Field<String> CURRENCY =
      Field.needed(
          "currency",
          new Known(
              "a currency of ISO 4217",
              currencies(),
              "three letters, like `SEK`",
              ProblemCode.UNKNOWN_CURRENCY),
          "What purchases are paid in, like SEK.");
  private static final Field<Duration> SETTLE =
      Field.optional(
          "settle",
          Wordings.DURATION,
          Duration.ofHours(2),
          "The grace before it is told that something did not happen. Default 2h, at most 7d.");
  private static final Field<Duration> HORIZON =
      Field.optional(
          "horizon",
          Wordings.DURATION,
          Duration.ofDays(30),
          "How late an event may come. Default 30d, at most 366d.");
  private static final Field<Duration> RETURNS =
      Field.optional(
          "returns-within",
          Wordings.DURATION,
          null,
          "How old a purchase may be that a return undoes, at most 731d; an older one loses what is"
              + " left of its points. Default: as long as the horizon.");
  private static final Field<Written> MEMBERS =
      Field.optional("members", MembersPart.PART, null, "Who takes part. Without: everybody.");
  private static final Field<List<Placed<Written>>> EVENTS =
      Field.optional(
          "events",
          new Named<>(
              "events",
              Names.NAME,
              EventPart.PART,
              Map.of(DeclaredEvent.PURCHASE_NAME, EventPart.PURCHASE)),
          List.of(),
          "The activities that rules look at, and what purchases carry. Purchases are there.");
  private static final Field<List<Placed<Written>>> METERS =
      group("meters", MeterPart.PART, "What is counted, once, however many rules look at it.");
  private static final Field<List<Placed<Written>>> POINTS =
      group("points", WalletPart.PART, "The kinds of points.");
  private static final Field<List<Placed<Written>>> TIERS =
      group("tiers", LadderPart.PART, "The ladders of levels.");
  private static final Field<List<Placed<Written>>> STREAKS =
      group("streaks", StreakPart.PART, "What is done in every period.");
  private static final Field<List<Placed<Written>>> GOALS =
      group("goals", GoalPart.PART, "What everyone reaches together.");
  private static final Field<List<Placed<Written>>> OFFERS =
      group("offers", OfferPart.PART, "What is said at a moment, if allowed and worth it.");

  static final Part PART =
      Part.of(
          "a programme",
          PROGRAMME,
          VERSION,
          FROM,
          ZONE,
          CURRENCY,
          SETTLE,
          HORIZON,
          RETURNS,
          MEMBERS,
          EVENTS,
          METERS,
          POINTS,
          TIERS,
          STREAKS,
          GOALS,
          BenefitParts.STAMPS,
          BenefitParts.VOUCHERS,
          BenefitParts.PAYOUTS,
          BenefitParts.BOOSTS,
          BenefitParts.DROPS,
          BenefitParts.CALENDAR,
          BenefitParts.BADGES,
          BenefitParts.CHALLENGES,
          BenefitParts.TRANSFERS,
          BenefitParts.POOLS,
          BenefitParts.GIFTS,
          BenefitParts.REFERRALS,
          BenefitParts.EXPRESSION,
          OFFERS);

  private static final List<Field<List<Placed<Written>>>> GROUPS =
      List.of(
          METERS,
          POINTS,
          TIERS,
          STREAKS,
          GOALS,
          BenefitParts.STAMPS,
          BenefitParts.VOUCHERS,
          BenefitParts.PAYOUTS,
          BenefitParts.BOOSTS,
          BenefitParts.DROPS,
          BenefitParts.CALENDAR,
          BenefitParts.BADGES,
          BenefitParts.CHALLENGES,
          BenefitParts.TRANSFERS,
          BenefitParts.POOLS,
          BenefitParts.GIFTS,
          BenefitParts.REFERRALS);

  private ProgrammePart() {}

  private static Field<List<Placed<Written>>> group(String name, Part part, String says) {
    return Field.optional(name, new Named<>(name, part), List.of(), says);
  }

  /** Those that money is counted in: gold and test codes have no minor unit. */
  private static Set<String> currencies() {
    Set<String> codes = new TreeSet<>();
    for (Currency currency : Currency.getAvailableCurrencies()) {
      if (currency.getDefaultFractionDigits() >= 0) {
        codes.add(currency.getCurrencyCode());
      }
    }
    return codes;
  }

  /** Planned; null where something was refused. */
  static Reading.Planned plan(Written written, Draft draft) {
    String zone = written.get(ZONE);
    String currency = written.get(CURRENCY);
    Planning planning =
        new Planning(
            draft,
            zone == null ? ZoneOffset.UTC : ZoneId.of(zone),
            currency == null ? null : Currency.getInstance(currency));
    checkTimes(written, draft);
    declare(written, planning);
    Programme programme = plan(written, planning);
    return programme == null
        ? null
        : new Reading.Planned(programme, planning.currency(), planning.events());
  }

  private static void checkTimes(Written written, Draft draft) {
    Duration settle = written.get(SETTLE);
    if (settle != null && settle.compareTo(LONGEST_SETTLE) > 0) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE, written.at(SETTLE), "too long a grace", "at most `7d`");
    }
    Duration horizon = written.get(HORIZON);
    if (horizon != null && (horizon.isZero() || horizon.compareTo(LONGEST_HORIZON) > 0)) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(HORIZON),
          "too long or too short a horizon",
          "more than nothing and at most `366d`");
    }
    Duration returns = written.get(RETURNS);
    if (returns != null && returns.compareTo(LONGEST_RETURNS) > 0) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          written.at(RETURNS),
          "too long a time for returns",
          "at most `731d`");
    }
  }

  /** Names first: rules may refer to what comes further down. */
  private static void declare(Written written, Planning planning) {
    all(written, EVENTS).forEach(event -> EventPart.declare(event, planning));
    MemberWords member = planning.member();
    for (Placed<Written> each : all(written, METERS)) {
      int place = planning.declare(RuleKind.METER, each.name());
      if (MeterPart.isByText(each.value())) {
        planning.declareByText(each.name());
        member.addMeterByText(each.name(), place);
      } else {
        member.addMeter(each.name(), place);
      }
    }
    for (Placed<Written> each : all(written, POINTS)) {
      member.addPoints(each.name(), planning.declare(RuleKind.WALLET, each.name()));
      planning.declareEarns(
          each.name(), WalletPart.earns(each), WalletPart.isNegative(each.value()));
      if (!WalletPart.isSpendable(each.value())) {
        planning.declareUnspendable(each.name());
      }
    }
    for (Placed<Written> each : all(written, TIERS)) {
      int place = planning.declare(RuleKind.LADDER, each.name());
      member.addTier(each.name(), place, LadderPart.levels(each));
      planning.declareLevels(each.name(), LadderPart.levels(each));
    }
    for (Placed<Written> each : all(written, STREAKS)) {
      member.addStreak(each.name(), planning.declare(RuleKind.STREAK, each.name()));
    }
    for (Placed<Written> each : all(written, GOALS)) {
      member.addGoal(each.name(), planning.declare(RuleKind.GOAL, each.name()));
    }
    BenefitParts.declare(written, planning);
  }

  private static Programme plan(Written written, Planning planning) {
    List<Rules.Meter> meters = each(written, METERS, MeterPart::plan, planning);
    List<Rules.Wallet> wallets = each(written, POINTS, WalletPart::plan, planning);
    List<Rules.Ladder> ladders = each(written, TIERS, LadderPart::plan, planning);
    List<Rules.Streak> streaks = each(written, STREAKS, StreakPart::plan, planning);
    List<Rules.Goal> goals = each(written, GOALS, GoalPart::plan, planning);
    Membership membership = MembersPart.plan(written.get(MEMBERS), planning);
    Benefits benefits = BenefitParts.plan(written, meters, planning);
    String name = written.get(PROGRAMME);
    List<Offer> offers =
        each(written, OFFERS, (offer, all) -> OfferPart.plan(offer, name, all), planning);
    checkKeys(written, planning.draft());
    if (planning.hasProblems()) {
      return null;
    }
    LocalDateTime from = written.get(FROM);
    Plan plan =
        new Plan(
            name,
            written.get(VERSION).intValue(),
            from == null ? Long.MIN_VALUE : from.atZone(planning.zone()).toInstant().toEpochMilli(),
            planning.zone(),
            planning.currency().getCurrencyCode(),
            written.get(SETTLE).toMillis(),
            written.get(HORIZON).toMillis(),
            (written.has(RETURNS) ? written.get(RETURNS) : written.get(HORIZON)).toMillis(),
            membership,
            meters,
            wallets,
            ladders,
            streaks,
            goals,
            benefits);
    return new Programme(plan, offers, planning.says());
  }

  private static <T> List<T> each(
      Written written,
      Field<List<Placed<Written>>> group,
      BiFunction<Placed<Written>, Planning, T> plan,
      Planning planning) {
    List<T> rules = new ArrayList<>();
    for (Placed<Written> placed : all(written, group)) {
      T rule = plan.apply(placed, planning);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private static List<Placed<Written>> all(Written written, Field<List<Placed<Written>>> group) {
    List<Placed<Written>> all = written.get(group);
    return all == null ? List.of() : all;
  }

  /** State is stored under the hash of a rule's name. */
  private static void checkKeys(Written written, Draft draft) {
    Map<Integer, String> taken = new HashMap<>();
    taken.put(StandingCodec.JOINED, "the joining date");
    taken.put(StandingCodec.EXPRESSION, "what members show");
    for (Field<List<Placed<Written>>> group : GROUPS) {
      for (Placed<Written> each : all(written, group)) {
        String rule = group.name() + "/" + each.name();
        String other = taken.putIfAbsent(rule.hashCode(), rule);
        if (other != null && !other.equals(rule)) {
          draft.refuse(
              ProblemCode.KEY_CLASH,
              each.node(),
              "`" + rule + "` and `" + other + "` would be stored in one place",
              "give one of them another name");
        }
      }
    }
  }
}
