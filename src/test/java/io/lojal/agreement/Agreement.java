package io.lojal.agreement;

import io.lojal.wire.OutputRecords;
import io.lojal.wire.avro.Decision;
import io.lojal.wire.avro.LedgerPosting;
import io.lojal.wire.avro.Standing;
import io.lojal.wire.avro.Suppressed;
import io.lojal.wire.avro.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Compares what two runs over the same events have come to, in words for each difference. */
public final class Agreement {
  /** What the mountain counts by the day: as of the day on which it was said. */
  private static final List<String> OF_A_DAY =
      List.of("rides-today", "metres-today", "badges/ten-lifts", "badges/twenty-thousand");

  private static final String LAPSED = "LAPSED";
  private static final String OFFER = "OFFER";
  static final String POOLS = "pools/";

  private Agreement() {}

  /** What holds in the end: announced and not withdrawn, told or too late to be told. */
  private record Held(String member, String rule, String kind, String occurrence, long level) {
    static Held of(Trigger trigger) {
      return new Held(
          trigger.getMember(),
          trigger.getRule(),
          trigger.getKind(),
          trigger.getOccurrence(),
          trigger.getLevel());
    }

    /** The same one, found at another place by a correction: it keeps the name it had. */
    Held anywhere() {
      return new Held(member, rule, kind, "", level);
    }
  }

  /** Outcomes that hold on one side only; without offers, which are decided and not found. */
  public static List<String> ofNetOutcomes(Heard cluster, Heard replay) {
    return differ(heldOutcomes(cluster), heldOutcomes(replay));
  }

  /** Triggers that hold on one side only, with the offers, and what stayed at home and why. */
  public static List<String> ofTriggers(Heard cluster, Heard replay) {
    List<String> differences = differ(held(cluster), held(replay));
    differences.addAll(differ(atHome(cluster), atHome(replay)));
    return differences;
  }

  private static Set<Held> heldOutcomes(Heard heard) {
    Set<Held> held = held(heard);
    held.removeIf(one -> one.kind().equals(OFFER));
    return held;
  }

  private static Set<Held> held(Heard heard) {
    Map<String, Trigger> latest = new HashMap<>();
    heard.all(Trigger.class).forEach(one -> note(latest, one));
    for (Suppressed one : heard.all(Suppressed.class)) {
      if (one.getWhy().equals(LAPSED)) {
        note(latest, one.getTrigger());
      }
    }
    Set<Held> held = new HashSet<>();
    for (Trigger one : latest.values()) {
      if (!one.getWithdrawn()) {
        held.add(Held.of(one));
      }
    }
    return held;
  }

  private static void note(Map<String, Trigger> latest, Trigger trigger) {
    latest.merge(trigger.getId(), trigger, (a, b) -> b.getRevision() > a.getRevision() ? b : a);
  }

  /** Offers that were not made, each under its reason. */
  private static Set<Held> atHome(Heard heard) {
    Set<Held> atHome = new HashSet<>();
    for (Suppressed one : heard.all(Suppressed.class)) {
      if (!one.getWhy().equals(LAPSED)) {
        Held offer = Held.of(one.getTrigger());
        atHome.add(
            new Held(
                offer.member(), offer.rule(), one.getWhy(), offer.occurrence(), offer.level()));
      }
    }
    return atHome;
  }

  private static List<String> differ(Set<Held> cluster, Set<Held> replay) {
    Set<Held> more = new HashSet<>(cluster);
    more.removeAll(replay);
    List<Held> fewer = new ArrayList<>(replay);
    fewer.removeAll(cluster);
    more.removeIf(
        one -> {
          for (int i = 0; i < fewer.size(); i++) {
            if (fewer.get(i).anywhere().equals(one.anywhere())) {
              fewer.remove(i);
              return true;
            }
          }
          return false;
        });
    List<String> differences = new ArrayList<>();
    more.forEach(one -> differences.add("only the cluster: " + one));
    fewer.forEach(one -> differences.add("only the replay: " + one));
    differences.sort(null);
    return differences;
  }

  /** Postings whose points do not add up to the same. */
  public static List<String> ofPoints(Heard cluster, Heard replay) {
    return differ(points(cluster), points(replay));
  }

