package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Rules;
import io.lojal.member.Window;
import java.time.LocalDate;
import java.util.List;

/** One ladder of a member. */
final class NaiveTier {
  private final Plan plan;
  private final int index;
  private final Rules.Ladder ladder;
  private final Rules.Meter meter;
  private final NaiveMeters meters;
  private final Told told;
  private int level;

  /** The first date of the window in which the level was derived; null before any event. */
  private LocalDate window;

  NaiveTier(Plan plan, int index, NaiveMeters meters, Told told) {
    this.plan = plan;
    this.index = index;
    this.ladder = plan.ladders().get(index);
    this.meter = plan.meters().get(ladder.meter());
    this.meters = meters;
    this.told = told;
  }

  /** What was brought over; tells whether a level is held that was. */
  boolean open(OpeningRecorded opening, List<Happened> past) {
    if (level > 0 && hasJoined(past)) {
      window = meters.windows().first(meter.window(), date(opening, OpeningRecorded.UNTOLD), past);
    }
    boolean held = false;
    for (OpeningRecorded.Level brought : opening.levels()) {
      for (int i = level; i < ladder.levels().length; i++) {
        if (brought.ladder().equals(ladder.name())
            && ladder.levels()[i].name().equals(brought.level())) {
          level = i;
          LocalDate date = date(opening, brought.day());
          window = meters.windows().first(meter.window(), date, past);
          held = true;
          break;
        }
      }
    }
    return held;
  }

  private LocalDate date(OpeningRecorded opening, long day) {
    return day == OpeningRecorded.UNTOLD
        ? Dates.date(opening.timeMillis(), plan.zone())
        : LocalDate.ofEpochDay(day);
  }

  void climb(Event event, List<Happened> past) {
    LocalDate date = Dates.date(event.timeMillis(), plan.zone());
    LocalDate first = meters.windows().first(meter.window(), date, past);
    int earned = earned(first, past);
    if (level == 0 || (hasJoined(past) && !(event instanceof OpeningRecorded))) {
      window = first;
    }
    if (earned > level) {
      level = earned;
      window = first;
      tell(OutcomeKind.TIER_REACHED);
    }
  }

  /** Whether the latest event has changed the joining date, by which the window goes. */
  private boolean hasJoined(List<Happened> past) {
    List<Happened> before = past.subList(0, past.size() - 1);
    return meter.window().kind() == Window.Kind.JOINING
        && !before.isEmpty()
        && !meters.windows().joined(before).equals(meters.windows().joined(past));
  }

  private int earned(LocalDate first, List<Happened> past) {
    long value = meters.value(ladder.meter(), first, past);
    int earned = 0;
    for (int i = 1; i < ladder.levels().length; i++) {
      if (value >= ladder.levels()[i].threshold()) {
        earned = i;
      }
    }
    return earned;
  }

  private void tell(OutcomeKind kind) {
    String name = ladder.levels()[level].name();
    boolean ends = meter.window().ends();
    told.outcome(
        ladder.rule(),
        kind,
        (ends ? window.toString() : "lifetime") + "/" + name,
        level,
        0,
        name,
        ends ? Dates.start(window, plan.zone()) : Long.MIN_VALUE,
        Long.MAX_VALUE);
  }

  List<Due> due(List<Happened> past) {
    if (window == null || !meter.window().ends()) {
      return List.of();
    }
    LocalDate next = meters.windows().next(meter.window(), window, past);
    if (level == 0 && !meters.hasFrom(ladder.meter(), next)) {
      return List.of();
    }
    return List.of(
        new Due(
            Dates.start(next, plan.zone()),
            Due.Turn.TIER_WINDOW_ENDS,
            index,
            0,
            () -> turn(next, past)));
  }

  private void turn(LocalDate next, List<Happened> past) {
    int derived = earned(next, past);
    if (ladder.throughNext()) {
      derived = Math.max(derived, earned(window, past));
    }
    int before = level;
    level = derived;
    window = next;
    if (level < before) {
      tell(OutcomeKind.TIER_FELL);
    } else if (level > before) {
      tell(OutcomeKind.TIER_REACHED);
    }
  }

  ReferenceStanding.Tier standing() {
    return new ReferenceStanding.Tier(level, level == 0 ? null : window);
  }
}
