package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.MemberChanged;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.Plan;
import io.lojal.member.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/** Which dates the windows of a member's meters have. */
final class NaiveWindows {
  private final Plan plan;

  NaiveWindows(Plan plan) {
    this.plan = plan;
  }

  /** The dates that a meter shows today. */
  Predicate<LocalDate> shown(NaiveMeter meter, LocalDate today, List<Happened> past) {
    Window window = meter.rule().window();
    return switch (window.kind()) {
      case SPAN -> date -> isIn(window, date);
      case ROLLING -> {
        LocalDate before = Dates.minus(today, window.length());
        yield date -> date.isAfter(before) && !date.isAfter(today);
      }
      case OPENED -> {
        LocalDate opened = opened(meter, past);
        yield date ->
            opened != null && isOpen(window, opened, today) && isOpen(window, opened, date);
      }
      default -> from(window, first(window, today, past), past);
    };
  }

  /** The dates of the window that begins on a date. */
  Predicate<LocalDate> from(Window window, LocalDate first, List<Happened> past) {
    LocalDate next = next(window, first, past);
    return date ->
        !date.isBefore(first) && (window.kind() == Window.Kind.SINCE || date.isBefore(next));
  }

  /** The first date of the window that holds a date; of those that follow each other. */
  LocalDate first(Window window, LocalDate date, List<Happened> past) {
    if (window.kind() != Window.Kind.JOINING) {
      return Dates.first(window, date);
    }
    LocalDate joined = joined(past);
    LocalDate inYear = joined.plusYears(date.getYear() - joined.getYear());
    return inYear.isAfter(date) ? joined.plusYears(date.getYear() - 1 - joined.getYear()) : inYear;
  }

  /** The first date of the window after the one that begins on a date. */
  LocalDate next(Window window, LocalDate first, List<Happened> past) {
    if (window.kind() != Window.Kind.JOINING) {
      return Dates.next(window, first);
    }
    LocalDate joined = joined(past);
    return joined.plusYears(first.getYear() + 1 - joined.getYear());
  }

  /** The joining date. */
  LocalDate joined(List<Happened> past) {
    LocalDate joined = date(past.subList(0, 1));
    boolean isRegistered = false;
    for (int i = 0; i < past.size(); i++) {
      Event event = past.get(i).event();
      if (event instanceof OpeningRecorded opening
          && opening.joinedDay() != OpeningRecorded.UNTOLD) {
        joined = LocalDate.ofEpochDay(opening.joinedDay());
        isRegistered = true;
      } else if (event instanceof MemberChanged change && change.registered() && !isRegistered) {
        joined = date(past.subList(0, i + 1));
        isRegistered = true;
      }
    }
    return joined;
  }

  /** The date of the latest event, in the member's zone. */
  private LocalDate date(List<Happened> past) {
    Event latest = past.get(past.size() - 1).event();
    return Dates.date(latest.timeMillis(), zone(past));
  }

  /** The member's, and where that is not known the programme's. */
  ZoneId zone(List<Happened> past) {
    ZoneId zone = NaiveProfile.of(past).zone();
    return zone == null ? plan.zone() : zone;
  }

  /** When the last window was opened; null where none was. */
  private LocalDate opened(NaiveMeter meter, List<Happened> past) {
    Window window = meter.rule().window();
    LocalDate opened = null;
    for (int i = 0; i < past.size(); i++) {
      Event event = meter.face(past.get(i));
      if (event != null && window.opener().test(event)) {
        LocalDate date = Dates.date(event.timeMillis(), meter.zone(zone(past.subList(0, i + 1))));
        opened = opened == null || !isBeforeEnd(window, opened, date) ? date : opened;
      }
    }
    return opened;
  }

  /** Whether a window of two dates has a date. */
  static boolean isIn(Window window, LocalDate date) {
    return date.toEpochDay() >= window.fromDay() && date.toEpochDay() <= window.toDay();
  }

  private static boolean isOpen(Window window, LocalDate opened, LocalDate date) {
    return !date.isBefore(opened) && isBeforeEnd(window, opened, date);
  }

  private static boolean isBeforeEnd(Window window, LocalDate opened, LocalDate date) {
    return date.isBefore(Dates.plus(opened, window.length()));
  }
}
