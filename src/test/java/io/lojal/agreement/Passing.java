package io.lojal.agreement;

import io.lojal.Skier;
import io.lojal.cli.world.Delivery;
import io.lojal.cli.world.Delivery.Manner;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.PassCommanded;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.wire.Decoded;
import io.lojal.wire.PlainJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Members who bring points from elsewhere, give them to each other, and share pools. */
public final class Passing {
  private static final int GIVERS = 40;
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Random random;
  private final List<String> members;
  private final List<Delivery> deliveries = new ArrayList<>();

  private Passing(Random random, List<String> members) {
    this.random = random;
    this.members = members;
  }

  /**
   * What they do.
   *
   * @param winter its first members are the givers
   */
  public static List<Delivery> in(Winter winter, long seed) {
    TreeSet<String> members = new TreeSet<>();
    winter.deliveries().stream().map(one -> one.event().member()).forEach(members::add);
    members.remove(Winter.SENTINEL);
    Passing passing = new Passing(new Random(seed), members.stream().limit(GIVERS).toList());
    long begin = winter.deliveries().get(0).deliverAtMillis();
    passing.members.forEach(member -> passing.begins(member, begin));
    long end = winter.untilMillis() - 4 * HOUR;
    for (long at = begin + HOUR; at < end; at += (1 + passing.random.nextInt(4)) * HOUR / 4) {
      passing.gives(at + passing.random.nextInt(1_000));
      if (passing.random.nextInt(4) == 0) {
        passing.redeems(at + passing.random.nextInt(1_000));
      }
    }
    return passing.deliveries;
  }

  /** Each has a family, and points that come into its pool when they can be spent. */
  private void begins(String member, long millis) {
    brings(member, millis);
    String family = "f" + random.nextInt(8);
    deliver(
        Skier.says(new Envelope("f-" + member, member, millis, "app", "app", 0), "family", family),
        millis,
        Manner.PROMPT);
    long bought = millis + 1 + random.nextInt((int) (24 * HOUR));
    deliver(
        new PurchaseRecorded(
            new Envelope("b-" + member, member, bought, "till", "shop", 0),
            "SEK",
            "Åre",
            List.of(new Line("ski", "goods", 1, 50_000)),
            0,
            null),
        bought,
        Manner.PROMPT);
  }

  /** Any of a family asks for what all have put together. */
  private void redeems(long millis) {
    Event event =
        new RedeemCommanded(
            new Envelope("r-" + deliveries.size(), one(members), millis, "till", "shop", 0),
            "family",
            4_000 + random.nextInt(1_000),
            "lunch");
    deliver(event, millis + 500, Manner.PROMPT);
    if (random.nextInt(10) == 0) {
      deliver(event, millis + HOUR, Manner.REPEATED);
    }
  }

  private void brings(String member, long millis) {
    String line =
        """
        {"event": "opening", "id": "o-%s", "member": "%s", "time": "%s",
         "lots": [{"wallet": "snow", "points": 10000}, {"wallet": "snow", "points": 7000}]}
        """;
    Decoded decoded = PlainJson.event(line.formatted(member, member, Instant.ofEpochMilli(millis)));
    deliver(((Decoded.Accepted) decoded).event(), millis, Manner.PROMPT);
  }

  /** Mostly at once, sometimes late, now and then twice; and some to whom nobody knows. */
  private void gives(long millis) {
    String giver = one(members);
    String to = random.nextInt(10) == 0 ? "nobody-" + random.nextInt(5) : one(members);
    Event event =
        new PassCommanded(
            new Envelope("t-" + deliveries.size(), giver, millis, "app", "app", 0),
            PassCommanded.Action.TRANSFER,
            "friends",
            to,
            1000 + random.nextInt(2000));
    boolean late = random.nextInt(10) == 0;
    long at = millis + (late ? random.nextInt(20) * HOUR : 500);
    deliver(event, at, late ? Manner.LATE : Manner.PROMPT);
    if (random.nextInt(10) == 0) {
      deliver(event, at + HOUR, Manner.REPEATED);
    }
  }

  private void deliver(Event event, long millis, Manner manner) {
    deliveries.add(new Delivery(millis, event.kind(), event, null, manner));
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
