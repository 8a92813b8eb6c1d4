package io.lojal.reference;

import io.lojal.member.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drops events, and then what the programme says, as long as the rest still fails. */
final class Shrinker {
  private Shrinker() {}

  static RandomHistories.History shrink(RandomHistories.History failing, Property property) {
    RandomHistories.History shortest = dropEvents(failing, property);
    RandomHistories.History before;
    do {
      // What one field needed can go once that is gone.
      before = shortest;
      shortest = dropRules(before, property);
    } while (shortest != before);
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
    RandomHistories.History shortest = failing;
    int tried = 0;
    List<Sheet> shorter = failing.programme().sheet().shorter();
    while (tried < shorter.size()) {
      Optional<RandomHistories.History> rest = without(shortest, shorter.get(tried), property);
      if (rest.isPresent()) {
        shortest = rest.get();
        shorter = shortest.programme().sheet().shorter();
      } else {
        tried++;
      }
    }
    return shortest;
  }

  /** Empty where it does not fail any more, or is no programme. */
  private static Optional<RandomHistories.History> without(
      RandomHistories.History failing, Sheet rest, Property property) {
    // A scenario tells of events by the names that the programme gives them.
    if (rest.get("events") != failing.programme().sheet().get("events")) {
      return Optional.empty();
    }
    return Authored.read(rest).map(failing::of).filter(shorter -> isWrong(shorter, property));
  }

  private static RandomHistories.History shorter(
      RandomHistories.History known, RandomHistories.History rest, Property property) {
    return !rest.events().isEmpty() && isWrong(rest, property) ? rest : known;
  }

  private static boolean isWrong(RandomHistories.History history, Property property) {
    return property.wrong(history) != null;
  }
}
