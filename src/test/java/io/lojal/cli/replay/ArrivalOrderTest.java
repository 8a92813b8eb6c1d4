package io.lojal.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.cli.world.Delivery;
import io.lojal.cli.world.World;
import io.lojal.cli.world.WorldOptions;
import io.lojal.member.Calendar;
import io.lojal.member.EventKind;
import io.lojal.wire.PlainJson;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Late and repeated, with a watermark in jumps, or in order: in the end it is the same. */
class ArrivalOrderTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 10);
  private static final long SEED = 7;
  private static final long UNTIL = Calendar.startOf(SATURDAY.plusDays(20), ZONE);

  /** Reached on the way. */
  private static final long TARGET = 500_000;

  @TempDir private Path folder;
  private Folder arrived;
  private Folder replayed;

  private static List<Delivery> twoWeeks() {
    WorldOptions options = new WorldOptions(250, SEED, Calendar.startOf(SATURDAY, ZONE), ZONE, 0.3);
    return ArrivalOrder.of(new World(options), Calendar.startOf(SATURDAY.plusDays(14), ZONE));
  }

  /** A fifth of everything but commands comes up to three days later still. */
  private static List<Delivery> slowed(List<Delivery> deliveries) {
    Random random = new Random(SEED);
    List<Delivery> slowed = new ArrayList<>();
    for (Delivery one : deliveries) {
      boolean late = one.kind() != EventKind.COMMAND && random.nextInt(5) == 0;
      long at = one.deliverAtMillis() + (late ? random.nextInt(72 * 3_600_000) : 0);
      slowed.add(new Delivery(at, one.kind(), one.event(), null, one.manner()));
    }
    slowed.sort(Comparator.comparingLong(Delivery::deliverAtMillis));
    return slowed;
  }

  private void live(List<Delivery> deliveries) throws Exception {
    try (ReplayOutputs out = new ReplayOutputs(folder.resolve("arrived"))) {
      new ArrivalOrder(Folder.mountain(TARGET), out).run(deliveries, UNTIL);
      assertTrue(out.summary(0, 0, 0).corrections() > 10, "too few are late to show anything");
    }
    arrived = new Folder(folder.resolve("arrived"));
    List<String> lines = new ArrayList<>();
    deliveries.forEach(one -> lines.add(PlainJson.line(one.event())));
    Instant until = Instant.ofEpochMilli(UNTIL);
    replayed = Folder.replay(folder, "replayed", lines, TARGET, arrived.decisionsFile(), until);
    assertTrue(arrived.standings().size() > 150);
    assertTrue(arrived.holds().size() > 500);
  }

  @Test
  void asItArrivesOrInOrderItEndsTheSame() throws Exception {
    live(twoWeeks());
    assertEquals(arrived.standings(), replayed.standings());
    assertEquals(arrived.holds(), replayed.holds());
    var goal = arrived.goals().get(arrived.goals().size() - 1);
    assertEquals(100, goal.getReachedPercent());
    assertEquals(goal, replayed.goals().get(replayed.goals().size() - 1));
  }

  /** Offers aside: one whose condition did not hold when its moment came was not decided at all. */
  @Test
  void whenAFifthComesDaysLateItEndsTheSame() throws Exception {
    live(slowed(twoWeeks()));
    assertEquals(arrived.standings(), replayed.standings());
    assertEquals(withoutOffers(arrived.holds()), withoutOffers(replayed.holds()));
  }

  private static Map<String, Integer> withoutOffers(Map<String, Integer> holds) {
    holds.keySet().removeIf(what -> what.contains(" OFFER "));
    return holds;
  }
}
