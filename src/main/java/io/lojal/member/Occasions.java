package io.lojal.member;

import java.util.ArrayList;
import java.util.List;

/** What of a programme comes by itself, or is there for a time. */
public record Occasions(List<CalendarRule> calendar, List<Boost> boosts, List<Drop> drops) {
  public static final Occasions NONE = new Occasions(List.of(), List.of(), List.of());

  public Occasions {
    calendar = List.copyOf(calendar);
    boosts = List.copyOf(boosts);
    drops = List.copyOf(drops);
  }

  /** By what their state is stored under. */
  List<List<? extends Rules.Rule>> groups() {
    return List.of(calendar, boosts, drops);
  }

  /** The drop of a full name ("drops/hat"), or null. */
  public Drop drop(String rule) {
    for (Drop drop : drops) {
      if (drop.rule().equals(rule)) {
        return drop;
      }
    }
    return null;
  }

  /** The place of a boost, or -1. */
  int boostOf(String name) {
    List<String> names = new ArrayList<>();
    boosts.forEach(boost -> names.add(boost.name()));
    return names.indexOf(name);
  }
}
