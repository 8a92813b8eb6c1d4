package io.lojal.member;

import java.time.ZoneId;
import java.util.List;

/** Standings as a test wants them, without a history. */
public final class Standings {
  private Standings() {}

  /** One number is enough to tell every part of it from every other. */
  public static Standing of(Plan plan, Profile profile, int seed) {
    Standing standing = new Standing(plan);
    standing.profile = profile;
    for (int i = 0; i < plan.wallets.length; i++) {
      long points = 10L * (seed % 37) + (long) i;
      standing.wallets[i].lots.add(
          new Lot("l" + i, "c", 0, 0, Long.MAX_VALUE, points, false, false));
      standing.wallets[i].debt = seed % 5;
    }
    for (int i = 0; i < plan.ladders.length; i++) {
      standing.ladders[i].level = (seed + i) % plan.ladders[i].levels().length;
    }
    for (int i = 0; i < plan.streaks.length; i++) {
      standing.streaks.of(i).length = (seed + i) % 13L;
      standing.streaks.of(i).freezes = (seed + i) % 3;
    }
    for (int i = 0; i < plan.goals.length; i++) {
      standing.goals[i].share = 7L * seed + i;
    }
    return standing;
  }

  /** Something in every field of every part, each another number. */
  public static Standing full(Plan plan, Profile profile) {
    Standing standing = new Standing(plan);
    standing.last = new Position(1_767_600_000_000L, 7, EventKind.PURCHASE, "p1");
    standing.clockMillis = 1_767_600_000_001L;
    standing.events = 300;
    standing.profile = profile;
    for (int i = 0; i < standing.meters.size(); i++) {
      MeterState meter = standing.meters.of(i);
      meter.keep("").tally.add(20_460, 2);
      meter.keep("").tally.add(20_465, -1);
      meter.forgetMillis = 1_778_796_000_000L;
    }
    for (Standing.WalletState wallet : standing.wallets) {
      wallet.debt = 40;
      wallet.lots.add(new Lot("goods/p1", "p1", 11, 11, 1_870_000_000_000L, 200, true, false));
      wallet.lots.add(new Lot("goods", "other", 12, 12, Long.MAX_VALUE, 3, false, false));
    }
    for (LadderState ladder : standing.ladders) {
      ladder.level = 2;
      ladder.own = 2;
      ladder.window = 2025;
      ladder.endMillis = 1_778_796_000_000L;
    }
    for (int i = 0; i < standing.streaks.size(); i++) {
      StreakState streak = standing.streaks.of(i);
      streak.length = 5;
      streak.startDay = 20_458;
      streak.periodDay = 20_486;
      streak.endMillis = 1_770_591_600_000L;
      streak.riskMillis = 1_770_462_000_000L;
      streak.count = 1;
      streak.freezes = 2;
    }
    for (Standing.GoalState goal : standing.goals) {
      goal.share = 1_500;
      goal.reached = 75;
      goal.told = 50;
    }
    return standing;
  }

  /** Something in every field of what a ladder can keep. */
  public static Standing withLadders(Plan plan) {
    Standing standing = new Standing(plan);
    for (LadderState ladder : standing.ladders) {
      ladder.level = 2;
      ladder.own = 1;
      ladder.window = 2025;
      ladder.endMillis = 1_778_796_000_000L;
      ladder.graceDay = 20_500;
      ladder.activeDay = 20_460;
      ladder.rolled = 3;
      ladder.rolledDay = 20_454;
      ladder.milestone = 4;
      ladder.milestoneDay = 20_453;
      ladder.lifetime = 1;
      ladder.runs.put(2, 7);
      ladder.floors.put("gift", 20_600L);
      ladder.floors.put("staff", Long.MAX_VALUE);
    }
    return standing;
  }

  /** And of levels of which it was told that they end. */
  public static Standing withEndingLevels(Plan plan) {
    Standing standing = withLadders(plan);
    for (LadderState ladder : standing.ladders) {
      ladder.soonDay = 20_818;
    }
    return standing;
  }

  /** Something in every field of what a streak can keep. */
  public static Standing withStreaks(Plan plan) {
    Standing standing = new Standing(plan);
    for (int i = 0; i < standing.streaks.size(); i++) {
      StreakState streak = standing.streaks.of(i);
      streak.length = 5;
      streak.startDay = 20_458;
      streak.periodDay = 20_486;
      streak.endMillis = 1_770_591_600_000L;
      streak.beginMillis = 1_770_000_000_000L;
      streak.countedDay = 20_485;
      streak.brought = true;
      streak.misses = 5;
      streak.repairedDay = 20_400;
      streak.lapse = new StreakState.Lapse(7, 20_300, true, 20_450, 1_770_600_000_000L);
      streak.pauses.add(new StreakState.Pause(20_490, 20_497));
      streak.zone = ZoneId.of("Europe/Oslo");
    }
    return standing;
  }

  /** Something in every field of what a meter can keep. */
  public static Standing withMeters(Plan plan) {
    Standing standing = new Standing(plan);
    standing.joinedDay = 20_458;
    for (int i = 0; i < standing.meters.size(); i++) {
      MeterState meter = standing.meters.of(i);
      meter.openedDay = 20_460;
      meter.forgetMillis = 1_778_796_000_000L;
      for (String text : new String[] {"Sälen", "Åre"}) {
        MeterState.Row row = meter.keep(text);
        row.touched = 7L + text.length();
        row.tally.put(20_460, 2);
        row.tally.put(20_465, 0);
        row.order.put(20_460, 3);
        row.order.put(20_465, 7);
      }
    }
    return standing;
  }

