package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.engine.Village.Coming;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.MemberChanged;
import io.lojal.member.MomentReceived;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RejectionCode;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.Standing;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** However events and letters arrive, who brought friends has thanks for those, and no others. */
class ReferralsTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long START = 1_767_600_000_000L;
  private static final String[] MEMBERS = {"anna", "nils", "maja", "olle", "p/q"};
  private static final long THANKS = 10;
  private static final int TIMES = 1_000;
  private static final Outputs NOBODY = new Unheard();
  private static final String PROGRAMME =
      """
      programme: village
      version: 1
      zone: Europe/Stockholm
      currency: SEK
      horizon: 60d
      returns-within: 15d
      points:
        stars: {earn: {big: {on: purchase, points: 1 per 1000.00}}}
        snow: {earn: {big: {on: purchase, points: 1 per 1000.00}}}
      referrals:
        friends: {by: brought, on: purchase, when: event.amount >= 1000, final: 5d, points: 10 stars}
      pools:
        family: {of: snow, by: family}
      drops:
        gold: {stock: 5, from: 2026-01-01T00:00:00, to: 2026-02-01T00:00:00, points: 9 snow}
      """;

  private final Programme programme =
      ((Reading.Planned) ProgrammeReader.read(PROGRAMME)).programme();

  @Test
  void everyFriendWhoIsThereToStayIsThankedForOnce() {
    long thanked = 0;
    long takenBack = 0;
    for (long seed = 1; seed <= 400; seed++) {
      Village village = new Village(programme, new Random(~seed));
      List<Coming> coming = events(new Random(seed));
      // Of somebody who is unknown when the thanks come, nothing would be kept.
      for (String member : MEMBERS) {
        village.arrives(joins("joins", member, START - HOUR, ""));
      }
      village.live(coming, new Random(seed * 31));
      Map<String, Long> expected = new TreeMap<>();
      for (String member : MEMBERS) {
        expected.merge(member, 0L, Long::sum);
        String by = village.standing(member).referredBy(0);
        if (!by.isEmpty()) {
          expected.merge(by, THANKS, Long::sum);
          thanked++;
        }
      }
      assertEquals(expected, village.balances("stars"), "seed " + seed);
      takenBack += village.decided.keySet().stream().filter(id -> id.matches(".*/2/[^/]+")).count();
      assertTrue(village.mostHops <= 1, "seed " + seed);
    }
    assertTrue(
        thanked > 400 && takenBack > 100, thanked + " thanked, " + takenBack + " taken back");
  }

  @Test
  void whatIsWrittenBecauseOfMailHasComeAKeyFurtherAndThereItEnds() {
    Village village = new Village(programme, new Random(1));
    village.arrives(joins("joins", "anna", START, ""));
    village.arrives(mail(7));
    village.deliverAll();
    assertEquals(8, village.mostHops);
    assertEquals(9, village.balances("snow").get("pools/family/f7"));
  }

  @Test
  void mailThatHasPassedTooManyKeysIsRefused() {
    Village village = new Village(programme, new Random(1));
    village.arrives(joins("joins", "anna", START, ""));
    village.arrives(mail(8));
    assertEquals(List.of(), village.rejected);
    village.deliverAll();
    assertEquals(List.of(RejectionCode.TOO_MANY_HOPS), village.rejected);
    assertEquals(null, village.balances("snow").get("pools/family/f7"));
  }

  @Test
  void anEventThatChangesNobodysThanksMakesNoGarbage() {
    Village village = new Village(programme, new Random(1));
    village.arrives(joins("joins", "anna", START, ""));
    Standing standing = village.standing("anna");
    MemberRecord record = new MemberRecord();
    tellOften(standing, record); // Until all code is there.
    long before = allocated();
    tellOften(standing, record);
    assertEquals(0, (allocated() - before) / TIMES);
    record.thanked.add(new MemberRecord.Thanked("referrals/friends", 2, "", 0));
    record.thanked.add(new MemberRecord.Thanked("referrals/of-old", 4, "", 0));
    before = allocated();
    tellOften(standing, record);
    assertEquals(0, (allocated() - before) / TIMES);
  }

  private void tellOften(Standing standing, MemberRecord record) {
    for (int i = 0; i < TIMES; i++) {
      Referring.tell("anna", programme.plan(), standing, record, 1, NOBODY);
    }
  }

  /** Bytes, by this thread. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static MomentReceived mail(int hops) {
    Envelope envelope = new Envelope("drops/gold/1", "anna", START + HOUR, "", "", 0);
    return new MomentReceived(envelope, "drops/gold", 1, hops);
  }

  /** In the order in which they arrive: some late. */
  private static List<Coming> events(Random random) {
    List<Coming> coming = new ArrayList<>();
    List<PurchaseRecorded> bought = new ArrayList<>();
    long now = START;
    for (int i = 0; i < 25; i++) {
      now += random.nextInt(60) * HOUR;
      Event event = event("e" + i, now, bought, random);
      long late = random.nextInt(3) == 0 ? random.nextInt(300) * HOUR : 0;
      coming.add(new Coming(event, now + late));
    }
    coming.sort(Comparator.comparingLong(Coming::atMillis));
    return coming;
  }

  private static Event event(String id, long now, List<PurchaseRecorded> bought, Random random) {
    String member = MEMBERS[random.nextInt(MEMBERS.length)];
    int kind = random.nextInt(10);
    if (kind < 4) {
      return joins(id, member, now, MEMBERS[random.nextInt(MEMBERS.length)]);
    }
    if (kind < 7 || bought.isEmpty()) {
      Line line = new Line("ski", "gear", 1, 500L * (1 + random.nextInt(5)));
      Envelope envelope = new Envelope(id, member, now, "till", "shop", 0);
      PurchaseRecorded purchase =
          new PurchaseRecorded(envelope, "SEK", "Åre", List.of(line), 0, null);
      bought.add(purchase);
      return purchase;
    }
    PurchaseRecorded purchase = bought.get(random.nextInt(bought.size()));
    Envelope same = new Envelope(id, purchase.member(), now, "till", "shop", 0);
    return new ReturnRecorded(same, purchase.id(), "SEK", List.of());
  }

  private static MemberChanged joins(String id, String member, long millis, String brought) {
    Map<String, String> attributes = Map.of("family", "f7", "brought", brought);
    Envelope envelope = new Envelope(id, member, millis, "app", "app", 0);
    return new MemberChanged(envelope, true, "", "", "", Map.of(), null, attributes);
  }
}
