package io.lojal.reference;

import io.lojal.member.Challenge;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** One challenge of a member: it remembers every window. */
final class NaiveChallenge {
  private final Plan plan;
  private final int index;
  private final Challenge challenge;
  private final NaiveMeters meters;
  private final NaivePrize prizes;
  private final Told told;

  /** By first date of the window, how often it was reached. */
  private final TreeMap<LocalDate, Long> reached = new TreeMap<>();

  /** The first dates of the windows that were looked at because they end. */
  private final Set<LocalDate> looked = new HashSet<>();

  /** What is in view: the first date of a window, when it is looked at, and its end. */
  private record View(LocalDate first, long lookMillis, long endMillis) {}

  private View view;

  NaiveChallenge(Plan plan, int index, NaiveMeters meters, NaivePrize prizes, Told told) {
    this.plan = plan;
    this.index = index;
    this.challenge = plan.benefits().feats().challenges().get(index);
    this.meters = meters;
    this.prizes = prizes;
    this.told = told;
  }

  private Window window() {
    return meters.rule(challenge.meter()).window();
  }

  long times(List<Happened> past, long atMillis) {
    if (past.isEmpty()) {
      return 0;
    }
    LocalDate date = meters.date(challenge.meter(), atMillis, past);
    return times(meters.windows().first(window(), date, past));
  }

  /** Only the last window in which it was reached is known still. */
  private long times(LocalDate first) {
    return !reached.isEmpty() && reached.lastKey().equals(first) ? reached.get(first) : 0;
  }

  /** The latest of the past has just happened. */
  void happened(List<Happened> past) {
    if (!NaiveFeats.looks(plan, challenge.meter(), past.get(past.size() - 1).event())) {
      return;
    }
    LocalDate date = meters.date(challenge.meter(), told.now(), past);
    if (window().kind() == Window.Kind.SPAN && !NaiveWindows.isIn(window(), date)) {
      return;
    }
    LocalDate first = meters.windows().first(window(), date, past);
    long shown = meters.shown(challenge.meter(), date, past);
    long times = shown <= 0 ? 0 : Math.min(challenge.atMost(), shown / challenge.target());
    boolean isOver = !reached.isEmpty() && reached.lastKey().isAfter(first);
    for (long number = times(first) + 1; !isOver && number <= times; number++) {
      reached.put(first, number);
      ZoneId zone = meters.windows().zone(past);
      reach(
          (first.equals(LocalDate.MIN) ? "lifetime" : first.toString()) + "/" + number,
          number,
          zone);
    }
    if (challenge.soonMillis() > 0 && !told.isOpening()) {
      lookAhead(first, past);
    }
  }

  private void reach(String occurrence, long number, ZoneId zone) {
    if (!told.isOpening()) {
      told.outcome(challenge.rule(), OutcomeKind.CHALLENGE_REACHED, occurrence, number, 0, "");
      prizes.give(challenge.prize(), "challenges", challenge.name(), occurrence, zone);
    }
  }

  private void lookAhead(LocalDate first, List<Happened> past) {
    LocalDate next = meters.windows().next(window(), first, past);
    long end = Dates.start(next, meters.zone(challenge.meter(), past));
    long look = end - challenge.soonMillis();
    boolean later = view != null && view.first().isAfter(first);
    if (look > told.now() && !looked.contains(first) && !later) {
      view = new View(first, look, end);
    }
  }

  List<Due> due(List<Happened> past) {
    return view == null || looked.contains(view.first())
        ? List.of()
        : List.of(
            new Due(view.lookMillis(), Due.Turn.CHALLENGE_ENDS_SOON, index, 0, () -> look(past)));
  }

  private void look(List<Happened> past) {
    looked.add(view.first());
    long times = times(view.first());
    long shown = meters.shown(challenge.meter(), view.first(), past);
    long done = shown - times * challenge.target();
    double share = 100.0 * done / challenge.target();
    boolean isOnTheWay = done > 0 && done < challenge.target();
    if (times < challenge.atMost() && isOnTheWay && share >= challenge.soonFrom() / 100.0) {
      told.outcome(
          challenge.rule(),
          OutcomeKind.CHALLENGE_ENDS_SOON,
          view.first().toString(),
          times + 1,
          challenge.target() - done,
          "",
          view.endMillis());
    }
  }
}
