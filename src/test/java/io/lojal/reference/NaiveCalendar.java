package io.lojal.reference;

import io.lojal.member.CalendarDays;
import io.lojal.member.CalendarRule;
import io.lojal.member.Insides;
import io.lojal.member.MemberChanged;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Profile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** One rule of the calendar. */
final class NaiveCalendar {
  private final Plan plan;
  private final int index;
  private final CalendarRule rule;
  private final List<NaivePoints> wallets;
  private final NaiveSteps steps;
  private final NaiveVouchers vouchers;
  private final Told told;

  /** Days that came, in order, whether they came about or not. */
  private final List<LocalDate> came = new ArrayList<>();

  private LocalDate inView;
  private long moment;

  NaiveCalendar(
      Plan plan,
      int index,
      List<NaivePoints> wallets,
      NaiveSteps steps,
      NaiveVouchers vouchers,
      Told told) {
    this.plan = plan;
    this.index = index;
    this.rule = plan.benefits().occasions().calendar().get(index);
    this.wallets = wallets;
    this.steps = steps;
    this.vouchers = vouchers;
    this.told = told;
  }

  /** After the profile of the latest event. */
  void lookAhead(List<Happened> past) {
    boolean first = past.size() == 1;
    boolean ofMember = past.get(past.size() - 1).event() instanceof MemberChanged;
    if (first || ofMember || hasJoined(past)) {
      lookAhead(past, told.now());
    }
  }

  /** Whether the latest event has changed the joining date: a member event, or an opening. */
  private boolean hasJoined(List<Happened> past) {
    return !joined(past.subList(0, past.size() - 1)).equals(joined(past));
  }

  private void lookAhead(List<Happened> past, long now) {
    ZoneId zone = zone(past);
    LocalDate before = inView;
    LocalDate next = null;
    for (LocalDate day : days(past, Dates.date(now, zone))) {
      boolean fits = came.isEmpty() || isAfterLast(day);
      if (next == null && fits && moment(day, zone) > now) {
        next = day;
      }
    }
    if (before != null
        && (next == null || before.isBefore(next))
        && days(past, before).contains(before)) {
      moment = now;
      return;
    }
    inView = next;
    moment = next == null ? Long.MAX_VALUE : moment(next, zone);
  }

  private boolean isAfterLast(LocalDate day) {
    LocalDate last = came.get(came.size() - 1);
    return rule.days().kind() == CalendarDays.Kind.BIRTHDAY
        ? ChronoUnit.DAYS.between(last, day) > 299
        : day.isAfter(last);
  }

  private ZoneId zone(List<Happened> past) {
    ZoneId own = NaiveProfile.of(past).zone();
    return own == null ? plan.zone() : own;
  }

  /** Its days around a date and some years from there, in order. */
  private TreeSet<LocalDate> days(List<Happened> past, LocalDate around) {
    TreeSet<LocalDate> days = new TreeSet<>();
    CalendarDays which = rule.days();
    LocalDate joined = joined(past);
    switch (which.kind()) {
      case DAY -> around.minusDays(5).datesUntil(around.plusDays(10)).forEach(days::add);
      case WEEKDAY -> {
        LocalDate one = around.minusWeeks(2).with(DayOfWeek.of(which.unit()));
        for (int week = 0; week < 6; week++) {
          days.add(one.plusWeeks(week));
        }
      }
      case WEEKDAY_OF_MONTH, DAY_OF_MONTH -> {
        for (int month = -1; month < 4; month++) {
          days.add(ofMonth(YearMonth.from(around).plusMonths(month)));
        }
      }
      case DAY_OF_YEAR -> {
        for (int year = around.getYear() - 1; year < around.getYear() + 3; year++) {
          boolean lacks = which.number() == 2 && which.unit() == 29 && !isLeap(year);
          Month month = Month.of(which.number());
          days.add(LocalDate.of(year, month, lacks ? 28 : which.unit()));
        }
      }
      case BIRTHDAY -> {
        String born = NaiveProfile.of(past).birthDate();
        if (!born.isEmpty()) {
          days.addAll(anniversaries(LocalDate.parse(born), around));
        }
      }
      case ANNIVERSARY -> days.addAll(anniversaries(joined, around));
      case JOINING -> days.add(Dates.plus(joined, which.after()));
    }
    return days;
  }

  private LocalDate ofMonth(YearMonth month) {
    CalendarDays which = rule.days();
    if (which.kind() == CalendarDays.Kind.DAY_OF_MONTH) {
      return which.number() < 0 ? month.atEndOfMonth() : month.atDay(which.number());
    }
    DayOfWeek weekday = DayOfWeek.of(which.unit());
    return month
        .atDay(1)
        .with(
            which.number() < 0
                ? TemporalAdjusters.lastInMonth(weekday)
                : TemporalAdjusters.dayOfWeekInMonth(which.number(), weekday));
  }

  private static boolean isLeap(int year) {
    return YearMonth.of(year, 2).lengthOfMonth() == 29;
  }

  private List<LocalDate> anniversaries(LocalDate first, LocalDate around) {
    List<LocalDate> all = new ArrayList<>();
    for (int k = 1; first.getYear() + k < around.getYear() + 5; k++) {
      all.add(first.plusYears(k).plusDays(rule.days().number()));
    }
    return all;
  }

  private LocalDate joined(List<Happened> past) {
    return new NaiveWindows(plan).joined(past);
  }

  private long moment(LocalDate day, ZoneId zone) {
    LocalDateTime local = LocalDateTime.of(day, rule.at());
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return offsets.isEmpty()
        ? zone.getRules().getTransition(local).getInstant().toEpochMilli()
        : local.toInstant(offsets.get(0)).toEpochMilli();
  }

  List<Due> due(List<Happened> past) {
    return inView == null
        ? List.of()
        : List.of(new Due(moment, Due.Turn.CALENDAR_DAY, index, 0, () -> come(past)));
  }

  private void come(List<Happened> past) {
    LocalDate day = inView;
    came.add(day);
    inView = null;
    lookAhead(past, told.now());
    if (!rule.when().test(Insides.scope(plan, null, null))) {
      return;
    }
    told.outcome(
        rule.rule(),
        OutcomeKind.DAY_CAME,
        day.toString(),
        count(past, day),
        0,
        "",
        told.now() + rule.newsMillis());
    if (rule.wallet() >= 0) {
      wallets
          .get(rule.wallet())
          .gift(
              "calendar:" + rule.name() + "/" + day + "/" + told.now(),
              "calendar/" + rule.name() + "/" + day,
              rule.points());
      steps.pay();
    }
    if (rule.gives() >= 0) {
      vouchers.issue(rule.gives(), "calendar/" + rule.name() + "/" + day);
    }
  }

  /** The how many-th birthday or anniversary it goes by. */
  private long count(List<Happened> past, LocalDate day) {
    Profile profile = NaiveProfile.of(past);
    LocalDate first =
        switch (rule.days().kind()) {
          case BIRTHDAY -> LocalDate.parse(profile.birthDate());
          case ANNIVERSARY -> joined(past);
          default -> null;
        };
    for (int k = 1; first != null; k++) {
      if (first.plusYears(k).plusDays(rule.days().number()).equals(day)) {
        return k;
      }
    }
    return 0;
  }
}
