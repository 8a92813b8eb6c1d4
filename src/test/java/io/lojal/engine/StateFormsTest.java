package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.community.GoalShard;
import io.lojal.community.GoalTotal;
import io.lojal.community.HeapShard;
import io.lojal.community.Mail;
import io.lojal.community.ShardSum;
import io.lojal.community.Share;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Credit;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.LetterReceived;
import io.lojal.member.Line;
import io.lojal.member.MemberChanged;
import io.lojal.member.MomentReceived;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Parcel;
import io.lojal.member.PassCommanded;
import io.lojal.member.PassDecided;
import io.lojal.member.Plan;
import io.lojal.member.Profile;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import io.lojal.member.Rules;
import io.lojal.member.StandingCodec;
import io.lojal.member.Standings;
import io.lojal.member.VoucherCommanded;
import io.lojal.member.VoucherDecided;
import io.lojal.member.WishCommanded;
import io.lojal.member.WishDecided;
import io.lojal.outreach.Outreach;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Bytes that rest in state, as every release wrote them. All files of one form hold the same value:
 * each has to be read, and written again as this release writes it.
 */
class StateFormsTest {
  private static final Path FOLDER = Path.of("src/test/resources/state");
  private static final boolean ACCEPT = Boolean.getBoolean("lojal.acceptState");
  private static final String ACCEPT_IT =
      " has a new form: see that the old bytes are still read, and keep the new ones with\n"
          + "    mvn test -Dtest=StateFormsTest -Dlojal.acceptState=true";

  private static final Programme PROGRAMME = programme();
  private static final Rules.Goal GOAL = PROGRAMME.plan().goals().get(0);
  private static final Envelope ENVELOPE =
      new Envelope("id-1", "maja", 1_767_600_000_000L, "till-12", "shop", 7);

