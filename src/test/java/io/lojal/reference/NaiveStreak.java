package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.Insides.StreakInside;
import io.lojal.member.Leniency;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Period;
import io.lojal.member.Plan;
import io.lojal.member.Price;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.Rules;
import io.lojal.member.Window;
import io.lojal.member.WishCommanded;
import io.lojal.member.WishDecided;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One streak of a member. */
final class NaiveStreak {
  private final Plan plan;
  private final int index;
  private final Rules.Streak streak;
  private final Leniency leniency;
  private final List<NaivePoints> wallets;

  /** The facts that paused days of it, but for those that are forgotten. */
  private final List<WishDecided> pauses = new ArrayList<>();

  /** In this order, of the periods that the streak had: whether it was missed. */
  private final List<Boolean> missed = new ArrayList<>();

  /** The first day of the period that was repaired last, or null. */
  private LocalDate repaired;

  private Lapsed lapsed;

  /** Whose days a locked one has. */
  private ZoneId locked;

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

  /** One that may still be repaired. */
  private record Lapsed(
      LocalDate first, String name, boolean isBrought, long length, LocalDate missed, long until) {}

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

  NaiveStreak(Plan plan, int index, List<NaivePoints> wallets, Told told) {
    this.plan = plan;
    this.index = index;
    this.streak = plan.streaks().get(index);
    this.leniency = streak.leniency();
    this.wallets = wallets;
    this.matching = new Matching(plan);
    this.told = told;
  }

  private Periods periods() {
    return new Periods(streak.every(), pauses);
  }

  private ZoneId zone(ZoneId members) {
    return locked == null ? members : locked;
  }

