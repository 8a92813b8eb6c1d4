package io.lojal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.Skier;
import io.lojal.engine.Village.Coming;
import io.lojal.member.Commanded;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.MemberChanged;
import io.lojal.member.PassCommanded;
import io.lojal.member.Posting.Account;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.ReturnRecorded;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However events and letters arrive, no point is lost between members, and none comes twice. */
class TransfersTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long START = 1_767_600_000_000L;
  private static final String[] MEMBERS = {"anna", "nils", "maja", "olle"};
  private static final String[] FAMILIES = {"f7", "f7", "f8", ""};
  private static final String PROGRAMME =
      """
      programme: village
      version: 1
      zone: Europe/Stockholm
      currency: SEK
      horizon: 30d
      points:
        snow:
          earn: {goods: {on: purchase, points: 1 per 1.00}}
          valid: 20d
      transfers:
        friends: {of: snow, at-least: 5}
        presents: {of: snow, lots: renew}
      pools:
        family: {of: snow, by: family}
      """;

  private final Programme programme =
      ((Reading.Planned) ProgrammeReader.read(PROGRAMME)).programme();

  @Test
  void whatIsSentArrivesOrComesBackWhateverIsCorrected() {
    int back = 0;
    int accepted = 0;
    int pooled = 0;
    for (long seed = 1; seed <= 400; seed++) {
      Village village = new Village(programme, new Random(~seed));
      List<Coming> coming = events(new Random(seed));
      village.live(coming, new Random(seed * 31));
      String which = "seed " + seed;
      assertEquals(0, village.sum(Account.TRANSIT), which);
      assertTrue(village.mostHops <= 2, which);
      village
          .balances("snow")
          .forEach((member, balance) -> assertEquals(balance, inLedger(village, member), which));
      village.decided.forEach((id, all) -> assertEquals(1, all.size(), which + " " + id));
      for (Coming one : coming) {
        assertTrue(
            !(one.event() instanceof Commanded) || village.decided.containsKey(one.event().id()),
            which);
      }
      for (List<Decision> all : village.decided.values()) {
        back += all.get(0).code().equals(Letters.UNKNOWN_MEMBER) ? 1 : 0;
        pooled += all.get(0).rule().startsWith("pools/") && isAccepted(all) && isAsked(all) ? 1 : 0;
        accepted += all.get(0).kind() == Decision.Kind.TRANSFER && isAccepted(all) ? 1 : 0;
      }
    }
    assertTrue(back > 100 && accepted > 500, back + " came back, " + accepted + " were accepted");
    assertTrue(pooled > 20, pooled + " were paid by pools");
  }

  @Test
  void lettersOfOneInstantAreReadOneAfterTheOtherAndTurnNothingBack() {
    Village village = new Village(programme, new Random(7));
    for (String member : MEMBERS) {
      Envelope joins = new Envelope("joins", member, START, "", "", 0);
      village.arrives(
          new MemberChanged(joins, true, "", "", "", Map.of(), null, Map.of("family", "f7")));
    }
    village.moveTo(START + HOUR);
    for (int i = MEMBERS.length - 1; i >= 0; i--) {
      Envelope bought = new Envelope("bought", MEMBERS[i], START + HOUR, "", "", 0);
      Line line = new Line("ski", "gear", 1, 10_000);
      village.arrives(new PurchaseRecorded(bought, "SEK", "", List.of(line), 0, null));
    }
    village.deliverAll();
    Envelope asks = new Envelope("asks", "nils", START + HOUR, "", "", 0);
    village.arrives(new RedeemCommanded(asks, "family", 400, "tea"));
    village.deliverAll();
    assertEquals(0, village.balances("snow").get("pools/family/f7"));
    assertEquals(0, village.corrections);
  }

  private static boolean isAccepted(List<Decision> all) {
    return all.get(0).verdict().equals(Answers.ACCEPTED);
  }

  private static boolean isAsked(List<Decision> all) {
    return all.get(0).kind() == Decision.Kind.REDEMPTION;
  }

  private static long inLedger(Village village, String member) {
    Map<Account, Long> accounts = village.ledger.getOrDefault(member, Map.of());
    // What is owed has left the account of debts.
    return accounts.getOrDefault(Account.AVAILABLE, 0L) + accounts.getOrDefault(Account.DEBT, 0L);
  }

  /** In the order in which they arrive: some late, some twice. */
  private static List<Coming> events(Random random) {
    List<Coming> coming = new ArrayList<>();
    List<PurchaseRecorded> bought = new ArrayList<>();
    long now = START;
    for (int i = 0; i < 25; i++) {
      now += random.nextInt(30) * HOUR;
      Event event = event(i, now, bought, random);
      long late = random.nextInt(4) == 0 ? random.nextInt(200) * HOUR : 0;
      coming.add(new Coming(event, now + late));
      if (random.nextInt(6) == 0) {
        coming.add(new Coming(event, now + late + random.nextInt(50) * HOUR));
      }
    }
    coming.sort(Comparator.comparingLong(Coming::atMillis));
    return coming;
  }

  private static Event event(int i, long now, List<PurchaseRecorded> bought, Random random) {
    String member = MEMBERS[random.nextInt(MEMBERS.length)];
    Envelope envelope = new Envelope("e" + i, member, now, "till", "shop", 0);
    int kind = random.nextInt(10);
    if (kind < 4 || bought.isEmpty()) {
      Line line = new Line("ski", "gear", 1, 100 * (1 + random.nextInt(60)));
      PurchaseRecorded purchase =
          new PurchaseRecorded(envelope, "SEK", "Åre", List.of(line), 0, null);
      bought.add(purchase);
      return purchase;
    }
    PurchaseRecorded purchase = bought.get(random.nextInt(bought.size()));
    if (kind < 6) {
      Envelope same = new Envelope("e" + i, purchase.member(), now, "till", "shop", 0);
      return new ReturnRecorded(same, purchase.id(), "SEK", List.of());
    }
    if (kind < 7) {
      String wallet = random.nextBoolean() ? "snow" : "family";
      return new RedeemCommanded(envelope, wallet, 1 + random.nextInt(20), "tea");
    }
    if (kind < 8) {
      String family = FAMILIES[random.nextInt(FAMILIES.length)];
      return Skier.says(envelope, "family", family);
    }
    String to = random.nextInt(6) == 0 ? "nobody" : MEMBERS[random.nextInt(MEMBERS.length)];
    String name = random.nextBoolean() ? "friends" : "presents";
    Envelope giver = new Envelope("e" + i, purchase.member(), now, "app", "app", 0);
    return new PassCommanded(
        giver, PassCommanded.Action.TRANSFER, name, to, 1 + random.nextInt(40));
  }
}
