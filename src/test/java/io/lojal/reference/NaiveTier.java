package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Event;
import io.lojal.member.Floor;
import io.lojal.member.Holding;
import io.lojal.member.Insides;
import io.lojal.member.LetterReceived;
import io.lojal.member.LevelGift;
import io.lojal.member.Match;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Profile;
import io.lojal.member.Rules;
import io.lojal.member.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One ladder of a member. */
final class NaiveTier {
  private final Plan plan;
  private final int index;
  private final Rules.Ladder ladder;
  private final Window window;
  private final NaiveMeters meters;
  private final Told told;
  private final boolean isPeriod;

  private List<Happened> past = List.of();

  /** The date of the last event, or of the last beginning of a date that did something. */
  private LocalDate looked;

  private int held;
  private int own;

  /** A date of the window in which the level was derived. */
  private LocalDate derived;

  /** Of a level that has a period. */
  private LocalDate lastDay;

  /** When a level is reviewed that holds longer than its window; null for not at all. */
  private LocalDate grace;

  private LocalDate active;

  /** The last day that was told of as near. */
  private LocalDate soon;

  /** What was rolled over into the window that begins on a date. */
  private final Map<LocalDate, Long> rolled = new TreeMap<>();

  private final Map<LocalDate, Long> milestones = new TreeMap<>();
  private final Map<Integer, Integer> runs = new TreeMap<>();
  private int lifetime;

  /** The first date on which a floor runs no more; {@link LocalDate#MAX} where that is open. */
  private final Map<String, LocalDate> floors = new TreeMap<>();

  NaiveTier(Plan plan, int index, NaiveMeters meters, Told told) {
    this.plan = plan;
    this.index = index;
    this.ladder = plan.ladders().get(index);
    this.window = plan.meters().get(ladder.meter()).window();
    this.meters = meters;
    this.told = told;
    this.isPeriod = ladder.holds().kind() == Holding.Kind.PERIOD;
  }

  // What the meters earn.

  private LocalDate first(LocalDate date) {
    return isRolling() ? date : meters.windows().first(window, date, past);
  }

  private boolean isRolling() {
    return window.kind() == Window.Kind.ROLLING;
  }

  private long shown(int meter, LocalDate date) {
    if (past.isEmpty()) {
      return 0;
    }
    long shown = meters.shown(meter, date, past);
    return meter == ladder.meter() ? shown + rolled.getOrDefault(first(date), 0L) : shown;
  }

  /** What the meters earn in the window of a date. */
  private int earned(LocalDate date) {
    for (int level = ladder.levels().length - 1; level > 0; level--) {
      for (Rules.Way way : ladder.levels()[level].ways()) {
        if (way.asks().stream().allMatch(ask -> shown(ask.meter(), date) >= ask.least())) {
          return level;
        }
      }
    }
    return 0;
  }

  // What an event does.

  void happen(Happened happened, List<Happened> all, Profile profile) {
    past = all;
    LocalDate today = Dates.date(happened.event().timeMillis(), plan.zone());
    looked = today;
    if (!(happened.event() instanceof OpeningRecorded)) {
      rejoin(today);
    }
    for (Floor floor : ladder.floors()) {
      look(floor, happened.turnedOut(), today, profile);
    }
    for (LevelGift gift : gifts()) {
      if (happened.event() instanceof LetterReceived letter
          && letter.content() == LetterReceived.Content.LEVEL
          && letter.code().isEmpty()
          && letter.subject().equals(gift.rule())) {
        floors.put(gift.rule(), endOf(gift, letter.timeMillis()));
      }
    }
    int before = own;
    if (ladder.inactivity() == null || isActivity(happened.event())) {
      active = today;
      rise(today);
    }
    tell(today, before, false);
    milestone(today);
    tellSoon(today);
  }

  private List<LevelGift> gifts() {
    return plan.benefits().between().gifts().stream()
        .filter(gift -> gift.ladder() == index)
        .toList();
  }

  /** Until when a gift holds that is read at an instant: the date after its last. */
  LocalDate endOf(LevelGift gift, long atMillis) {
    LocalDate end = Dates.plus(Dates.date(atMillis, plan.zone()), gift.length()).plusDays(1);
    LocalDate before = floors.getOrDefault(gift.rule(), LocalDate.MIN);
    return before.isAfter(end) ? before : end;
  }

