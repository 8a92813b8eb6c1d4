package io.lojal.reference;

import io.lojal.engine.EngineInsides;
import io.lojal.engine.Programme;
import io.lojal.engine.Trigger;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.LetterReceived;
import io.lojal.member.MomentReceived;
import io.lojal.member.Outcome;
import io.lojal.member.Plan;
import io.lojal.member.Posting;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.Standing;
import io.lojal.member.WishDecided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * However events arrive, late, twice and in any order, what is kept is the fold of the journal, and
 * what was told comes to what the fold tells.
 */
final class AgainstFold implements Property {
  private static final long HOUR = 3_600_000;

  /** How often the slow path was taken. */
  final AtomicLong corrections = new AtomicLong();

  /** Histories with returns of which a part was closed. */
  final AtomicLong closed = new AtomicLong();

  @Override
  public String wrong(RandomHistories.History history) {
    try {
      Arrival arrival = arrive(history);
      corrections.addAndGet(arrival.corrections);
      closed.addAndGet(hasClosedReturns(history, arrival) ? 1 : 0);
      return check(history, arrival);
    } catch (AssertionError | RuntimeException e) {
      return e.toString();
    }
  }

  private static boolean hasClosedReturns(RandomHistories.History history, Arrival arrival) {
    return EngineInsides.closed(arrival.state, arrival.programmes) > 0
        && history.events().stream().anyMatch(ReturnRecorded.class::isInstance)
        && history.events().stream().noneMatch(AgainstFold::isNotAsSent);
  }

  /** Something that comes in, and the choices about it: an event's own, whatever else there is. */
  private record Coming(Event event, long atMillis, Random random) {}

  /** Most come within the hour; some days late, some twice; and time passes in between. */
  private static Arrival arrive(RandomHistories.History history) {
    List<Coming> coming = new ArrayList<>();
    for (Event event : history.events()) {
      Random random = new Random(history.seed() * 31 + event.id().hashCode());
      long delay = (long) (random.nextDouble() * HOUR);
      if (random.nextInt(3) == 0) {
        delay = (long) (random.nextDouble() * random.nextDouble() * 20 * 24 * HOUR);
      }
      coming.add(new Coming(event, event.timeMillis() + delay, random));
      if (random.nextInt(6) == 0) {
        long again = delay + random.nextInt(48) * HOUR;
        coming.add(new Coming(event, event.timeMillis() + again, random));
      }
    }
    coming.sort(Comparator.comparingLong(Coming::atMillis));
    Arrival arrival = new Arrival(history.programme().programme(), "maja");
    boolean clock = new Random(history.seed()).nextBoolean();
    for (Coming one : coming) {
      if (one.random().nextInt(4) > 0) {
        arrival.moveTo(one.atMillis() - one.random().nextInt(2) * HOUR);
      }
      if (clock) {
        arrival.tick(one.atMillis());
      }
      arrival.arrive(asSent(one.event()));
    }
    arrival.moveTo(end(history));
    return arrival;
  }

  /** Wishes about what others see come as they were asked: the engine decides. */
  private static Event asSent(Event event) {
    return event instanceof WishDecided fact && fact.action().isOfExpression()
        ? WishesOfExpression.asked(fact)
        : event;
  }

  private static long end(RandomHistories.History history) {
    long last = history.endMillis();
    for (Event event : history.events()) {
      last = Math.max(last, event.timeMillis() + 30 * 24 * HOUR);
    }
    return last;
  }

  private static String check(RandomHistories.History history, Arrival arrival) {
    Plan plan = history.plan();
    long end = end(history);
    List<Event> journal = new ArrayList<>();
    for (byte[] entry : arrival.state.past().entries()) {
      journal.add(EventCodec.decode("maja", entry));
    }
    if (EngineInsides.closed(arrival.state, arrival.programmes) > 0) {
      if (history.events().stream().anyMatch(AgainstFold::isNotAsSent)) {
        return null;
      }
      journal = accepted(history, arrival);
    }
    Reference.Result fold = Engine.fold(plan, journal, end);
    Standing standing = EngineInsides.standing(arrival.state, arrival.programmes);
    String shown = Displayed.wrong(plan, standing, arrival.shown);
    if (shown != null) {
      return shown;
    }
    ReferenceStanding kept = Engine.view(plan, standing, end);
    if (!fold.standing().equals(kept)) {
      return "standing:\n  expected " + fold.standing() + "\n  found    " + kept;
    }
    String ledger = differ("ledger", ledger(fold.postings()), arrival.ledger);
    return ledger != null
        ? ledger
        : differ(
            "told", told(history.programme().programme(), fold.outcomes(), end), told(arrival));
  }

  /** What differs, not all there is; null where nothing does. */
  private static <V> String differ(String what, Map<String, V> expected, Map<String, V> actual) {
    Map<String, V> missing = new TreeMap<>(expected);
    missing.entrySet().removeAll(actual.entrySet());
    Map<String, V> surplus = new TreeMap<>(actual);
    surplus.entrySet().removeAll(expected.entrySet());
    return missing.isEmpty() && surplus.isEmpty()
        ? null
        : what + ":\n  expected " + missing + "\n  found    " + surplus;
  }

  /** Mail is dated anew, and a wish answered anew. */
  private static boolean isNotAsSent(Event event) {
    return event instanceof MomentReceived
        || event instanceof LetterReceived
        || asSent(event) != event;
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

  /** Of what has words. */
  private static Map<String, Integer> told(Programme programme, List<Outcome> outcomes, long end) {
    Map<String, Integer> told = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      boolean waits =
          outcome.kind().isAbsence()
              && outcome.timeMillis() + programme.plan().settleMillis() > end;
      boolean said =
          programme.says().containsKey(new Programme.Told(outcome.rule(), outcome.kind()));
      if (!waits && said) {
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
