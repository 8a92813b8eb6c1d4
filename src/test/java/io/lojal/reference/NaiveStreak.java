package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.Insides.StreakInside;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Rules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One streak of a member. */
final class NaiveStreak {
  private final Plan plan;
  private final int index;
  private final Rules.Streak streak;
  private final Periods periods;
  private final Matching matching;
  private final Told told;

  /** The open period; null while the streak is not running. */
  private Open open;

  /** The first day of the streak's first period. */
  private LocalDate first;

  /** The last day that counted. */
  private LocalDate lastDay;

  private boolean isBrought;
  private long length;
  private int freezes;

  /** A period that is being kept. */
  private static final class Open {
    final LocalDate first;
    final long opened;
    final long end;
    int events;
    boolean riskSeen;

    Open(LocalDate first, long opened, long end) {
      this.first = first;
      this.opened = opened;
      this.end = end;
    }
  }

  NaiveStreak(Plan plan, int index, Told told) {
    this.plan = plan;
    this.index = index;
    this.streak = plan.streaks().get(index);
    this.periods = new Periods(streak.every());
    this.matching = new Matching(plan);
    this.told = told;
  }

  void count(Event turnedOut, ZoneId zone) {
    if (matching.of(streak.on(), streak.when(), false, turnedOut).isEmpty()) {
      return;
    }
    long time = turnedOut.timeMillis();
    LocalDate date = Dates.date(time, zone);
    if (open == null) {
      LocalDate begins = periods.holding(date);
      if (begins == null) {
        return;
      }
      open(begins, time, time, zone);
      first = open.first;
    }
    if (time < open.opened) {
      return;
    }
    if (streak.byDay()) {
      if (lastDay != null && !date.isAfter(lastDay)) {
        return;
      }
      if (open.events < streak.needed()) {
        lastDay = date;
      }
    }
    open.events++;
    if (open.events == streak.needed()) {
      grow();
    }
  }

  /** What was brought over. */
  void open(OpeningRecorded opening, ZoneId zone) {
    for (OpeningRecorded.Streak brought : opening.streaks()) {
      if (brought.streak().equals(streak.name()) && open == null) {
        LocalDate day =
            brought.day() == OpeningRecorded.UNTOLD
                ? Dates.date(opening.timeMillis(), zone)
                : LocalDate.ofEpochDay(brought.day());
        LocalDate begins = periods.holding(day);
        begins = begins == null ? periods.countingFrom(day.plusDays(1), day) : begins;
        long began = Dates.start(begins, zone);
        open(begins, began, Math.min(began, opening.timeMillis()), zone);
        lastDay = null;
        open.events = Math.min(brought.count(), streak.needed());
        isBrought = true;
        length = brought.length();
        freezes = Math.min(brought.freezes(), streak.freezesMost());
        LocalDate since =
            brought.sinceDay() == OpeningRecorded.UNTOLD
                ? open.first
                : LocalDate.ofEpochDay(brought.sinceDay());
        first = periods.holding(since) == null ? since : periods.holding(since);
      }
    }
  }

  /** The first day, as outcomes name it. */
  private String name() {
    return (isBrought ? "opening/" : "") + first;
  }

  private void grow() {
    length++;
    String occurrence = name() + "/" + length;
    boolean earns = streak.freezeEvery() > 0 && length % streak.freezeEvery() == 0;
    if (earns && freezes < streak.freezesMost()) {
      freezes++;
      tell(OutcomeKind.FREEZE_EARNED, occurrence, freezes);
    }
    for (long milestone : streak.milestones()) {
      if (milestone == length) {
        tell(OutcomeKind.STREAK_MILESTONE, occurrence, freezes);
      }
    }
  }

  private void tell(OutcomeKind kind, String occurrence, long amount) {
    told.outcome(
        streak.rule(),
        kind,
        occurrence,
        length,
        amount,
        "",
        Dates.start(first, plan.zone()),
        Long.MAX_VALUE);
  }

  List<Due> due(ZoneId zone) {
    List<Due> due = new ArrayList<>();
    if (open != null) {
      due.add(new Due(open.end, Due.Turn.PERIOD_ENDS, index, 0, () -> end(zone)));
      if (streak.riskMillis() > 0 && !open.riskSeen) {
        long time = Math.max(open.opened, open.end - streak.riskMillis());
        due.add(new Due(time, Due.Turn.AT_RISK, index, 0, this::risk));
      }
    }
    return due;
  }

  private void risk() {
    open.riskSeen = true;
    if (open.events < streak.needed() && length >= streak.riskFrom()) {
      told.outcome(
          streak.rule(),
          OutcomeKind.STREAK_AT_RISK,
          name() + "/" + open.first,
          length,
          freezes,
          "",
          Dates.start(first, plan.zone()),
          open.end);
    }
  }

  private void end(ZoneId zone) {
    if (open.events >= streak.needed()) {
      next(zone);
    } else if (freezes > 0 && length > 0) {
      freezes--;
      tell(OutcomeKind.FREEZE_USED, name() + "/" + open.first, freezes);
      next(zone);
    } else {
      if (length >= 2) {
        tell(OutcomeKind.STREAK_BROKEN, name(), 0);
      }
      open = null;
      first = null;
      lastDay = null;
      isBrought = false;
      length = 0;
      freezes = 0;
    }
  }

  private void next(ZoneId zone) {
    follow(open.first, open.end, zone);
  }

  /** What comes after a period: at once, or after a gap. */
  private void follow(LocalDate over, long nowMillis, ZoneId zone) {
    LocalDate end = periods.end(over);
    LocalDate begins = periods.countingFrom(end, over);
    long begin = begins.equals(end) ? nowMillis : Math.max(nowMillis, Dates.start(begins, zone));
    open(begins, begin, nowMillis, zone);
  }

  /** A period that has no time left is passed over. */
  private void open(LocalDate begins, long beginMillis, long nowMillis, ZoneId zone) {
    long end = Dates.start(periods.end(begins), zone);
    if (end <= nowMillis) {
      follow(begins, nowMillis, zone);
    } else {
      open = new Open(begins, beginMillis, end);
    }
  }

  /** Null while it is not running. */
  StreakInside standing() {
    return open == null
        ? null
        : new StreakInside(
            first, open.first, open.end, Math.min(open.events, streak.needed()), length, freezes);
  }
}
