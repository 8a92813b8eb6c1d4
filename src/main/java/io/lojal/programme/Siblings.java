package io.lojal.programme;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways to earn of one wallet, which may go by each other, but not in a circle. */
final class Siblings {
  private final Map<String, Placed<Written>> ways = new LinkedHashMap<>();
  private final Planning planning;

  Siblings(List<Placed<Written>> ways, Planning planning) {
    ways.forEach(way -> this.ways.putIfAbsent(way.name(), way));
    this.planning = planning;
    ways.forEach(this::check);
  }

  Set<String> names() {
    return ways.keySet();
  }

  private void check(Placed<Written> way) {
    Written written = way.value();
    String of = written.get(RewardForm.OF);
    if (of == null) {
      return;
    }
    if (!ways.containsKey(of)) {
      planning
          .draft()
          .refuse(
              ProblemCode.UNKNOWN_REFERENCE,
              written.at(RewardForm.OF),
              "the wallet has no way to earn called `" + of + "`",
              Nearest.hint(of, ways.keySet(), "name one under `earn`"));
    } else if (last(way) == null) {
      planning
          .draft()
          .refuse(
              ProblemCode.CYCLE,
              written.at(RewardForm.OF),
              "`" + way.name() + "` goes by `" + of + "`, which goes by it in turn",
              "let one of them go by an event");
    }
  }

  /** The one at the end that looks at an event; null where there is none. */
  private Placed<Written> last(Placed<Written> way) {
    Set<String> passed = new LinkedHashSet<>();
    Placed<Written> at = way;
    while (at != null && at.value().has(RewardForm.OF)) {
      if (!passed.add(at.name())) {
        return null;
      }
      at = ways.get(String.valueOf(at.value().get(RewardForm.OF)));
    }
    return at;
  }

  /** What a way to earn looks at in the end; null where that was refused. */
  DeclaredEvent event(Placed<Written> way) {
    Placed<Written> last = last(way);
    return last == null ? null : EarnPart.event(last.value(), planning);
  }

  /** The place of the one that a way to earn goes by; -1 where that was refused. */
  int place(Placed<Written> way) {
    return List.copyOf(ways.keySet()).indexOf(String.valueOf(way.value().get(RewardForm.OF)));
  }
}
