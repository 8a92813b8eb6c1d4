package io.lojal.cli.world;

import io.lojal.cli.world.Delivery.Manner;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The way from where something happens to the broker: mostly a second, sometimes a phone without
 * coverage, now and then the same twice, and rarely the same id with something else in it.
 */
final class Post {
  private static final long TOPIC = 801;
  private static final double LATE_RIDES = 0.02;
  private static final double LATE_PURCHASES = 0.004;
  private static final double REPEATED = 0.005;
  private static final double CHANGED = 0.0004;
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final long seed;
  private final Agenda agenda;

  Post(long seed, Agenda agenda) {
    this.seed = seed;
    this.agenda = agenda;
  }

  void carry(Event event) {
    Dice dice = dice(event);
    double late =
        switch (event.kind()) {
          case ACTIVITY -> LATE_RIDES;
          case PURCHASE -> LATE_PURCHASES;
          default -> 0;
        };
    boolean isLate = dice.chance(late);
    long delay = isLate ? lateness(dice) : dice.millis(40, 1_500);
    hand(event, event.timeMillis() + delay, isLate ? Manner.LATE : Manner.PROMPT, dice);
  }

  /** Carries it slowly: it arrives at the given time. */
  void carryUntil(Event event, long deliverAtMillis) {
    hand(event, deliverAtMillis, Manner.LATE, dice(event));
  }

  private Dice dice(Event event) {
    return Dice.of(seed, TOPIC, event.id().hashCode(), event.timeMillis());
  }

  private static long lateness(Dice dice) {
    double share = dice.unit();
    if (share < 0.75) {
      return dice.millis(2 * MINUTE, 2 * HOUR);
    }
    return share < 0.95 ? dice.millis(2 * HOUR, 14 * HOUR) : dice.millis(20 * HOUR, 72 * HOUR);
  }

  private void hand(Event event, long atMillis, Manner manner, Dice dice) {
    agenda.deliver(Delivery.of(atMillis, event, manner));
    if (dice.chance(REPEATED)) {
      long again = atMillis + dice.millis(1_000, 30 * MINUTE);
      agenda.deliver(Delivery.of(again, event, Manner.REPEATED));
    }
    if (dice.chance(CHANGED)) {
      Event other = changed(event);
      if (other != null) {
        long again = atMillis + dice.millis(1_000, 30 * MINUTE);
        agenda.deliver(Delivery.of(again, other, Manner.CHANGED));
      }
    }
  }

  /** The same id and time with other content, or null for an event that nobody gets wrong. */
  private static Event changed(Event event) {
    Envelope envelope = event.envelope();
    if (event instanceof ActivityRecorded ride) {
      Map<String, Long> measures = new TreeMap<>(ride.measures());
      measures.replaceAll((name, value) -> value + 10);
      return new ActivityRecorded(
          envelope, ride.type(), ride.place(), measures, ride.attributes(), ride.credit());
    }
    if (event instanceof PurchaseRecorded purchase) {
      List<Line> lines = new ArrayList<>(purchase.lines());
      lines.replaceAll(
          line -> new Line(line.sku(), line.category(), line.quantity(), line.amountMinor() + 100));
      return new PurchaseRecorded(
          envelope, purchase.currency(), purchase.place(), lines, 0, purchase.credit());
    }
    return null;
  }
}
