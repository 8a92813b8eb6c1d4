package io.lojal.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Levels that a member is not let below: when they begin and end. */
final class Floors {
  private Floors() {}

  /** Looks at an event: it may begin a floor, end one, or change what one hangs on. */
  static void happen(Frame frame, Rules.Ladder ladder, LadderState state, long today) {
    for (Floor floor : ladder.floors()) {
      if (floor.isWhile()) {
        ask(frame, ladder, floor, state, today);
      } else if (frame.event != null) {
        look(frame, ladder, floor, state, today);
      }
    }
  }

  private static void ask(
      Frame frame, Rules.Ladder ladder, Floor floor, LadderState state, long today) {
    frame.scope.at(frame.plan, frame.standing, frame.recorded);
    if (frame.holds(ladder, floor.when())) {
      state.floors.put(floor.name(), Long.MAX_VALUE);
    } else if (state.floors.getOrDefault(floor.name(), 0L) == Long.MAX_VALUE) {
      state.floors.put(floor.name(), today + 1);
    }
    frame.scope.at(frame.plan, frame.standing, frame.event);
  }

  private static void look(
      Frame frame, Rules.Ladder ladder, Floor floor, LadderState state, long today) {
    if (floor.until() != null
        && floor.until().test(frame.event)
        && state.floors.containsKey(floor.name())) {
      state.floors.put(floor.name(), today + 1);
    }
    if (floor.on().test(frame.event) && frame.takesPart() && frame.holds(ladder, floor.when())) {
      state.floors.put(floor.name(), endOf(floor, today));
    }
  }

  private static long endOf(Floor floor, long today) {
    return floor.length() == null
        ? Long.MAX_VALUE
        : floor.length().after(LocalDate.ofEpochDay(today)).toEpochDay() + 1;
  }

  /** Lets those go that have ended by a day. */
  static void end(LadderState state, long today) {
    state.floors.values().removeIf(end -> end <= today);
  }

  /** All that there may be on each ladder: its own, and those that members give. */
  static Floor[][] of(Rules.Ladder[] ladders, List<LevelGift> gifts) {
    Floor[][] all = new Floor[ladders.length][];
    for (int l = 0; l < ladders.length; l++) {
      List<Floor> floors = new ArrayList<>(List.of(ladders[l].floors()));
      for (LevelGift gift : gifts) {
        if (gift.ladder() == l) {
          floors.add(gift.floor());
        }
      }
      all[l] = floors.toArray(Floor[]::new);
    }
    return all;
  }

  /** The highest that runs, the first of equal ones; null where none does. */
  static Floor highest(Plan plan, int l, LadderState state) {
    if (state.floors.isEmpty()) {
      return null;
    }
    Floor highest = null;
    for (Floor floor : plan.floors[l]) {
      if (state.floors.containsKey(floor.name())
          && (highest == null || floor.level() > highest.level())) {
        highest = floor;
      }
    }
    return highest;
  }

  /** The first day on which one of them runs no more; {@link Long#MAX_VALUE} if nobody knows. */
  static long nextEnd(LadderState state) {
    long next = Long.MAX_VALUE;
    for (long end : state.floors.values()) {
      next = Math.min(next, end);
    }
    return next;
  }
}
