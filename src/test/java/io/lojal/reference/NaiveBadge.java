package io.lojal.reference;

import io.lojal.member.Badge;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** One badge of a member: it remembers what it was earned for, all of it. */
final class NaiveBadge {
  private final Plan plan;
  private final Badge badge;
  private final NaiveMeters meters;
  private final NaivePrize prizes;
  private final Told told;
  private final Matching matching;

  /** The member's, as of the latest event. */
  private ZoneId zone;

  /** Occurrences that came, in order. */
  private final Set<String> earned = new LinkedHashSet<>();

  private final Set<String> collected = new HashSet<>();

  /** By first date of the window, the highest number; for good under the earliest date. */
  private final TreeMap<LocalDate, Long> highest = new TreeMap<>();

  NaiveBadge(Plan plan, int index, NaiveMeters meters, NaivePrize prizes, Told told) {
    this.plan = plan;
    this.badge = plan.benefits().feats().badges().get(index);
    this.meters = meters;
    this.prizes = prizes;
    this.told = told;
    this.matching = new Matching(plan);
  }

  long times() {
    return earned.size();
  }

  /** The latest of the past has just happened. */
  void happened(List<Happened> past) {
    zone = meters.windows().zone(past);
    Happened latest = past.get(past.size() - 1);
    if (latest.event() instanceof OpeningRecorded opening) {
      opening.badges().stream()
          .filter(brought -> brought.badge().equals(badge.name()))
          .forEach(brought -> bring(brought, past));
    }
    if (badge.meter() >= 0) {
      if (NaiveFeats.looks(plan, badge.meter(), latest.event())) {
        LocalDate date = meters.date(badge.meter(), told.now(), past);
        climb(past, meters.shown(badge.meter(), date, past));
      }
      return;
    }
    Event seen = badge.keeps() ? latest.event() : latest.turnedOut();
    for (Line line : matching.of(badge.on(), badge.when(), badge.byLine(), seen)) {
      see(badge.text() == null ? "" : matching.text(badge.text(), seen, line));
    }
    boolean all = !badge.set().isEmpty() && collected.containsAll(badge.set());
    if (all && !earned.contains("once")) {
      earn("once", badge.set().size(), "");
    }
  }

  private void see(String text) {
    if (!badge.set().isEmpty()) {
      collected.add(text);
    } else if (badge.text() == null) {
      if (earned.isEmpty()) {
        earn("once", 1, "");
      }
    } else if (!text.isEmpty() && !earned.contains(text) && earned.size() < badge.most()) {
      earn(text, 1, text);
    }
  }

  private void bring(OpeningRecorded.Earned brought, List<Happened> past) {
    if (badge.meter() >= 0) {
      climb(past, brought.number());
    } else if (!badge.set().isEmpty()) {
      collected.addAll(brought.text().isEmpty() ? badge.set() : List.of(brought.text()));
    } else {
      see(badge.text() == null ? "" : brought.text());
    }
  }

  private void climb(List<Happened> past, long shown) {
    LocalDate date = meters.date(badge.meter(), told.now(), past);
    Window window = meters.rule(badge.meter()).window();
    LocalDate first = LocalDate.MIN;
    if (badge.again()) {
      if (window.kind() == Window.Kind.SPAN && !NaiveWindows.isIn(window, date)) {
        return;
      }
      first = meters.windows().first(window, date, past);
    }
    if (!highest.isEmpty() && highest.lastKey().isAfter(first)) {
      return;
    }
    for (long number : badge.at()) {
      if (number <= shown && number > highest.getOrDefault(first, 0L)) {
        highest.put(first, number);
        earn(badge.again() ? first + "/" + number : "" + number, number, "");
      }
    }
  }

  private void earn(String occurrence, long level, String text) {
    earned.add(occurrence);
    if (!told.isOpening()) {
      told.outcome(badge.rule(), OutcomeKind.BADGE_EARNED, occurrence, level, 0, text);
      prizes.give(badge.prize(), "badges", badge.name(), occurrence, zone);
    }
  }
}