  void count(Event turnedOut, ZoneId members) {
    ZoneId zone = zone(members);
    if (matching.of(streak.on(), streak.when(), false, turnedOut).isEmpty()) {
      return;
    }
    long time = turnedOut.timeMillis();
    LocalDate date = Dates.date(time, zone);
    if (open == null) {
      LocalDate begins = periods().holding(date);
      if (begins == null) {
        return;
      }
      open(begins, time, time, zone);
      locked = leniency.locked() ? zone : null;
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
        LocalDate begins = periods().holding(day);
        begins = begins == null ? periods().countingFrom(day.plusDays(1), day) : begins;
        long began = Dates.start(begins, zone);
        open(begins, began, Math.min(began, opening.timeMillis()), zone);
        locked = leniency.locked() ? zone : null;
        lastDay = null;
        open.events = Math.min(brought.count(), streak.needed());
        isBrought = true;
        length = brought.length();
        freezes = Math.min(brought.freezes(), streak.freezesMost());
        LocalDate since =
            brought.sinceDay() == OpeningRecorded.UNTOLD
                ? open.first
                : LocalDate.ofEpochDay(brought.sinceDay());
        first = periods().holding(since) == null ? since : periods().holding(since);
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
    tellMilestones(length - 1);
  }

  private void tellMilestones(long above) {
    for (long milestone : streak.milestones()) {
      if (milestone > above && milestone <= length) {
        told.outcome(
            streak.rule(),
            OutcomeKind.STREAK_MILESTONE,
            name() + "/" + milestone,
            milestone,
            freezes,
            "",
            Dates.start(first, plan.zone()),
            Long.MAX_VALUE);
      }
    }
  }

  private void tell(OutcomeKind kind, String occurrence, long amount) {
    tell(kind, occurrence, amount, Long.MAX_VALUE);
  }

  private void tell(OutcomeKind kind, String occurrence, long amount, long expires) {
    told.outcome(
        streak.rule(),
        kind,
        occurrence,
        length,
        amount,
        "",
        Dates.start(first, plan.zone()),
        expires);
  }

  /** Why a wish cannot be granted now; or nothing. */
  private boolean isRefused(WishCommanded.Action action) {
    return switch (action) {
      case FREEZE -> leniency.freeze() == null || length == 0 || freezes >= streak.freezesMost();
      case REPAIR ->
          leniency.repair() == null || leniency.repair().within().count() == 0 || lapsed == null;
      default -> leniency.pause() == null;
    };
  }

  /** A wish that was decided. */
  void follow(WishDecided fact, ZoneId members) {
    boolean isOfStreaks =
        fact.action() != WishCommanded.Action.BOOST && fact.action() != WishCommanded.Action.CLAIM;
    if (!isOfStreaks
        || !fact.accepted()
        || !fact.name().equals(streak.name())
        || isRefused(fact.action())) {
      return;
    }
    if (fact.action() == WishCommanded.Action.PAUSE) {
      pause(fact, zone(members));
      return;
    }
    Price price =
        fact.action() == WishCommanded.Action.FREEZE
            ? leniency.freeze()
            : leniency.repair().price();
    if (price != null) {
      long points = fact.taken().stream().mapToLong(RedemptionDecided.Taken::points).sum();
      wallets.get(price.wallet()).redeem(fact.id(), fact.taken(), points, streak.rule());
    }
    if (fact.action() == WishCommanded.Action.FREEZE) {
      freezes++;
      tell(OutcomeKind.FREEZE_BOUGHT, fact.id(), freezes);
    } else {
      repair();
    }
  }

  private void repair() {
    Lapsed mended = lapsed;
    lapsed = null;
    repaired = mended.missed();
    first = mended.first();
    isBrought = mended.isBrought();
    length += mended.length();
    tell(OutcomeKind.STREAK_REPAIRED, name() + "/" + mended.missed(), freezes);
    tellMilestones(mended.length());
  }

  private void pause(WishDecided fact, ZoneId zone) {
    Window per = leniency.pause().per();
    LocalDate lately = Dates.date(told.now(), zone).minusDays(2);
    pauses.removeIf(
        one -> Dates.first(per, Periods.lastPaused(one)).isBefore(Dates.first(per, lately)));
    pauses.add(fact);
    if (open != null && open.events < streak.needed() && periods().isPaused(open.first)) {
      LocalDate begins = periods().countingFrom(periods().end(open.first), open.first);
      long begin = Math.max(told.now(), Dates.start(begins, zone));
      open(begins, begin, told.now(), zone);
    }
  }

  List<Due> due(ZoneId members) {
    ZoneId zone = zone(members);
    List<Due> due = new ArrayList<>();
    if (lapsed != null) {
      due.add(new Due(lapsed.until(), Due.Turn.LAPSE_ENDS, index, 0, this::giveUp));
    }
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
    if (open.events < streak.needed() && !mayMiss() && length >= streak.riskFrom()) {
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

  private boolean mayMiss() {
    List<Boolean> last =
        missed.subList(Math.max(0, missed.size() - (leniency.of() - 1)), missed.size());
    long misses = 1 + last.stream().filter(each -> each).count();
    return length > 0 && leniency.of() > 1 && misses <= leniency.of() - leniency.least();
  }

  private void end(ZoneId zone) {
    if (open.events >= streak.needed()) {
      missed.add(false);
      next(zone);
    } else if (mayMiss()) {
      missed.add(true);
      next(zone);
    } else if (freezes > 0 && length > 0) {
      freezes--;
      missed.add(false);
      tell(OutcomeKind.FREEZE_USED, name() + "/" + open.first, freezes);
      next(zone);
    } else if (length > 0 && isRepairLeft()) {
      miss(zone);
    } else {
      giveUp();
      if (length >= 2) {
        tell(OutcomeKind.STREAK_BROKEN, name(), 0);
      }
      stop();
    }
  }

  private void stop() {
    open = null;
    first = null;
    lastDay = null;
    isBrought = false;
    length = 0;
    freezes = 0;
    locked = null;
    missed.clear();
  }

  private boolean isRepairLeft() {
    Leniency.Repair repair = leniency.repair();
    return repair != null
        && (repaired == null
            || !Dates.first(repair.per(), repaired).equals(Dates.first(repair.per(), open.first)));
  }

  private void miss(ZoneId zone) {
    Period within = leniency.repair().within();
    String occurrence = name() + "/" + open.first;
    if (within.count() == 0) {
      repaired = open.first;
      missed.add(false);
      tell(OutcomeKind.STREAK_SAVED, occurrence, freezes);
      next(zone);
      return;
    }
    giveUp();
    long until = Dates.start(Dates.plus(periods().end(open.first), within), zone);
    tell(OutcomeKind.STREAK_LAPSED, occurrence, 0, until);
    lapsed = new Lapsed(first, name(), isBrought, length, open.first, until);
    missed.clear();
    length = 0;
    isBrought = false;
    next(zone);
    first = open.first;
  }

  private void giveUp() {
    if (lapsed != null && lapsed.length() >= 2) {
      told.outcome(
          streak.rule(),
          OutcomeKind.STREAK_BROKEN,
          lapsed.name(),
          lapsed.length(),
          0,
          "",
          Dates.start(lapsed.first(), plan.zone()),
          Long.MAX_VALUE);
    }
    lapsed = null;
  }

  private void next(ZoneId zone) {
    follow(open.first, open.end, zone);
  }

  /** What comes after a period: at once, or after a gap. */
  private void follow(LocalDate over, long nowMillis, ZoneId zone) {
    LocalDate end = periods().end(over);
    LocalDate begins = periods().countingFrom(end, over);
    long begin = begins.equals(end) ? nowMillis : Math.max(nowMillis, Dates.start(begins, zone));
    open(begins, begin, nowMillis, zone);
  }

  /** A period that has no time left is passed over. */
  private void open(LocalDate begins, long beginMillis, long nowMillis, ZoneId zone) {
    long end = Dates.start(periods().end(begins), zone);
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
            first,
            open.first,
            open.end,
            Math.min(open.events, streak.needed()),
            length,
            freezes,
            lapsed == null ? "" : lapsed.name() + " " + lapsed.length() + " " + lapsed.until());
  }
}