  /** What each posting, with its corrections, has put on each account. */
  private static Map<String, Object> points(Heard heard) {
    Map<String, Object> sums = new TreeMap<>();
    for (LedgerPosting one : heard.all(LedgerPosting.class)) {
      // What a correction moves into a pool and out of it is put in once where all is on time.
      String posting = one.getMember().startsWith(POOLS) ? "" : one.getPosting();
      String name = one.getMember() + " " + one.getWallet() + " " + posting + " on ";
      add(sums, name + one.getFrom(), -one.getPoints());
      add(sums, name + one.getTo(), one.getPoints());
    }
    return sums;
  }

  private static void add(Map<String, Object> sums, String name, long points) {
    sums.merge(name, points, (a, b) -> (Long) a + (Long) b);
    sums.remove(name, 0L);
  }

  /** Members who do not stand the same in the end. */
  public static List<String> ofStandings(Heard cluster, Heard replay) {
    return differ(standings(cluster), standings(replay));
  }

  /** The last of each member, without the instant as of which it was told. */
  private static Map<String, Object> standings(Heard heard) {
    Map<String, Object> last = new TreeMap<>();
    for (Standing one : heard.all(Standing.class)) {
      // When it was shown, and what was expected as of then, is the way's own.
      last.put(
          one.getMember(),
          Standing.newBuilder(one)
              .setTime(java.time.Instant.EPOCH)
              .setExpected(Map.of())
              .setMeters(without(OF_A_DAY, one.getMeters()))
              .setProgress(without(OF_A_DAY, one.getProgress()))
              .build());
    }
    return last;
  }

  private static <V> Map<String, V> without(List<String> names, Map<String, V> all) {
    Map<String, V> left = new TreeMap<>(all);
    names.forEach(left::remove);
    return left;
  }

  /** Decisions that are not the same. */
  public static List<String> ofDecisions(Heard cluster, Heard replay) {
    return differ(decisions(cluster), decisions(replay));
  }

  /**
   * What pools were asked for, and how they answered: on what had arrived when the asking letter
   * did, a checkpoint after it was written, so not as on time.
   */
  public static List<Decision> ofPools(Heard heard) {
    return heard.all(Decision.class).stream()
        .filter(one -> one.getKind().equals("REDEMPTION") && one.getRule().startsWith(POOLS))
        .toList();
  }

  private static Map<String, Object> decisions(Heard heard) {
    Map<String, Object> decisions = new TreeMap<>();
    for (Decision one : heard.all(Decision.class)) {
      if (!one.getKind().equals("LETTER") || !one.getRule().startsWith(POOLS)) {
        // Avro cannot compare instants in the unions of a list.
        decisions.put(one.getId(), OutputRecords.decision(one));
      }
    }
    return decisions;
  }

  private static List<String> differ(Map<String, Object> cluster, Map<String, Object> replay) {
    Set<String> names = new TreeSet<>(cluster.keySet());
    names.addAll(replay.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      Object one = cluster.get(name);
      Object other = replay.get(name);
      if (one == null || !one.equals(other)) {
        differences.add(name + ": cluster " + one + ", replay " + other);
      }
    }
    return differences;
  }

  /** Points of wallets that have left somebody and come to nobody. */
  public static List<String> lost(Heard heard) {
    Map<String, Object> sums = new TreeMap<>();
    for (LedgerPosting one : heard.all(LedgerPosting.class)) {
      add(sums, one.getWallet() + " on " + one.getFrom(), -one.getPoints());
      add(sums, one.getWallet() + " on " + one.getTo(), one.getPoints());
    }
    sums.keySet().removeIf(name -> !name.endsWith(" on TRANSIT"));
    return sums.entrySet().stream().map(Object::toString).toList();
  }

  /** What was said twice: each message, answer and posting has a name that no other has. */
  public static List<String> repeats(Heard heard) {
    List<String> repeats = new ArrayList<>();
    repeats(
        heard,
        Trigger.class,
        one ->
            "%s %d of %s, %s %s, for %s"
                .formatted(
                    one.getId(),
                    one.getRevision(),
                    one.getRule(),
                    one.getKind(),
                    one.getOccurrence(),
                    one.getMember()),
        repeats);
    repeats(heard, Decision.class, Decision::getId, repeats);
    repeats(
        heard,
        LedgerPosting.class,
        one -> one.getMember() + " " + one.getId() + " " + one.getCorrection(),
        repeats);
    return repeats;
  }

  private static <T extends SpecificRecord> void repeats(
      Heard heard, Class<T> type, Function<T, String> name, List<String> repeats) {
    Set<String> known = new HashSet<>();
    for (T one : heard.all(type)) {
      if (!known.add(name.apply(one))) {
        repeats.add(type.getSimpleName() + " " + name.apply(one));
      }
    }
  }
}
