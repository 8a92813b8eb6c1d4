package io.lojal;

import static io.lojal.Figures.figure;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import io.lojal.member.WishCommanded;
import io.lojal.wire.Topic;
import io.lojal.wire.avro.Decision;
import io.lojal.wire.avro.GoalStanding;
import io.lojal.wire.avro.Profile;
import io.lojal.wire.avro.Rejected;
import io.lojal.wire.avro.Standing;
import io.lojal.wire.avro.Trigger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole path on the real parts. One job for all stories, each of members of its own; time goes
 * on from one to the next.
 */
class EmbeddedJobTest {
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static EmbeddedLojal lojal;
  private static LocalDateTime now = LocalDateTime.parse("2026-01-05T09:00");

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    lojal = EmbeddedLojal.start(folder, yaml(), DeliveryGuarantee.AT_LEAST_ONCE);
    lojal.comeTo(Skier.millis(when()));
  }

  /** The mountain, with a goal that one test alone can reach. */
  private static String yaml() throws Exception {
    return Files.readString(Path.of("src/test/resources/state/programme.yaml"))
        .replace("target: 20000000", "target: 1000000")
        .replace("shards: 64", "shards: 4")
        .concat(
            """
            vouchers:
              hat: {valid: 30d}
            drops:
              hat: {stock: 2, from: 2026-01-05T00:00, to: 2030-01-01T00:00, gives: hat}
            badges:
              first-ride: {on: ride}
            expression:
              showcase: 1
              titles: {skier: {when: member.badge.first_ride > 0}}
            """);
  }

  @AfterAll
  static void stop() throws Exception {
    lojal.close();
  }

  @AfterEach
  void nothingEverRestarts() throws Exception {
    assertTrue(lojal.hasNeverRestarted());
  }

  private static String when() {
    return now.toString();
  }

  private static String pass(Duration time) {
    now = now.plus(time);
    lojal.comeTo(Skier.millis(when()));
    return when();
  }

  private static Trigger awaitTrigger(String member, String kind, long level) {
    return awaitSaid(member, kind, level).record();
  }

  private static Heard.Said<Trigger> awaitSaid(String member, String kind, long level) {
    return lojal.await(
        Topic.TRIGGERS,
        Trigger.class,
        one ->
            one.getMember().equals(member)
                && one.getKind().equals(kind)
                && one.getLevel() == level);
  }

  /**
   * A standing goes out at most once a second of event time, and what was sent before time passed
   * may be read after it: so a second more passes until it is as hoped.
   */
  private static Standing awaitStanding(String member, Predicate<Standing> hoped) {
    Predicate<Standing> found = one -> one.getMember().equals(member) && hoped.test(one);
    for (int second = 0; second < 60; second++) {
      if (lojal.heard().find(Topic.STANDINGS, Standing.class, found) != null) {
        break;
      }
      pass(Duration.ofSeconds(1));
    }
    return lojal.await(Topic.STANDINGS, Standing.class, found).record();
  }

  private static Heard.Said<Rejected> awaitRejected(String topic, int partition, long offset) {
    return lojal.await(
        Topic.REJECTED,
        Rejected.class,
        one ->
            one.getTopic().equals(topic)
                && one.getPartition() == partition
                && one.getOffset() == offset);
  }

  private static Rejected awaitRejected(String id) {
    return lojal.await(Topic.REJECTED, Rejected.class, one -> one.getEventId().equals(id)).record();
  }

  @Test
  void aRideEntersAndATriggerLeavesWithinSeconds() {
    Skier maja = new Skier("maja");
    lojal.send(maja.registers("maja-0", when()), maja.rides("maja-1", when(), 500));
    pass(A_WEEK);
    long sentNanos = System.nanoTime();
    lojal.send(maja.rides("maja-2", when(), 500));
    Heard.Said<Trigger> said = awaitSaid("maja", "STREAK_MILESTONE", 2);
    Duration took = Duration.ofNanos(said.atNanos() - sentNanos);
    assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, "took " + took);
    assertEquals("maja", said.key());
    assertEquals("Maja in Åre: 2 weeks in a row!", said.record().getReason());
    assertEquals("maja-2", said.record().getCause());
    Map<String, String> expected = new TreeMap<>();
    expected.put("ce_specversion", "1.0");
    expected.put("ce_id", said.record().getId());
    expected.put("ce_source", "/lojal/mountain");
    expected.put("ce_subject", "maja");
    expected.put("ce_time", said.record().getTime().toString());
    expected.put("ce_causationid", "maja-2");
    expected.put("ce_revision", "0");
    expected.put("ce_type", said.headers().get("ce_type"));
    expected.put("content-type", said.headers().get("content-type"));
    assertEquals(expected, said.headers());
    assertTrue(said.headers().get("ce_type").contains("streak"), said.headers().get("ce_type"));
  }

  @Test
  void aRedemptionIsAnsweredExactlyOnce() {
    Skier erik = new Skier("erik");
    lojal.send(erik.buysGoods("erik-1", when(), 200_000));
    pass(Duration.ofDays(15));
    awaitStanding("erik", one -> figure(one.getPoints(), "snow") >= 150);
    Event command = erik.redeems("erik-2", when(), 150);
    lojal.send(command, command);
    Decision answer = awaitDecision("erik-2");
    assertEquals("ACCEPTED", answer.getVerdict());
    assertEquals(150, answer.getPoints());
    lojal.send(command, erik.redeems("erik-3", when(), 150));
    assertEquals("NOT_ENOUGH", awaitDecision("erik-3").getCode());
    lojal.heard().listenFor(Duration.ofSeconds(1));
    long answers =
        lojal.heard().on(Topic.DECISIONS, Decision.class).stream()
            .filter(one -> one.record().getId().equals("erik-2"))
            .count();
    assertEquals(1, answers);
  }

  @Test
  void aDropGivesItsStockAndNotOnePieceMore() {
    List<String> members = List.of("hat-a", "hat-b", "hat-c", "hat-d", "hat-e");
    for (String member : members) {
      Event claim = claim(member);
      lojal.send(claim, claim);
    }
    Map<Long, String> winners = new TreeMap<>();
    for (String member : members) {
      Decision answer = awaitDecision(member + "-claim");
      assertEquals("drops/hat", answer.getRule());
      if (answer.getVerdict().equals("ACCEPTED")) {
        winners.put(answer.getPoints(), member);
      } else {
        assertEquals("SOLD_OUT", answer.getCode());
      }
    }
    assertEquals(List.of(1L, 2L), List.copyOf(winners.keySet()));
    for (String winner : winners.values()) {
      awaitStanding(winner, one -> figure(one.getVouchers(), "hat") == 1);
    }
    lojal.await(
        Topic.GOAL_STANDINGS,
        GoalStanding.class,
        one -> one.getGoal().equals("drops/hat") && one.getSum() == 2 && one.getTarget() == 2);
    long answers =
        lojal.heard().on(Topic.DECISIONS, Decision.class).stream()
            .filter(one -> one.record().getRule().equals("drops/hat"))
            .count();
    assertEquals(members.size(), answers);
  }

  private static Event claim(String member) {
    return wish(member, member + "-claim", WishCommanded.Action.CLAIM, "hat");
  }

  @Test
  void whoAppearsIsShownAndWhoHidesIsTakenBackAtOnce() {
    Skier vera = new Skier("vera");
    lojal.send(vera.registers("vera-0", when()), vera.rides("vera-1", when(), 500));
    // A command is answered when it comes, and topics may cross.
    awaitStanding("vera", one -> figure(one.getBadges(), "first-ride") == 1);
    lojal.send(
        wish("vera", "vera-2", WishCommanded.Action.TITLE, "skier"),
        wish("vera", "vera-3", WishCommanded.Action.SHOWCASE, "first-ride"),
        wish("vera", "vera-4", WishCommanded.Action.APPEAR, ""));
    Heard.Said<Profile> shown =
        lojal.await(Topic.PROFILES, Profile.class, one -> one.getMember().equals("vera"));
    assertEquals("vera", shown.key());
    assertEquals("skier", shown.record().getTitle());
    assertEquals(List.of("first-ride"), shown.record().getShowcase());
    assertEquals(Map.of("first-ride", 1L), shown.record().getBadges());
    lojal.send(wish("vera", "vera-5", WishCommanded.Action.HIDE, ""));
    Heard.Said<Profile> hidden = lojal.awaitTombstone(Topic.PROFILES, Profile.class, "vera");
    assertEquals("ACCEPTED", awaitDecision("vera-5").getVerdict());
    assertTrue(hidden.timeMillis() < shown.timeMillis() + 1_000, "it waited for its turn");
    lojal.send(vera.rides("vera-6", when(), 500));
    awaitStanding("vera", one -> figure(one.getShares(), "million-metres") == 1_000);
    assertEquals(
        2,
        lojal.heard().on(Topic.PROFILES, Profile.class).stream()
            .filter(one -> one.key().equals("vera"))
            .count());
  }

  private static Event wish(String member, String id, WishCommanded.Action action, String name) {
    Envelope envelope = new Envelope(id, member, Skier.millis(when()), "app", "app", 0);
    return new WishCommanded(envelope, action, name, "");
  }

  private static Decision awaitDecision(String id) {
    return lojal.await(Topic.DECISIONS, Decision.class, one -> one.getId().equals(id)).record();
  }

  @Test
  void aGoalReachedTogetherIsToldToEverybodyWhoTookPart() {
    lojal.send(
        new Skier("anna").rides("anna-1", when(), 600_000),
        new Skier("olle").rides("olle-1", when(), 500_000));
    pass(Duration.ofMinutes(1));
    assertTrue(awaitTrigger("anna", "GOAL_REACHED", 100).getReason().startsWith("100 %"));
    awaitTrigger("olle", "GOAL_REACHED", 100);
    lojal.send(new Skier("late").rides("late-1", when(), 200));
    awaitTrigger("late", "GOAL_REACHED", 100);
    GoalStanding goal =
        lojal
            .await(Topic.GOAL_STANDINGS, GoalStanding.class, one -> one.getReachedPercent() == 100)
            .record();
    assertTrue(goal.getSum() >= 1_000_000, goal.toString());
    long reached =
        lojal.heard().on(Topic.DECISIONS, Decision.class).stream()
            .filter(one -> one.record().getId().equals("goals/million-metres/100"))
            .count();
    assertEquals(1, reached);
  }

  @Test
  void badInputEndsWithItsReasonAndNothingElseIsLost() throws Exception {
    long millis = Skier.millis(when());
    byte[] key = bytes("bad");
    byte[] garbage = bytes("no record at all");
    RecordMetadata first = lojal.send(Topic.ACTIVITIES, key, garbage, millis);
    byte[] unknown = ByteBuffer.allocate(9).put((byte) 0).putInt(999_999).putInt(7).array();
    RecordMetadata second = lojal.send(Topic.PURCHASES, key, unknown, millis);
    Skier bad = new Skier("bad");
    lojal.send(
        new Skier("").rides("bad-member", when(), 1),
        purchase("bad-currency", "XXY", 1),
        purchase("bad-quantity", "SEK", -1),
        bad.rides("bad-early", now.plusYears(50).toString(), 1),
        bad.rides("bad-late", now.minusDays(31).toString(), 1),
        bad.rides("bad-conflict", when(), 1),
        bad.rides("bad-conflict", when(), 2),
        new ReturnRecorded(
            new Envelope("bad-return", "bad", millis, "", "", 0), "", "SEK", List.of()));
    lojal.send(bad.rides("good", when(), 77));

    Heard.Said<Rejected> text = awaitRejected("activities", first.partition(), first.offset());
    assertEquals("GARBAGE", text.record().getCode());
    assertArrayEquals(garbage, text.record().getValue().array());
    assertEquals("bad", text.key());
    Heard.Said<Rejected> schema = awaitRejected("purchases", second.partition(), second.offset());
    assertEquals("UNKNOWN_SCHEMA", schema.record().getCode());
    assertArrayEquals(unknown, schema.record().getValue().array());

    Map<String, String> codes = new TreeMap<>();
    codes.put("bad-member", "NO_MEMBER");
    codes.put("bad-currency", "UNKNOWN_CURRENCY");
    codes.put("bad-quantity", "BAD_QUANTITY");
    codes.put("bad-early", "TOO_EARLY");
    codes.put("bad-late", "TOO_LATE");
    codes.put("bad-conflict", "CONFLICT");
    codes.put("bad-return", "RETURN_OF_NOTHING");
    codes.forEach(
        (id, code) -> {
          Rejected one = awaitRejected(id);
          assertEquals(code, one.getCode(), id);
          assertTrue(one.getOffset() >= 0 && one.getPartition() >= 0, id + " from nowhere");
          assertTrue(
              !one.getTopic().isEmpty() && one.getValue() != null, id + " without its bytes");
        });
    awaitStanding("bad", one -> figure(one.getShares(), "million-metres") == 78);
    codes.keySet().forEach(id -> assertEquals(1, rejections(id), id));
  }

  private static long rejections(String id) {
    return lojal.heard().on(Topic.REJECTED, Rejected.class).stream()
        .filter(one -> one.record().getEventId().equals(id))
        .count();
  }

  private static PurchaseRecorded purchase(String id, String currency, long quantity) {
    return new PurchaseRecorded(
        new Envelope(id, "bad", Skier.millis(when()), "", "", 0),
        currency,
        "",
        List.of(new Line("glove", "clothes", quantity, 100)),
        0,
        null);
  }

  @Test
  void aReturnBeforeItsPurchaseComesToTheSameAsAfterIt() {
    Skier before = new Skier("before");
    Skier after = new Skier("after");
    Event[] two = {
      after.buysGoods("after-1", when(), 200_000), after.buysGoods("after-2", when(), 50_000)
    };
    lojal.send(two);
    lojal.send(before.returns("before-3", now.plusSeconds(1).toString(), "before-1"));
    pass(Duration.ofMinutes(1));
    lojal.send(after.returns("after-3", now.minusSeconds(59).toString(), "after-1"));
    lojal.send(
        before.buysGoods("before-1", now.minusMinutes(1).toString(), 200_000),
        before.buysGoods("before-2", now.minusMinutes(1).toString(), 50_000));
    pass(Duration.ofMinutes(1));
    pass(Duration.ofMinutes(1));
    Standing one = awaitStanding("before", last -> figure(last.getPending(), "snow") == 50);
    Standing other = awaitStanding("after", last -> figure(last.getPending(), "snow") == 50);
    assertEquals(one.getPoints(), other.getPoints());
    assertEquals(0, rejections("before-3"));
  }

  @Test
  void aReturnOfNothingIsRefusedWhenItHasWaitedLongEnough() {
    lojal.send(
        new ReturnRecorded(
            new Envelope("nothing-1", "nothing", Skier.millis(when()), "", "", 0),
            "",
            "SEK",
            List.of(new ReturnedLine("glove", 1, 100))));
    pass(Duration.ofDays(29));
    lojal.heard().listenFor(Duration.ofSeconds(1));
    assertEquals(0, rejections("nothing-1"));
    pass(Duration.ofDays(2));
    assertEquals("RETURN_OF_NOTHING", awaitRejected("nothing-1").getCode());
  }

  @Test
  void whatCannotFollowTheProgrammeIsNotPublished() throws Exception {
    assertNull(lojal.objection(yaml().replace("version: 1", "version: 9")));
    assertEquals(
        "the programme here is mountain, and this is valley: it needs an installation of its own",
        lojal.objection(yaml().replace("programme: mountain", "programme: valley")));
    assertEquals(
        "goals/million-metres is kept in 4 shards, and cannot have 2",
        lojal.objection(yaml().replace("shards: 4", "shards: 2")));
  }

  @Test
  void aVersionPublishedMeanwhileHoldsFromItsTime() throws Exception {
    LocalDateTime from = now.plusDays(21).truncatedTo(ChronoUnit.MINUTES);
    lojal.publish(
        yaml()
            .replace("version: 1", "version: 2\nfrom: " + from + ":00")
            .replace("{length} weeks in a row!", "{length} weeks, by the new words!"));
    Skier early = new Skier("early");
    lojal.send(early.rides("early-1", when(), 1));
    pass(A_WEEK);
    lojal.send(early.rides("early-2", when(), 1));
    assertEquals(1, awaitTrigger("early", "STREAK_MILESTONE", 2).getVersion());
    pass(A_WEEK);
    lojal.send(early.rides("early-3", when(), 1));
    assertEquals(1, awaitTrigger("early", "STREAK_MILESTONE", 3).getVersion());
    pass(A_WEEK);
    lojal.send(early.rides("early-4", when(), 1));
    Trigger third = awaitTrigger("early", "STREAK_MILESTONE", 4);
    assertEquals(2, third.getVersion());
    assertEquals("A skier in Åre: 4 weeks, by the new words!", third.getReason());
  }

  @Test
  void aRegistryThatIsAwayIsWaitedForAndNotNeededForWhatIsKnown() throws Exception {
    Skier ida = new Skier("ida");
    lojal.send(ida.rides("ida-1", when(), 1));
    pass(A_WEEK);
    lojal.send(ida.rides("ida-2", when(), 1));
    awaitTrigger("ida", "STREAK_MILESTONE", 2);
    pass(A_WEEK);
    byte[] unseen = ByteBuffer.allocate(9).put((byte) 0).putInt(888_888).putInt(7).array();
    RecordMetadata place;
    lojal.registry().kill();
    try {
      lojal.send(ida.rides("ida-3", when(), 1));
      awaitTrigger("ida", "STREAK_MILESTONE", 3);
      place = lojal.send(Topic.RETURNS, bytes("ida"), unseen, Skier.millis(when()));
      lojal.heard().listenFor(Duration.ofSeconds(2));
      assertEquals(List.of(), judged(place), "judged without the registry");
    } finally {
      lojal.registry().restart();
    }
    Rejected judged = awaitRejected("returns", place.partition(), place.offset()).record();
    assertEquals("UNKNOWN_SCHEMA", judged.getCode());
    assertEquals(0, rejections("ida-3"));
  }

  private static List<Heard.Said<Rejected>> judged(RecordMetadata place) {
    return lojal.heard().on(Topic.REJECTED, Rejected.class).stream()
        .filter(one -> one.record().getTopic().equals(place.topic()))
        .filter(one -> one.record().getPartition() == place.partition())
        .filter(one -> one.record().getOffset() == place.offset())
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
