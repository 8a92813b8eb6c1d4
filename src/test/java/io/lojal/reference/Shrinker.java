package io.lojal.reference;

import io.lojal.member.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Drops events as long as the rest still fails. */
final class Shrinker {
  private Shrinker() {}

  static List<Event> shrink(List<Event> failing, Predicate<List<Event>> stillFails) {
    List<Event> shortest = new ArrayList<>(failing);
    for (int part = Math.max(1, failing.size() / 2); part > 0; part /= 2) {
      boolean dropped = true;
      while (dropped) {
        dropped = false;
        for (int from = 0; from + part <= shortest.size(); ) {
          List<Event> rest = new ArrayList<>(shortest);
          rest.subList(from, from + part).clear();
          if (stillFails.test(rest)) {
            shortest = rest;
            dropped = true;
          } else {
            from++;
          }
        }
      }
    }
    return shortest;
  }
}