  /** By name, in order: the ladder's own, and those that others give. */
  private Map<String, Integer> levelsOfFloors() {
    Map<String, Integer> levels = new LinkedHashMap<>();
    for (Floor floor : ladder.floors()) {
      levels.put(floor.name(), floor.level());
    }
    gifts().forEach(gift -> levels.put(gift.rule(), gift.level()));
    return levels;
  }

  /** What was brought over; tells whether a level is held that was. */
  boolean open(OpeningRecorded opening, List<Happened> all) {
    past = all;
    looked = date(opening, OpeningRecorded.UNTOLD);
    rejoin(looked);
    boolean isBrought = false;
    for (OpeningRecorded.Level brought : opening.levels()) {
      for (int level = own; level < ladder.levels().length; level++) {
        if (brought.ladder().equals(ladder.name())
            && ladder.levels()[level].name().equals(brought.level())) {
          bring(level, date(opening, brought.day()));
          isBrought = true;
          break;
        }
      }
    }
    tell(looked, own, false);
    return isBrought;
  }

  private void bring(int level, LocalDate day) {
    own = level;
    derived = day;
    if (window.ends() && day.isBefore(first(looked).minusDays(1))) {
      derived = first(looked).minusDays(1);
    }
    grace = null;
    active = looked;
    if (isPeriod) {
      lastDay = lastDay(day);
    }
  }

  private LocalDate date(OpeningRecorded opening, long day) {
    return day == OpeningRecorded.UNTOLD
        ? Dates.date(opening.timeMillis(), plan.zone())
        : LocalDate.ofEpochDay(day);
  }

  private void rejoin(LocalDate today) {
    if (own > 0 && hasJoined()) {
      derived = today;
      grace = null;
    }
  }

  /** Whether the latest event has changed the joining date, by which the window goes. */
  private boolean hasJoined() {
    List<Happened> before = past.subList(0, past.size() - 1);
    return window.kind() == Window.Kind.JOINING
        && !before.isEmpty()
        && !meters.windows().joined(before).equals(meters.windows().joined(past));
  }

  private void look(Floor floor, Event event, LocalDate today, Profile profile) {
    boolean open = LocalDate.MAX.equals(floors.get(floor.name()));
    if (floor.on() == null) {
      if (Insides.holds(plan, profile, floor.when())) {
        floors.put(floor.name(), LocalDate.MAX);
      } else if (open) {
        floors.put(floor.name(), today.plusDays(1));
      }
      return;
    }
    if (floor.until() != null
        && matches(floor.until(), event)
        && floors.containsKey(floor.name())) {
      floors.put(floor.name(), today.plusDays(1));
    }
    if (!new Matching(plan).of(floor.on(), floor.when(), false, event).isEmpty()) {
      floors.put(
          floor.name(),
          floor.length() == null ? LocalDate.MAX : Dates.plus(today, floor.length()).plusDays(1));
    }
  }

  private static boolean matches(Match match, Event event) {
    return event != null
        && event.kind() == match.kind()
        && (!(event instanceof ActivityRecorded activity)
            || activity.type().equals(match.activity()));
  }