  /** A programme of its own: what is shipped may change, and state is kept by its names. */
  private static Programme programme() {
    try {
      String yaml = Files.readString(FOLDER.resolve("programme.yaml"));
      return ((Reading.Planned) ProgrammeReader.read(yaml)).programme();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param now the value's bytes, as this release writes them
   * @param again reads bytes and writes what was read
   */
  private static void check(String form, byte[] now, UnaryOperator<byte[]> again) {
    String written = HexFormat.of().formatHex(now);
    List<String> kept = new ArrayList<>();
    for (Path file : files(form)) {
      String old = read(file);
      kept.add(old);
      byte[] bytes = HexFormat.of().parseHex(old);
      assertEquals(written, HexFormat.of().formatHex(again.apply(bytes)), file.toString());
    }
    if (ACCEPT && !kept.contains(written)) {
      write(FOLDER.resolve(form + "-" + (kept.size() + 1) + ".hex"), written);
      return;
    }
    assertTrue(kept.contains(written), form + ACCEPT_IT);
  }

  @Test
  void everyKindOfEventIsStillReadAsItWas() {
    for (Event event : events()) {
      check("event-" + event.kind().name().toLowerCase(Locale.ROOT), event);
    }
  }

  @Test
  void whatAWishCostIsStillReadAsItWas() {
    check(
        "event-wish_answer-paid",
        new WishDecided(
            ENVELOPE,
            1_767_599_999_000L,
            WishCommanded.Action.FREEZE,
            "ski-weeks",
            "",
            true,
            "",
            0,
            0,
            List.of(new RedemptionDecided.Taken("goods/p1", 150))));
  }

  @Test
  void whatAPurchaseCarriesIsStillReadAsItWas() {
    check(
        "event-purchase-carrying",
        new PurchaseRecorded(
            ENVELOPE,
            "SEK",
            "Åre",
            List.of(new Line("pass", "lift-pass", 2, 59_500)),
            1_000,
            null,
            Map.of("payment", "club card"),
            List.of("r1", "r2")));
  }

  @Test
  void anOpeningIsStillReadAsItWas() {
    long time = 1_767_000_000_000L;
    check(
        "event-opening",
        new OpeningRecorded(
            ENVELOPE,
            19_000,
            List.of(
                new OpeningRecorded.Count("ski-days", "Åre", 20_400, 3),
                new OpeningRecorded.Count("metres", "", OpeningRecorded.UNTOLD, 12_000)),
            List.of(new OpeningRecorded.Level("level", "gold", 20_400)),
            Map.of("snow", 12L),
            List.of(
                new OpeningRecorded.Points("snow", 500, "p0", time, time + 1, time + 2),
                new OpeningRecorded.Points(
                    "snow",
                    7,
                    "",
                    OpeningRecorded.UNTOLD,
                    OpeningRecorded.UNTOLD,
                    OpeningRecorded.UNTOLD)),
            List.of(new OpeningRecorded.Coupon("coffee", "c-1", time + 3, time + 4, 1)),
            List.of(new OpeningRecorded.Card("coffee", 7, 2)),
            List.of(new OpeningRecorded.Streak("ski-weeks", 5, 20_300, 20_400, 1, 2)),
            Map.of("million-metres", 9_000L),
            List.of()));
  }

  @Test
  void theBadgesOfAnOpeningAreStillReadAsTheyWere() {
    check(
        "event-opening-badges",
        new OpeningRecorded(
            ENVELOPE,
            OpeningRecorded.UNTOLD,
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(
                new OpeningRecorded.Earned("all-mountains", "Åre", 0),
                new OpeningRecorded.Earned("busy-day", "", 20))));
  }

  private static void check(String form, Event event) {
    check(
        form,
        EventCodec.encode(event),
        bytes -> {
          Event read = EventCodec.decode("maja", bytes);
          assertEquals(event, read);
          return EventCodec.encode(read);
        });
  }

  private static final List<Parcel> PARCELS =
      List.of(new Parcel("goods/p1", 30, 1_767_599_999_000L, Long.MAX_VALUE));

  private static List<Event> events() {
    Credit days = new Credit(20_463, 20_465);
    return List.of(
        new MemberChanged(
            ENVELOPE,
            true,
            "Europe/Stockholm",
            "1990-05-17",
            "sv",
            Map.of("marketing/push", true, "marketing/email", false),
            List.of("family-7"),
            Map.of("name", "Maja", "club", "")),
        new PurchaseRecorded(
            ENVELOPE,
            "SEK",
            "Åre",
            List.of(new Line("pass", "lift-pass", 2, 59_500), new Line("glove", "", 1, 0)),
            1_000,
            days),
        new ActivityRecorded(
            ENVELOPE,
            "lift-ride",
            "Åre",
            Map.of("verticalMetres", 500L),
            Map.of("lift", "K"),
            null),
        new ReturnRecorded(ENVELOPE, "p1", "SEK", List.of(new ReturnedLine("pass", 1, 29_750))),
        new MomentReceived(ENVELOPE, "goals/million-metres", 100, 2),
        new RedeemCommanded(ENVELOPE, "snow", 150, "a waffle"),
        new RedemptionDecided(
            ENVELOPE,
            1_767_599_999_000L,
            "snow",
            150,
            "a waffle",
            true,
            "",
            List.of(new RedemptionDecided.Taken("goods/p1", 150))),
        new VoucherCommanded(ENVELOPE, VoucherCommanded.Action.REACTIVATE, "free/stamps/coffee/1"),
        new VoucherDecided(
            ENVELOPE,
            1_767_599_999_000L,
            VoucherCommanded.Action.USE,
            "free",
            true,
            "",
            "free/stamps/coffee/1"),
        new WishCommanded(ENVELOPE, WishCommanded.Action.BOOST, "double-stars", "2026-03-20"),
        new WishDecided(
            ENVELOPE,
            1_767_599_999_000L,
            WishCommanded.Action.BOOST,
            "double-stars",
            "2026-03-20",
            true,
            "",
            1_774_000_800_000L,
            1_774_087_200_000L,
            List.of()),
        new PassCommanded(ENVELOPE, PassCommanded.Action.TRANSFER, "friends", "nils", 30),
        new PassDecided(
            ENVELOPE,
            1_767_599_999_000L,
            PassCommanded.Action.TRANSFER,
            "friends",
            "nils",
            30,
            true,
            "",
            PARCELS),
        new LetterReceived(
            ENVELOPE,
            "transfers/friends",
            LetterReceived.Content.BACK,
            "nils",
            "UNKNOWN_MEMBER",
            PARCELS,
            2,
            ""));
  }

  @Test
  void aStandingIsStillReadAsItWas() {
    byte[] now =
        StandingCodec.encode(PROGRAMME.plan(), Standings.full(PROGRAMME.plan(), profile()));
    check(
        "standing",
        now,
        bytes ->
            StandingCodec.encode(PROGRAMME.plan(), StandingCodec.decode(PROGRAMME.plan(), bytes)));
  }

  /** Rules of a programme that is about nothing else. */
  private static Plan plan(String rules) {
    String yaml =
        """
        programme: forms
        version: 1
        zone: Europe/Stockholm
        currency: SEK
        """
            + rules;
    return ((Reading.Planned) ProgrammeReader.read(yaml)).programme().plan();
  }

  /** Meters that keep more than one number a window, and the joining date. */
  @Test
  void whatMetersTellApartIsStillReadAsItWas() {
    Plan plan =
        plan(
            """
            meters:
              places: {on: purchase, count: days, per: event.place, window: 30d from purchase}
              last: {on: purchase, last: event.amount, window: rolling 7d}
            """);
    byte[] now = StandingCodec.encode(plan, Standings.withMeters(plan));
    check("meters", now, bytes -> StandingCodec.encode(plan, StandingCodec.decode(plan, bytes)));
  }

  /** What ladders keep besides a level and its window. */
  @Test
  void whatLaddersKeepIsStillReadAsItWas() {
    byte[] now = StandingCodec.encode(PROGRAMME.plan(), Standings.withLadders(PROGRAMME.plan()));
    check(
        "ladders",
        now,
        bytes ->
            StandingCodec.encode(PROGRAMME.plan(), StandingCodec.decode(PROGRAMME.plan(), bytes)));
  }

  @Test
  void whatWasToldOfLevelsThatEndIsStillReadAsItWas() {
    byte[] now =
        StandingCodec.encode(PROGRAMME.plan(), Standings.withEndingLevels(PROGRAMME.plan()));
    check(
        "ladders-ending",
        now,
        bytes ->
            StandingCodec.encode(PROGRAMME.plan(), StandingCodec.decode(PROGRAMME.plan(), bytes)));
  }

  /** What keeps a streak going. */
  @Test
  void whatFewStreaksKeepIsStillReadAsItWas() {
    byte[] now = StandingCodec.encode(PROGRAMME.plan(), Standings.withStreaks(PROGRAMME.plan()));
    check(
        "streaks",
        now,
        bytes ->
            StandingCodec.encode(PROGRAMME.plan(), StandingCodec.decode(PROGRAMME.plan(), bytes)));
  }

  @Test
  void aWalletsWaitingCapsAndWarningsAreStillReadAsTheyWere() {
    byte[] now =
        StandingCodec.encode(PROGRAMME.plan(), Standings.holding(PROGRAMME.plan(), profile()));
    check(
        "holding",
        now,
        bytes ->
            StandingCodec.encode(PROGRAMME.plan(), StandingCodec.decode(PROGRAMME.plan(), bytes)));
  }

  /** Stamp cards, vouchers and payouts. */
  @Test
  void whatIsGivenBesidesPointsIsStillReadAsItWas() {
    Plan plan =
        plan(
            """
            meters:
              spend: {on: purchase, sum: event.amount, window: month}
            points:
              snow: {earn: {goods: {on: purchase, points: 1 per 1.00}}}
            stamps:
              coffee: {on: purchase, stamps: 1, card: 10, gives: free}
            vouchers:
              free: {valid: 30d, reactivated-at-most: 2}
            payouts:
              checks: {points: snow, every: 1000, gives: free}
              best: {meter: spend, bands: {500.00: {gives: free, in-a-row: 2}}}
            """);
    byte[] now = StandingCodec.encode(plan, Standings.withBenefits(plan));
    check("benefits", now, bytes -> StandingCodec.encode(plan, StandingCodec.decode(plan, bytes)));
  }

  @Test
  void daysOfTheCalendarAndBoostsAreStillReadAsTheyWere() {
    Plan plan =
        plan(
            """
            calendar:
              birthday: {on: birthday}
              meeting: {on: first monday of month}
              welcome: {on: 30d after joining}
            boosts:
              double-stars: {at-most: 4}
            """);
    byte[] now = StandingCodec.encode(plan, Standings.withOccasions(plan));
    check("occasions", now, bytes -> StandingCodec.encode(plan, StandingCodec.decode(plan, bytes)));
  }

  @Test
  void badgesAndChallengesAreStillReadAsTheyWere() {
    Plan plan =
        plan(
            """
            meters:
              rides: {on: purchase, count: events, window: week}
            badges:
              busy: {meter: rides, at: [10, 20], again: window}
              each-till: {on: purchase, per: event.place}
            challenges:
              ten: {meter: rides, target: 10, at-most: 3, ends-soon: {before: 1d}}
              twenty: {meter: rides, target: 20, ends-soon: {before: 1d}}
            """);
    byte[] now = StandingCodec.encode(plan, Standings.withFeats(plan));
    check("feats", now, bytes -> StandingCodec.encode(plan, StandingCodec.decode(plan, bytes)));
  }

  @Test
  void whatWasGivenAwayIsStillReadAsItWas() {
    Plan plan =
        plan(
            """
            points:
              snow: {earn: {goods: {on: purchase, points: 1 per 1.00}}}
            transfers:
              friends: {of: snow, at-most: {points: 500, per: month}}
            """);
    byte[] now = StandingCodec.encode(plan, Standings.withTransfers(plan));
    check("transfers", now, bytes -> StandingCodec.encode(plan, StandingCodec.decode(plan, bytes)));
  }

  @Test
  void whatPassesBetweenMembersIsStillReadAsItWas() {
    Plan plan =
        plan(
            """
            meters:
              days: {on: purchase, count: days}
            tiers:
              level: {meter: days, levels: {green: 0, gold: 2}}
            points:
              snow: {earn: {goods: {on: purchase, points: 1 per 1.00}}}
            gifts:
              week: {tier: level, level: gold, for: 1w, at-most: {times: 2, per: month}}
            referrals:
              waiting: {by: by, on: purchase, final: 14d, points: 5 snow}
              thanked: {by: by, on: purchase, points: 5 snow}
            """);
    byte[] now = StandingCodec.encode(plan, Standings.withMail(plan));
    check("between", now, bytes -> StandingCodec.encode(plan, StandingCodec.decode(plan, bytes)));
  }

  private static Profile profile() {
    return new Profile(
        true,
        ZoneId.of("Europe/Oslo"),
        "1990-05-17",
        "nb",
        Map.of("marketing/push", true),
        List.of("family-7"),
        Map.of("name", "Maja"));
  }

  @Test
  void aMembersRecordIsStillReadAsItWas() {
    MemberRecord record = new MemberRecord();
    record.timerMillis = 1_767_600_000_001L;
    record.viewMillis = 1_767_600_000_002L;
    record.viewIsOld = true;
    record.open = 12;
    record.oldestMillis = 1_767_500_000_000L;
    record.closedMillis = 1_767_400_000_000L;
    record.shares = 5;
    record.corrections = 3;
    // What older forms did not remember is looked at.
    record.tellMillis = Long.MIN_VALUE;
    record.corrected.addAll(List.of("r1", "r2"));
    record.held.add(new MemberRecord.Held("r3", 1_767_700_000_000L));
    record.waiting.add(new MemberRecord.Waiting("t1", "p9", 1_770_000_000_000L));
    record.standing = new byte[] {1, 2, 3};
    check("record", record.toBytes(), bytes -> MemberRecord.of(bytes).toBytes());
    record.thanked.add(new MemberRecord.Thanked("referrals/friends", 3, "anna", 200));
    check("thanked", record.toBytes(), bytes -> MemberRecord.of(bytes).toBytes());
    record.closeMillis = 1_767_650_000_000L;
    check("unclosed", record.toBytes(), bytes -> MemberRecord.of(bytes).toBytes());
  }

  @Test
  void anOutreachIsStillReadAsItWas() {
    Outreach outreach = new Outreach();
    Outcome broken =
        new Outcome(
            "streaks/ski-weeks",
            OutcomeKind.STREAK_BROKEN,
            "2026-01-05/3",
            3,
            1,
            "text",
            1_769_986_800_000L,
            1_767_567_600_000L,
            Long.MAX_VALUE,
            "r9",
            "Åre");
    outreach.waiting.add(new Outreach.Waiting(broken, 1_769_994_000_000L));
    outreach.sent("id-1", 2, 11);
    outreach.keptHome("id-2", 0, 12);
    outreach.move("id-3", "id-4", 13);
    outreach.decide("id-5", 14);
    outreach.offered("offers/hot-chocolate", 15);
    check("outreach", outreach.toBytes(), bytes -> Outreach.of(bytes).toBytes());
  }

  @Test
  void aGoalIsStillReadAsItWas() {
    GoalTotal total = GoalTotal.of(GOAL, null);
    total.accept(GOAL, new ShardSum(GOAL.rule(), 3, 15_000_000, 4, "maja", 21));
    total.accept(GOAL, new ShardSum(GOAL.rule(), 63, -5, 1, "erik", 22));
    check("goal", total.toBytes(), bytes -> GoalTotal.of(GOAL, bytes).toBytes());
  }

  /**
   * A shard writes only what it has taken in: one more share, on old bytes and on those of today,
   * has to come to the same.
   */
  @Test
  void aShardAndItsPartsAreStillReadAsTheyWere() {
    HeapShard shard = new HeapShard();
    GoalShard.accept(shard, new Share(GOAL.rule(), 3, "maja", 500, 2, 31), mail -> {});
    GoalShard.hear(shard, new Mail("m", 3, "", GOAL.rule(), 75, 32, 1));
    GoalShard.tell(shard, GOAL.rule(), "maja", mail -> {});
    byte[] sum = shard.sum();
    byte[] part = shard.member("maja");
    String then = after(sum, part);
    check(
        "shard",
        sum,
        bytes -> {
          assertEquals(then, after(bytes, part));
          return sum;
        });
    check(
        "part",
        part,
        bytes -> {
          assertEquals(then, after(sum, bytes));
          return part;
        });
  }

  private static String after(byte[] sum, byte[] part) {
    HeapShard shard = new HeapShard();
    shard.sum(sum);
    shard.member("maja", part);
    List<Mail> mail = new ArrayList<>();
    GoalShard.hear(shard, new Mail("n", 3, "", GOAL.rule(), 75, 33, 1));
    GoalShard.tell(shard, GOAL.rule(), "maja", mail::add);
    GoalShard.hear(shard, new Mail("o", 3, "", GOAL.rule(), 100, 34, 1));
    GoalShard.tell(shard, GOAL.rule(), "maja", mail::add);
    boolean isOld =
        !GoalShard.accept(shard, new Share(GOAL.rule(), 3, "maja", 9, 2, 35), mail::add);
    GoalShard.accept(shard, new Share(GOAL.rule(), 3, "maja", 600, 3, 36), mail::add);
    return GoalShard.sum(shard, GOAL.rule(), 3) + " " + mail + " " + isOld;
  }

  private static List<Path> files(String form) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches(form + "-\\d+\\.hex"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String hex) {
    try {
      Files.writeString(file, hex + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
