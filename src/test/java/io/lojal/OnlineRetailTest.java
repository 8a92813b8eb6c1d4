package io.lojal;

import static io.lojal.Figures.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lojal.member.Event;
import io.lojal.wire.Topic;
import io.lojal.wire.avro.Rejected;
import io.lojal.wire.avro.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of real invoices through the real parts, at full speed. */
class OnlineRetailTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration HORIZON = Duration.ofDays(366);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Looked at later, when what they take back may have come. */
  private static final int CANCELLATIONS = 3_654;

  private static final String YAML =
      """
      programme: retail
      version: 1
      zone: Europe/London
      currency: GBP
      settle: 2h
      # The longest there is; a return without a sale is refused when it has waited so long.
      horizon: 366d
      meters:
        invoices: {on: purchase, count: events, window: lifetime, on-return: keep}
        lines:
          on: purchase
          when: line.category == 'goods'
          count: events
          window: lifetime
          on-return: keep
        free-lines:
          on: purchase
          when: line.category == 'free'
          count: events
          window: lifetime
          on-return: keep
        bought: {on: purchase, sum: line.amount, window: lifetime, on-return: keep}
        kept: {on: purchase, sum: line.amount, window: lifetime, on-return: withdraw}
      """;

  @Test
  void aYearOfInvoicesComesToItsStatedTotals(@TempDir Path folder) throws Exception {
    if (!OnlineRetail.isThere()) {
      System.out.println("SKIPPED: no Online Retail data at " + OnlineRetail.file());
    }
    assumeTrue(OnlineRetail.isThere());
    OnlineRetail retail = OnlineRetail.read();
    try (EmbeddedLojal lojal = EmbeddedLojal.start(folder, YAML, DeliveryGuarantee.AT_LEAST_ONCE)) {
      long endMillis = feed(lojal, retail.events());
      refusalsAreAsExpected(lojal.heard(), retail, endMillis);
      Map<String, Standing> last = last(lojal.heard());
      assertEquals(397_884, sum(last, one -> meter(one, "lines")));
      assertEquals(40, sum(last, one -> meter(one, "free-lines")));
      assertEquals(891_140_790, sum(last, one -> meter(one, "bought")));
      assertEquals(4_338, sum(last, one -> meter(one, "lines") > 0 ? 1 : 0));
      assertEquals(4_372, last.keySet().stream().filter(one -> !isClock(one)).count());
      assertEquals(18_536, sum(last, one -> meter(one, "invoices")));
      // The largest order of all was sent back whole, sixteen minutes after it was made.
      assertEquals(7_718_360, meter(last.get("12346"), "bought"));
      assertEquals(0, meter(last.get("12346"), "kept"));
      assertTrue(lojal.hasNeverRestarted());
    }
  }

  /**
   * A month at a time, the clock first: so no invoice is ahead of a task's clock, however fast they
   * come, none is too late, and nothing is closed while something may still come. The rate holds
   * the waits for the clock.
   *
   * @return what time it is in the end
   */
  private static long feed(EmbeddedLojal lojal, List<Event> events) {
    long beganNanos = System.nanoTime();
    long clockMillis = Long.MIN_VALUE;
    for (Event event : events) {
      if (event.timeMillis() > clockMillis) {
        clockMillis = event.timeMillis() + MONTH.toMillis();
        lojal.comeTo(clockMillis);
      }
      lojal.send(event);
    }
    clockMillis = awaitAll(lojal, events.size(), clockMillis);
    long millis = (System.nanoTime() - beganNanos) / 1_000_000;
    System.out.printf(
        "Online Retail: %,d events in %,d ms, %,d events/s%n",
        events.size(), millis, events.size() * 1_000L / millis);
    lojal.comeTo(clockMillis + 60_000);
    lojal.heard().listenUntilQuietFor(Duration.ofSeconds(3));
    return clockMillis + 60_000;
  }

  /** Every purchase is counted in a standing; cancellations are looked at later. */
  private static long awaitAll(EmbeddedLojal lojal, int events, long fromMillis) {
    long clockMillis = fromMillis;
    long endNanos = System.nanoTime() + PATIENCE.toNanos();
    long counted = 0;
    while (counted < events - CANCELLATIONS) {
      assertTrue(System.nanoTime() < endNanos, counted + " counted");
      clockMillis += 1_000;
      lojal.tick(clockMillis);
      lojal.heard().listenFor(Duration.ofMillis(500));
      counted = sum(last(lojal.heard()), one -> meter(one, "invoices"));
    }
    return clockMillis;
  }

  /** Ids by code; a clock that looked too early asks again, and does not count. */
  private static Set<String> refused(Heard heard, String code) {
    Set<String> ids = new TreeSet<>();
    for (Heard.Said<Rejected> one : heard.on(Topic.REJECTED, Rejected.class)) {
      if (one.record().getCode().equals(code) && !isClock(one.record().getMember())) {
        assertTrue(ids.add(one.record().getEventId()), "refused twice: " + one.record());
      }
    }
    return ids;
  }

  private static void refusalsAreAsExpected(Heard heard, OnlineRetail retail, long endMillis) {
    Set<String> waitedInVain = retail.returnsOfNothing(endMillis - HORIZON.toMillis());
    assertEquals(waitedInVain, refused(heard, "RETURN_OF_NOTHING"));
    long all =
        heard.on(Topic.REJECTED, Rejected.class).stream()
            .filter(one -> !isClock(one.record().getMember()))
            .count();
    assertEquals(waitedInVain.size(), all);
    System.out.printf("refused: %,d that cancel what was never bought%n", waitedInVain.size());
  }

  private static boolean isClock(String member) {
    return member.startsWith("clock-");
  }

  /** The topic is compacted: the last standing of each member is what holds. */
  private static Map<String, Standing> last(Heard heard) {
    Map<String, Standing> last = new HashMap<>();
    for (Heard.Said<Standing> one : heard.on(Topic.STANDINGS, Standing.class)) {
      last.put(one.key(), one.record());
    }
    return last;
  }

  private static long meter(Standing standing, String name) {
    return figure(standing.getMeters(), name);
  }

  private static long sum(Map<String, Standing> last, ToLongFunction<Standing> of) {
    return last.values().stream().mapToLong(of).sum();
  }
}