  /** A wallet with something in every field that {@link #full} leaves as first released. */
  public static Standing holding(Plan plan, Profile profile) {
    Standing standing = full(plan, profile);
    for (Standing.WalletState wallet : standing.wallets) {
      wallet.lots.add(new Lot("orders/p2", "p2", 5, 15, 1_870_000_000_001L, 7, true, true));
      wallet.capWindow = 20_466;
      wallet.capUsed = 120;
      wallet.warnedMillis = 1_870_000_000_002L;
      Standing.Often often = new Standing.Often();
      often.window = 2_900;
      often.times.put("nps", 2);
      wallet.often.put("surveys", often);
      wallet.granted.add(new Standing.Granted("goods/p1", 90, 1_870_000_000_003L));
    }
    return standing;
  }

  /** A scope that looks at a line, as rules by line do. */
  public static Scope scope(Plan plan, Standing standing, Event event, Line line) {
    return new Scope().at(plan, standing, event).on(line);
  }

  /** Stamps, vouchers of every state, and what was paid out. */
  public static Standing withBenefits(Plan plan) {
    Standing standing = new Standing(plan);
    BenefitsState.Card card = standing.benefits.cards[0];
    card.stamps = 7;
    card.filled = 3;
    card.day = 20_458;
    card.dayStamps = 2;
    List<Voucher> vouchers = standing.benefits.vouchers.of(0).vouchers;
    vouchers.add(new Voucher("stamps/coffee/2", 1_770_000_000_000L));
    Voucher used = new Voucher("stamps/coffee/3", Long.MAX_VALUE);
    used.end(Voucher.Status.USED, 1_767_600_000_000L);
    used.reactivations = 1;
    vouchers.add(used);
    Voucher contested = new Voucher("payouts/checks/9", 0);
    contested.hasCome = false;
    contested.end(Voucher.Status.USED, 1_767_600_000_001L);
    vouchers.add(contested);
    standing.benefits.paid[0] = 4;
    BenefitsState.Runs runs = standing.benefits.bands[0];
    runs.window = 24_312;
    runs.endMillis = 1_769_900_400_000L;
    runs.reached.put(50_000L, 1);
    return standing;
  }

  /** Of days of the calendar: none that came or comes, one to come, and one that came for good. */
  public static Standing withOccasions(Plan plan) {
    Standing standing = new Standing(plan);
    OccasionsState.Ahead[] calendar = standing.benefits.occasions.calendar;
    for (OccasionsState.Ahead ahead : calendar) {
      ahead.looked = true;
    }
    calendar[1].lastDay = 20_458;
    calendar[1].nextDay = 20_486;
    calendar[1].nextMillis = 1_770_019_200_000L;
    calendar[2].lastDay = 20_470;
    standing
        .benefits
        .occasions
        .boosts
        .get(0)
        .addAll(
            List.of(
                new OccasionsState.Chosen(
                    "b1", 1_767_600_000_000L, 1_767_654_000_000L, true, false),
                new OccasionsState.Chosen(
                    "b2", 1_774_000_000_000L, 1_774_080_000_000L, false, false)));
    return standing;
  }

  /** Of badges and challenges: reached and not, looked at and to be looked at; and shown. */
  public static Standing withFeats(Plan plan) {
    Standing standing = new Standing(plan);
    FeatsState feats = standing.benefits.feats;
    standing.expression.appears = true;
    standing.expression.title = "early-bird";
    standing.expression.showcase = List.of("busy", "each-till");
    feats.badges.of(0).times = 3;
    feats.badges.of(0).windowDay = 20_458;
    feats.badges.of(0).highest = 20;
    feats.badges.of(1).times = 2;
    feats.badges.of(1).texts.addAll(List.of("Åre", "Sälen"));
    feats.challenges.of(0).windowDay = 20_458;
    feats.challenges.of(0).times = 2;
    feats.challenges.of(0).soonDay = 20_458;
    feats.challenges.of(1).soonDay = 20_465;
    feats.challenges.of(1).soonMillis = 1_768_777_200_000L;
    feats.challenges.of(1).endMillis = 1_768_863_600_000L;
    return standing;
  }

  /** Of somebody who gave points away. */
  public static Standing withTransfers(Plan plan) {
    Standing standing = new Standing(plan);
    standing.benefits.between.sent[0].window = 672;
    standing.benefits.between.sent[0].points = 130;
    return standing;
  }

  /** Of somebody who gave a level, was brought by somebody, and brought others. */
  public static Standing withMail(Plan plan) {
    Standing standing = new Standing(plan);
    standing.benefits.between.given[0].in(672).add("c7");
    standing.ladders[0].floors.put("gifts/week", 20_500L);
    ReferralState waiting = standing.benefits.between.referrals[0];
    waiting.phase = ReferralState.Phase.WAITING;
    waiting.by = "anna";
    waiting.cause = "p1";
    waiting.dueMillis = 1_768_800_000_000L;
    ReferralState thanked = standing.benefits.between.referrals[1];
    thanked.phase = ReferralState.Phase.FINAL;
    thanked.by = "nils";
    thanked.cause = "p2";
    thanked.remember("olle", new ReferralState.Kept(3, 200, "l3", 20_480));
    thanked.remember("maja", ReferralState.Kept.NOTHING.asOf(2));
    return standing;
  }
}
