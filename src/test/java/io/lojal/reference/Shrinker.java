package io.lojal.reference;

import io.lojal.member.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drops events, and then what the programme says, as long as the rest still fails. */
final class Shrinker {
  private Shrinker() {}

  static RandomHistories.History shrink(RandomHistories.History failing, Property property) {
    RandomHistories.History shortest = dropRules(dropEvents(failing, property), property);
    return dropEvents(shortest, property);
  }

  private static RandomHistories.History dropEvents(
      RandomHistories.History failing, Property property) {
    RandomHistories.History shortest = failing;
    for (int part = Math.max(1, failing.events().size() / 2); part > 0; part /= 2) {
      for (int from = shortest.events().size() - part; from >= 0; from--) {
        List<Event> rest = new ArrayList<>(shortest.events());
        if (from + part <= rest.size()) {
          rest.subList(from, from + part).clear();
          shortest = shorter(shortest, shortest.of(rest), property);
        }
      }
    }
    return shortest;
  }

  private static RandomHistories.History dropRules(
      RandomHistories.History failing, Property property) {
    for (Sheet rest : failing.programme().sheet().shorter()) {
      Optional<Authored> read = Authored.read(rest);
      if (read.isPresent()) {
        RandomHistories.History shorter = failing.of(read.get());
        if (isWrong(shorter, property)) {
          return dropRules(shorter, property);
        }
      }
    }
    return failing;
  }

  private static RandomHistories.History shorter(
      RandomHistories.History known, RandomHistories.History rest, Property property) {
    return !rest.events().isEmpty() && isWrong(rest, property) ? rest : known;
  }

  private static boolean isWrong(RandomHistories.History history, Property property) {
    return property.wrong(history) != null;
  }
}
