package io.lojal.agreement;

import io.lojal.cli.Producing;
import io.lojal.cli.world.Delivery;
import io.lojal.cli.world.World;
import io.lojal.cli.world.WorldOptions;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Calendar;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.wire.PlainJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Some days of a small resort, as they are delivered: late and repeated events among them. Two
 * things are left out, for they go by the order of arrival alone: which of two contents of one id
 * comes first, and what is too far ahead of the clock.
 *
 * @param deliveries in order of delivery; the last two are of the {@link #SENTINEL}
 * @param untilMillis where time ends: nothing is due within the hours around it
 */
public record Winter(List<Delivery> deliveries, long untilMillis) {
  /** A member of whom a view goes out when time has reached the end. */
  public static final String SENTINEL = "sentinel";

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final long TICK = Duration.ofHours(1).toMillis();
  private static final String CLOCK = "simulated";

  /**
   * @param first a day of the season
   * @param days how many, above 0; time ends at three on the night after, when lots, streaks and
   *     the grace of two hours are done with
   */
  public static Winter of(long seed, int members, LocalDate first, int days, double rate) {
    World world =
        new World(new WorldOptions(members, seed, Calendar.startOf(first, ZONE), ZONE, rate));
    long end = Calendar.startOf(first.plusDays(days), ZONE);
    long until = end + Duration.ofHours(3).toMillis();
    List<Delivery> deliveries = new ArrayList<>();
    while (world.nextMillis() < end) {
      Delivery one = world.next();
      if (one.manner() != Delivery.Manner.CHANGED && one.manner() != Delivery.Manner.BROKEN) {
        deliveries.add(one);
      }
    }
    for (int i = 1; i <= 2; i++) {
      deliveries.add(sign(i, until - MINUTE));
    }
    return new Winter(List.copyOf(deliveries), until);
  }

  /** The same winter, in which more happens. */
  public Winter with(List<Delivery> more) {
    List<Delivery> all = new ArrayList<>(deliveries.subList(0, deliveries.size() - 2));
    // What comes after the end would come when nobody looks any more.
    more.stream().filter(one -> one.deliverAtMillis() < untilMillis - TICK).forEach(all::add);
    all.sort(Comparator.comparingLong(Delivery::deliverAtMillis));
    all.addAll(deliveries.subList(deliveries.size() - 2, deliveries.size()));
    return new Winter(List.copyOf(all), untilMillis);
  }

  private static Delivery sign(int number, long millis) {
    Event event =
        new ActivityRecorded(
            new Envelope("sign-" + number, SENTINEL, millis, "test", "test", number),
            "sign",
            "",
            Map.of(),
            Map.of(),
            null);
    return new Delivery(millis, event.kind(), event, null, Delivery.Manner.PROMPT);
  }

  /** When the sentinel's last view is due. */
  public boolean isOver(long viewMillis) {
    return viewMillis >= untilMillis - MINUTE + 1_000;
  }

  /** How many are late or repeated. */
  public long of(Delivery.Manner manner) {
    return deliveries.stream().filter(one -> one.manner() == manner).count();
  }

  /** Writes them as a replay reads them. */
  public void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(deliveries.size());
    deliveries.forEach(one -> lines.add(PlainJson.line(one.event())));
    Files.write(file, lines);
  }

  /**
   * Sends everything, with a tick for every hour of simulated time.
   *
   * @param paced told of every tick before it is sent; may wait
   */
  public void send(Producing producer, LongConsumer paced) {
    long tick = deliveries.get(0).deliverAtMillis();
    for (Delivery one : deliveries) {
      while (one.deliverAtMillis() > tick) {
        paced.accept(tick);
        producer.tick(tick, CLOCK);
        tick += TICK;
      }
      producer.event(one.event());
    }
    producer.tick(untilMillis, CLOCK);
  }
}