  private boolean isActivity(Event event) {
    for (int meter : ladder.meters()) {
      Rules.Granted granted = plan.meters().get(meter).granted();
      for (Match on : granted == null ? plan.meters().get(meter).on() : sources(granted)) {
        if (matches(on, event)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What earns the points that are summed. */
  private List<Match> sources(Rules.Granted granted) {
    List<Match> sources = new ArrayList<>();
    Rules.Earn[] earns = plan.wallets().get(granted.wallet()).earns();
    for (int i = 0; i < earns.length; i++) {
      if (granted.earns()[i]) {
        sources.add(earns[i].on());
      }
    }
    return sources;
  }

  private void rise(LocalDate today) {
    int earned = earned(today);
    if (own == 0) {
      derived = today;
    }
    if (earned > own) {
      own = earned;
      derived = today;
      grace = null;
      if (isPeriod) {
        lastDay = lastDay(today);
      }
    }
  }

  private LocalDate lastDay(LocalDate from) {
    LocalDate last = Dates.plus(from, ladder.holds().period());
    return switch (ladder.holds().end()) {
      case DAY -> last;
      case MONTH -> Dates.lastOfMonths(last, 1);
      case QUARTER -> Dates.lastOfMonths(last, 3);
      case HALF_YEAR -> Dates.lastOfMonths(last, 6);
      case YEAR -> Dates.lastOfMonths(last, 12);
    };
  }

  // What the beginning of a date does.

  List<Due> due(List<Happened> all) {
    LocalDate next = null;
    List<LocalDate> dates = ends();
    changes().stream().filter(date -> date.isAfter(looked)).forEach(dates::add);
    for (LocalDate date : dates) {
      next = next == null || date.isBefore(next) ? date : next;
    }
    if (next == null) {
      return List.of();
    }
    return List.of(new Due(Dates.start(next, plan.zone()), Due.Turn.TIERS, index, 0, this::begin));
  }

  /** The dates on which something is over; one that was brought over may be so already. */
  private List<LocalDate> ends() {
    List<LocalDate> ends = new ArrayList<>();
    floors.values().stream().filter(date -> !date.equals(LocalDate.MAX)).forEach(ends::add);
    if (grace != null) {
      ends.add(grace);
    }
    if (own > 0 && isPeriod) {
      ends.add(lastDay.plusDays(1));
    }
    if (own > 0 && isByWindow()) {
      ends.add(meters.windows().next(window, first(derived), past));
    }
    if (ladder.inactivity() != null && active != null) {
      ends.add(lapses());
    }
    if (looked != null && ending(looked) != null) {
      ends.add(near(ending(looked)));
    }
    return ends;
  }

  /** Whether a level is reviewed when a window ends. */
  private boolean isByWindow() {
    return window.ends() && !isPeriod && ladder.holds().kind() != Holding.Kind.FOREVER;
  }

  /** The dates on which the meters may earn something else. */
  private List<LocalDate> changes() {
    List<LocalDate> changes = new ArrayList<>();
    if (looked == null) {
      return changes;
    }
    if (isRolling()) {
      for (int meter : ladder.meters()) {
        changes.addAll(meters.rollingChanges(meter, past));
      }
      if (own > 0 && ladder.holds().kind() == Holding.Kind.WINDOW) {
        changes.add(looked.plusDays(1));
      }
    } else if (window.ends() && hasLater()) {
      changes.add(meters.windows().next(window, first(looked), past));
    }
    return changes;
  }

  private boolean hasLater() {
    LocalDate next = meters.windows().next(window, first(looked), past);
    for (int meter : ladder.meters()) {
      if (meters.hasFrom(meter, next)) {
        return true;
      }
    }
    return false;
  }

  // What is ahead.

  /** The last day of the level held; null where nobody knows one. */
  LocalDate until() {
    if (held == 0 || held == lifetime) {
      return null;
    }
    LocalDate last = own == held ? lastOfOwn() : LocalDate.MIN;
    for (Map.Entry<String, Integer> floor : levelsOfFloors().entrySet()) {
      LocalDate end = floors.get(floor.getKey());
      if (end != null && floor.getValue() == held) {
        LocalDate day = end.equals(LocalDate.MAX) ? end : end.minusDays(1);
        last = day.isAfter(last) ? day : last;
      }
    }
    return last.equals(LocalDate.MAX) ? null : last;
  }

  private LocalDate lastOfOwn() {
    LocalDate last = lastBeforeReview();
    if (ladder.inactivity() != null && active != null) {
      LocalDate idle = lapses().minusDays(1);
      last = idle.isBefore(last) ? idle : last;
    }
    return last;
  }

  private LocalDate lastBeforeReview() {
    if (isPeriod) {
      return lastDay;
    }
    if (!isByWindow()) {
      return LocalDate.MAX;
    }
    LocalDate next = meters.windows().next(window, first(derived), past);
    boolean isEarned = earned(derived) >= own;
    if (isEarned && ladder.holds().kind() == Holding.Kind.NEXT_WINDOW) {
      return meters.windows().next(window, next, past).minusDays(1);
    }
    if (isEarned && ladder.holds().kind() == Holding.Kind.PLUS) {
      return Dates.plus(next, ladder.holds().period()).minusDays(1);
    }
    return (grace == null ? next : grace).minusDays(1);
  }

  /** What the review after a day lacks; 0 where it would keep the own level. */
  private long lacking(LocalDate last) {
    long lacking = lackingOn(last.plusDays(1));
    return ladder.holds().kind() == Holding.Kind.WINDOW
        ? lacking
        : Math.min(lacking, lackingOn(last));
  }

  private long lackingOn(LocalDate date) {
    return earned(date) >= own ? 0 : missing(own, date);
  }

  /** What the first way of a level lacks on a date, of the first meter that lacks something. */
  private long missing(int level, LocalDate date) {
    for (Rules.Ask ask : ladder.levels()[level].ways().get(0).asks()) {
      long shown = shown(ask.meter(), date);
      if (shown < ask.least()) {
        return ask.least() - shown;
      }
    }
    return 0;
  }

  /** The last day that is to be told of, or null. */
  private LocalDate ending(LocalDate today) {
    LocalDate last = ladder.soon().count() == 0 ? null : until();
    if (last == null || last.isBefore(today) || (soon != null && !last.isAfter(soon))) {
      return null;
    }
    return isReviewed(last) && lacking(last) == 0 ? null : last;
  }

  private boolean isReviewed(LocalDate last) {
    return own == held && lastBeforeReview().equals(last);
  }

  private LocalDate near(LocalDate last) {
    return Dates.minus(last.plusDays(1), ladder.soon());
  }

  private void tellSoon(LocalDate today) {
    LocalDate last = ending(today);
    if (last != null && !near(last).isAfter(today)) {
      soon = last;
      String name = ladder.levels()[held].name();
      told.outcome(
          ladder.rule(),
          OutcomeKind.TIER_ENDS_SOON,
          last + "/" + name,
          held,
          isReviewed(last) ? lacking(last) : 0,
          name,
          Dates.start(last.plusDays(1), plan.zone()));
    }
  }

  private LocalDate lapses() {
    return Dates.plus(active, ladder.inactivity().after()).plusDays(1);
  }

  /** The latest date that has begun: clocks may have been put back over its midnight. */
  private LocalDate begun() {
    LocalDate today = Dates.date(told.timeMillis(), plan.zone());
    LocalDate next = today.plusDays(1);
    return Dates.start(next, plan.zone()) <= told.timeMillis() ? next : today;
  }

  private void begin() {
    LocalDate today = begun();
    looked = today;
    floors.values().removeIf(end -> !end.isAfter(today));
    int before = own;
    boolean isReviewed = own > 0 && review(today);
    if (ladder.inactivity() != null && active != null && !lapses().isAfter(today)) {
      if (ladder.inactivity().loses()) {
        for (int meter : ladder.meters()) {
          meters.forget(meter);
        }
      }
      land(0);
      grace = null;
      active = own > 0 ? today.minusDays(1) : null;
      if (isPeriod) {
        lastDay = lastDay(today.minusDays(1));
      }
    }
    if (ladder.inactivity() == null) {
      rise(today);
    }
    tell(today, before, isReviewed);
    tellSoon(today);
  }

  /** Whether what the level had was its last review for now. */
  private boolean review(LocalDate today) {
    switch (ladder.holds().kind()) {
      case FOREVER -> {
        return false;
      }
      case PERIOD -> {
        if (!lastDay.isBefore(today)) {
          return false;
        }
        countPeriod();
        keep(Math.max(earned(today), earned(lastDay)));
        lastDay = lastDay(today.minusDays(1));
        return true;
      }
      default -> {
        return reviewWindow(today);
      }
    }
  }

  private boolean reviewWindow(LocalDate today) {
    if (isRolling()) {
      keep(earned(today));
      return false;
    }
    // One that was brought may be of a window still to come.
    if (!window.ends() || first(derived).isAfter(first(today))) {
      return false;
    }
    if (first(derived).equals(first(today))) {
      if (grace == null || grace.isAfter(today)) {
        return false;
      }
      grace = null;
      keep(earned(today));
      return true;
    }
    countPeriod();
    int ended = earned(derived);
    rollOver(ended, today);
    int now = earned(today);
    boolean looksBack = ladder.holds().kind() != Holding.Kind.WINDOW;
    keep(looksBack ? Math.max(ended, now) : now);
    derived = today;
    grace = null;
    if (ladder.holds().kind() == Holding.Kind.PLUS && own > now) {
      grace = Dates.plus(first(today), ladder.holds().period());
    }
    return grace == null;
  }

  private void keep(int earned) {
    if (earned < own) {
      land(earned);
    }
  }

  private void land(int earned) {
    own = Math.max(earned, ladder.lands()[own]);
    runs.keySet().removeIf(level -> level > own);
  }

  private void countPeriod() {
    for (int level = lifetime + 1; level <= own; level++) {
      if (ladder.lifetimes()[level] > 0) {
        runs.merge(level, 1, Integer::sum);
        if (runs.get(level) >= ladder.lifetimes()[level]) {
          lifetime = level;
          String name = ladder.levels()[level].name();
          told.outcome(ladder.rule(), OutcomeKind.TIER_LIFETIME, name, level, 0, name);
        }
      }
    }
  }

  private void rollOver(int ended, LocalDate today) {
    if (ladder.rollover() == 0 || ended == 0) {
      return;
    }
    long r = rolled.getOrDefault(first(derived), 0L);
    long v = shown(ladder.meter(), derived) - r;
    long asked = ladder.levels()[ended].ways().get(0).asks().get(0).least();
    long surplus = Math.min(ladder.rollover(), Math.min(v, v + r - asked));
    if (surplus > 0) {
      rolled.put(first(today), surplus);
    }
  }

  // What is told.

  private void tell(LocalDate today, int ownBefore, boolean isReviewed) {
    int before = held;
    String floor = null;
    held = Math.max(own, lifetime);
    for (Map.Entry<String, Integer> each : levelsOfFloors().entrySet()) {
      if (floors.containsKey(each.getKey()) && each.getValue() > held) {
        held = each.getValue();
        floor = each.getKey();
      }
    }
    String name = ladder.levels()[held].name();
    if (held > before) {
      String when = floor == null ? season(today) : floor + "/" + today;
      tell(OutcomeKind.TIER_REACHED, when, floor == null ? from(today) : told.timeMillis());
    } else if (held < before) {
      tell(OutcomeKind.TIER_FELL, today.toString(), told.timeMillis());
    } else if (isReviewed && own == ownBefore && own > 0 && own == held) {
      tell(OutcomeKind.TIER_KEPT, today.toString(), from(today));
    }
  }

  private void tell(OutcomeKind kind, String when, long fromMillis) {
    String name = ladder.levels()[held].name();
    told.outcome(ladder.rule(), kind, when + "/" + name, held, 0, name, fromMillis, Long.MAX_VALUE);
  }

  private String season(LocalDate today) {
    if (isRolling() || isPeriod || ladder.inactivity() != null) {
      return today.toString();
    }
    return window.ends() ? first(today).toString() : "lifetime";
  }

  private long from(LocalDate today) {
    if (isRolling()) {
      return Dates.start(Dates.minus(today, window.length()).plusDays(1), plan.zone());
    }
    return window.ends() ? Dates.start(first(today), plan.zone()) : Long.MIN_VALUE;
  }

  private void milestone(LocalDate today) {
    if (ladder.milestones() == 0) {
      return;
    }
    Rules.Level top = ladder.levels()[ladder.levels().length - 1];
    long asked = top.ways().get(0).asks().get(0).least();
    long k = (shown(ladder.meter(), today) - asked) / ladder.milestones();
    LocalDate season = window.ends() ? first(today) : LocalDate.MIN;
    if (k > milestones.getOrDefault(season, 0L)) {
      milestones.put(season, k);
      long beyond = k * ladder.milestones();
      told.outcome(
          ladder.rule(),
          OutcomeKind.TIER_MILESTONE,
          (window.ends() ? season.toString() : "lifetime") + "/" + beyond,
          asked + beyond,
          beyond,
          top.name(),
          from(today),
          Long.MAX_VALUE);
    }
  }

  int level() {
    return held;
  }

  ReferenceStanding.Tier standing(long atMillis) {
    LocalDate day = null;
    if (own > 0 && isPeriod) {
      day = lastDay;
    } else if (own > 0 && window.ends() && ladder.holds().kind() != Holding.Kind.FOREVER) {
      day = first(derived);
    }
    LocalDate today = Dates.date(atMillis, plan.zone());
    boolean isTop = held == ladder.levels().length - 1;
    return new ReferenceStanding.Tier(
        held,
        own,
        day,
        lifetime,
        new TreeMap<>(floors),
        isTop ? 0 : missing(held + 1, today),
        until(),
        isTop || past.isEmpty() ? null : expected(today));
  }

  /** When the next level comes, if it goes on as in the window so far. */
  private LocalDate expected(LocalDate today) {
    for (Rules.Ask ask : ladder.levels()[held + 1].ways().get(0).asks()) {
      long shown = shown(ask.meter(), today);
      if (shown >= ask.least()) {
        continue;
      }
      if (shown <= 0 || isRolling()) {
        return null;
      }
      LocalDate joined = meters.windows().joined(past);
      LocalDate begun = window.ends() && first(today).isAfter(joined) ? first(today) : joined;
      LocalDate last =
          window.ends()
              ? meters.windows().next(window, first(today), past).minusDays(1)
              : today.plusDays(3_653);
      long days = Math.max(1, today.toEpochDay() - begun.toEpochDay() + 1);
      long further = -Math.floorDiv(-(ask.least() - shown) * days, shown);
      return today.toEpochDay() + further > last.toEpochDay() ? null : today.plusDays(further);
    }
    return null;
  }
}
