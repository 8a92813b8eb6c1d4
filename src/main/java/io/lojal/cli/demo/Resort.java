package io.lojal.cli.demo;

import io.lojal.cli.Producing;
import io.lojal.cli.world.Delivery;
import io.lojal.cli.world.World;
import io.lojal.member.Event;
import io.lojal.wire.PlainJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * The producers of the resort: sends what the simulated members do, first the winter so far as fast
 * as it goes, then live at the pace of the simulated clock. It is also the clock: a tick follows
 * what was sent before it.
 */
final class Resort implements AutoCloseable {
  private static final long TICK_NANOS = 50_000_000;
  private static final String CLOCK = "simulated";

  private final DemoOptions options;
  private final World world;
  private final Producing producer;
  private final Sent sent;
  private final BufferedWriter copy;
  private volatile long nowMillis;
  private volatile long events;
  private volatile boolean ended;

  Resort(DemoOptions options, World world, Producing producer, Sent sent) throws IOException {
    this.options = options;
    this.world = world;
    this.producer = producer;
    this.sent = sent;
    this.copy = options.events() == null ? null : Files.newBufferedWriter(options.events());
    this.nowMillis = options.startMillis();
  }

  long nowMillis() {
    return nowMillis;
  }

  long events() {
    return events;
  }

  int skiers() {
    return world.skiers();
  }

  double weather() {
    return world.weather(nowMillis);
  }

  void end() {
    ended = true;
  }

  /** Sends everything up to the live day, a tick for every simulated hour. */
  void catchUp() {
    long hour = 3_600_000;
    for (long until = nowMillis + hour; until <= options.liveMillis() && !ended; until += hour) {
      deliver(until);
      tick(until);
    }
  }

  /** Sends what happens as it happens, until it is ended. */
  void live() throws InterruptedException {
    long beganNanos = System.nanoTime();
    long beganMillis = nowMillis;
    long nextTick = beganNanos;
    while (!ended) {
      long real = System.nanoTime() - beganNanos;
      long simulated = beganMillis + (long) (real / 1e6 * options.speed());
      deliver(simulated);
      if (System.nanoTime() >= nextTick) {
        tick(simulated);
        nextTick = Math.max(nextTick + TICK_NANOS, System.nanoTime());
      }
      nowMillis = simulated;
      Thread.sleep(2);
    }
  }

  private void tick(long millis) {
    producer.tick(millis, CLOCK);
    nowMillis = millis;
  }

  private void deliver(long untilMillis) {
    while (!ended && world.nextMillis() <= untilMillis) {
      Delivery delivery = world.next();
      if (delivery.event() == null) {
        producer.bytes(delivery.kind(), delivery.bytes(), delivery.deliverAtMillis());
      } else {
        write(delivery.event());
        sent.sent(delivery.event().id());
        producer.event(delivery.event());
      }
      events++;
    }
  }

  private void write(Event event) {
    if (copy != null) {
      try {
        copy.write(PlainJson.line(event));
        copy.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    producer.close();
    if (copy != null) {
      copy.close();
    }
  }
}
