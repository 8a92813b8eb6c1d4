package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.engine.EngineInsides;
import io.lojal.engine.Trigger;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.MomentReceived;
import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Posting;
import io.lojal.member.ReturnRecorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * However events arrive, late, twice and in any order, what is kept is the fold of the journal, and
 * what was told comes to what the fold tells.
 */
class ArrivalAgainstFoldTest {
  private static final int HISTORIES = Integer.getInteger("lojal.histories", 5_000);
  private static final long SEED = Long.getLong("lojal.seed", 1);
  private static final long HOUR = 3_600_000;

  @Test
  void whatIsKeptAndToldIsTheFoldOfTheJournal() {
    long corrections = 0;
    long closed = 0;
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      RandomHistories.History history = RandomHistories.of(seed);
      try {
        Arrival arrival = arrive(history, new Random(seed));
        corrections += arrival.corrections;
        check(history, arrival);
        closed += hasClosedReturns(history, arrival) ? 1 : 0;
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    assertTrue(corrections > HISTORIES, "the slow path was forced " + corrections + " times");
    assertTrue(closed > HISTORIES / 500, closed + " histories with returns were closed");
  }

  private static boolean hasClosedReturns(RandomHistories.History history, Arrival arrival) {
    return EngineInsides.closed(arrival.state, arrival.programmes) > 0
        && history.events().stream().anyMatch(ReturnRecorded.class::isInstance)
        && history.events().stream().noneMatch(ArrivalAgainstFoldTest::isNotAsSent);
  }

  /** Most come within the hour; some days late, some twice; and time passes in between. */
  private static Arrival arrive(RandomHistories.History history, Random random) {
    record Coming(Event event, long atMillis) {}
    List<Coming> coming = new ArrayList<>();
    for (Event event : history.events()) {
      long delay = (long) (random.nextDouble() * HOUR);
      if (random.nextInt(3) == 0) {
        delay = (long) (random.nextDouble() * random.nextDouble() * 20 * 24 * HOUR);
      }
      coming.add(new Coming(event, event.timeMillis() + delay));
      if (random.nextInt(6) == 0) {
        coming.add(new Coming(event, event.timeMillis() + delay + random.nextInt(48) * HOUR));
      }
    }
    coming.sort(Comparator.comparingLong(Coming::atMillis));
    Arrival arrival =
        new Arrival(history.programme().programme(), history.events().get(0).member());
    boolean clock = random.nextBoolean();
    for (Coming one : coming) {
      if (random.nextInt(4) > 0) {
        arrival.moveTo(one.atMillis() - random.nextInt(2) * HOUR);
      }
      if (clock) {
        arrival.tick(one.atMillis());
      }
      arrival.arrive(one.event());
    }
    arrival.moveTo(end(history));
    return arrival;
  }

  private static long end(RandomHistories.History history) {
    long last = history.endMillis();
    for (Event event : history.events()) {
      last = Math.max(last, event.timeMillis() + 30 * 24 * HOUR);
    }
    return last;
  }

  private static void check(RandomHistories.History history, Arrival arrival) {
    Plan plan = history.plan();
    long end = end(history);
    List<Event> journal = new ArrayList<>();
    for (byte[] entry : arrival.state.entries()) {
      journal.add(EventCodec.decode(history.events().get(0).member(), entry));
    }
    if (EngineInsides.closed(arrival.state, arrival.programmes) > 0) {
      if (history.events().stream().anyMatch(ArrivalAgainstFoldTest::isNotAsSent)) {
        return;
      }
      journal = accepted(history, arrival);
    }
    Reference.Result fold = Engine.fold(plan, journal, end);
    assertEquals(
        fold.standing().toString(),
        Engine.view(plan, EngineInsides.standing(arrival.state, arrival.programmes), end)
            .toString());
    same(ledger(fold.postings()), arrival.ledger, "ledger");
    same(told(plan, fold.outcomes(), end), told(arrival), "told");
  }

  /** Fails with what differs, not with all there is. */
  private static <V> void same(Map<String, V> expected, Map<String, V> actual, String what) {
    Map<String, V> missing = new TreeMap<>(expected);
    missing.entrySet().removeAll(actual.entrySet());
    Map<String, V> surplus = new TreeMap<>(actual);
    surplus.entrySet().removeAll(expected.entrySet());
    assertEquals(missing, surplus, what);
  }

  /** Mail is dated anew. */
  private static boolean isNotAsSent(Event event) {
    return event instanceof MomentReceived;
  }

  private static List<Event> accepted(RandomHistories.History history, Arrival arrival) {
    List<String> refused =
        arrival.rejections.stream()
            .filter(one -> one.code().name().startsWith("TOO_"))
            .map(one -> one.eventId())
            .toList();
    return history.events().stream().filter(event -> !refused.contains(event.id())).toList();
  }

  private static Map<String, Long> ledger(List<Posting> postings) {
    Map<String, Long> sums = new TreeMap<>();
    for (Posting posting : postings) {
      String name = posting.wallet() + "/" + posting.id() + " ";
      sums.merge(name + posting.from(), -posting.points(), Long::sum);
      sums.merge(name + posting.to(), posting.points(), Long::sum);
    }
    return sums;
  }

  private static Map<String, Integer> told(Plan plan, List<Outcome> outcomes, long end) {
    Map<String, Integer> told = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      boolean waits =
          outcome.kind().isAbsence() && outcome.timeMillis() + plan.settleMillis() > end;
      if (!waits && outcome.kind() != OutcomeKind.RULE_FAILED) {
        told.merge(outcome.rule() + " " + outcome.kind() + " " + outcome.level(), 1, Integer::sum);
      }
    }
    return told;
  }

  private static Map<String, Integer> told(Arrival arrival) {
    Map<String, Integer> told = new TreeMap<>();
    for (Trigger trigger : arrival.triggers.values()) {
      if (!trigger.withdrawn()) {
        told.merge(trigger.rule() + " " + trigger.kind() + " " + trigger.level(), 1, Integer::sum);
      }
    }
    return told;
  }
}
