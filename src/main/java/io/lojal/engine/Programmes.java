package io.lojal.engine;

import io.lojal.member.Drop;
import io.lojal.member.Plan;
import io.lojal.member.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The versions of the programme, in the order in which they hold. An event is judged by the version
 * in force at its event time, whenever it comes. Immutable.
 */
public final class Programmes {
  private final Programme[] versions;

  /**
   * @param versions at least one; of two that hold from one instant the higher version wins
   */
  public Programmes(List<Programme> versions) {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("no version of a programme");
    }
    List<Programme> sorted = new ArrayList<>(versions);
    sorted.sort(
        Comparator.comparingLong((Programme one) -> one.plan().fromMillis())
            .thenComparingInt(one -> one.plan().version()));
    List<Programme> kept = new ArrayList<>();
    for (Programme one : sorted) {
      if (!kept.isEmpty() && startOf(kept.get(kept.size() - 1)) == startOf(one)) {
        kept.remove(kept.size() - 1);
      }
      kept.add(one);
    }
    this.versions = kept.toArray(Programme[]::new);
  }

  private static long startOf(Programme version) {
    return version.plan().fromMillis();
  }

  /** The version in force; before the first, the first. */
  public Programme at(long timeMillis) {
    int i = versions.length - 1;
    while (i > 0 && startOf(versions[i]) > timeMillis) {
      i--;
    }
    return versions[i];
  }

  Plan planAt(long timeMillis) {
    return at(timeMillis).plan();
  }

  /** How old a purchase may be that a return of an instant finds. */
  long returnsMillisAt(long timeMillis) {
    return planAt(timeMillis).returnsMillis();
  }

  /** From which age on nothing that comes can touch an event: by the longest of all versions. */
  long closedAfterMillis() {
    long horizon = 0;
    long returns = 0;
    for (Programme version : versions) {
      horizon = Math.max(horizon, version.plan().horizonMillis());
      returns = Math.max(returns, version.plan().returnsMillis());
    }
    return horizon + returns;
  }

  /** When the version in force at an instant is followed by another; MAX_VALUE for never. */
  long nextChangeAfter(long timeMillis) {
    for (int i = 1; i < versions.length; i++) {
      if (startOf(versions[i]) > timeMillis) {
        return startOf(versions[i]);
      }
    }
    return Long.MAX_VALUE;
  }

  /**
   * Why a version cannot be one more of these, in words; null where it can. What is kept under a
   * programme's name, and in a goal's shards, would be lost or counted twice.
   */
  public String objection(Programme version) {
    String name = newest().plan().programme();
    if (!version.plan().programme().equals(name)) {
      return "the programme here is "
          + name
          + ", and this is "
          + version.plan().programme()
          + ": it needs an installation of its own";
    }
    for (Programme known : versions) {
      String other = known.plan().keptOtherwise(version.plan());
      if (other != null) {
        return other + " would be read from what is kept of another kind of rule: rename it";
      }
    }
    for (Rules.Goal goal : version.plan().goals()) {
      Rules.Goal known = goal(goal.rule());
      if (known != null && known.shards() != goal.shards()) {
        return goal.rule()
            + " is kept in "
            + known.shards()
            + " shards, and cannot have "
            + goal.shards();
      }
    }
    return null;
  }

  /** All versions, and one more. */
  public Programmes with(Programme version) {
    List<Programme> all = new ArrayList<>(List.of(versions));
    all.removeIf(one -> one.plan().version() == version.plan().version());
    all.add(version);
    return new Programmes(all);
  }

  public List<Programme> versions() {
    return List.of(versions);
  }

  /** A goal as the newest version that has it says, or null where none does. */
  public Rules.Goal goal(String rule) {
    for (int i = versions.length - 1; i >= 0; i--) {
      for (Rules.Goal goal : versions[i].plan().goals()) {
        if (goal.rule().equals(rule)) {
          return goal;
        }
      }
    }
    return null;
  }

  /** A drop as the newest version that has it says, or null where none does. */
  public Drop drop(String rule) {
    for (int i = versions.length - 1; i >= 0; i--) {
      Drop drop = versions[i].plan().benefits().occasions().drop(rule);
      if (drop != null) {
        return drop;
      }
    }
    return null;
  }

  /** The last version. */
  public Programme newest() {
    return versions[versions.length - 1];
  }
}
