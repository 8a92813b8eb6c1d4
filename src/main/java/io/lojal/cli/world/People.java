package io.lojal.cli.world;

import java.time.DayOfWeek;

/** Who lives in the world and when they go out: all of it follows from the seed and a number. */
final class People {
  private static final int HOUSEHOLD = 4;
  private static final double FAMILIES = 0.35;
  private static final double REGULARS = 0.30;
  private static final double YEARLY = 0.15;
  private static final double LAPSERS = 0.12;
  private static final int SEASON_WEEKS = 22;

  private static final long HABIT = 1;
  private static final long PERSON = 2;
  private static final long HOME = 3;
  private static final long OUT = 4;
  private static final long WEEK = 5;
  private static final long WEEKDAY = 6;
  private static final long LAPSE = 7;
  private static final long SHOP = 8;

  private final long seed;
  private final int firstDay;
  private final Weather weather;

  /**
   * @param firstDay of the world, counted from 1970-01-01
   */
  People(long seed, int firstDay) {
    this.seed = seed;
    this.firstDay = firstDay;
    this.weather = new Weather(seed);
  }

  Habit habit(int index) {
    if (Dice.share(seed, HABIT, index / HOUSEHOLD, 0) < FAMILIES) {
      return Habit.FAMILY;
    }
    double share = Dice.share(seed, HABIT, index, 1) * (1 - FAMILIES);
    if (share < REGULARS) {
      return Habit.REGULAR;
    }
    if (share < REGULARS + YEARLY) {
      return Habit.YEARLY;
    }
    return share < REGULARS + YEARLY + LAPSERS ? Habit.LAPSER : Habit.SHOPPER;
  }

  /** Families share a number, everyone else has their own. */
  int household(int index, Habit habit) {
    return habit == Habit.FAMILY ? index / HOUSEHOLD * HOUSEHOLD : index;
  }

  Person person(int index) {
    Habit habit = habit(index);
    Dice dice = Dice.of(seed, PERSON, index, 0);
    boolean child = habit == Habit.FAMILY && index % HOUSEHOLD >= 2;
    int age = child ? dice.between(7, 16) : dice.between(18, 78);
    return new Person(
        index,
        habit,
        household(index, habit),
        Names.pick(dice),
        home(household(index, habit)),
        age,
        (int) (8 * Dice.share(seed, HOME, household(index, habit), 1)),
        !child && dice.chance(0.6));
  }

  private Resort home(int household) {
    return Resort.at(Dice.share(seed, HOME, household, 0));
  }

  /** Regulars see another resort now and then. */
  Resort resort(Person person, MountainDay day) {
    Dice dice = Dice.of(seed, HOME, person.household(), day.number());
    return person.habit() == Habit.REGULAR && dice.chance(0.1)
        ? Resort.at(dice.unit())
        : person.home();
  }

  /** Whether a member skis on a day. */
  boolean goesOut(int index, MountainDay day) {
    if (!day.isInSeason()) {
      return false;
    }
    Habit habit = habit(index);
    int household = household(index, habit);
    double wish =
        switch (habit) {
          case REGULAR -> regular(index, day);
          case FAMILY -> family(household, day);
          case YEARLY -> yearly(index, day);
          case LAPSER -> lapser(index, day);
          case SHOPPER -> 0;
        };
    return wish > 0
        && Dice.share(seed, OUT, household, day.number())
            < wish * weather.appeal(home(household), day.number());
  }

  /** Their days of the week, except in the week in which they have a cold. */
  private double regular(int index, MountainDay day) {
    if (Dice.share(seed, WEEK, index, day.isoWeek()) < 0.04) {
      return 0;
    }
    double likes = Dice.share(seed, WEEKDAY, index, day.date().getDayOfWeek().getValue());
    return likes < (day.isWeekend() ? 0.85 : 0.4) ? 0.95 : 0;
  }

  /** Weekends, and every day of one of the four winter weeks. */
  private double family(int household, MountainDay day) {
    int winterWeek = 7 + (int) (Dice.share(seed, WEEK, household, 0) * 4);
    if (day.isSchoolHoliday() && (day.isoWeek() == winterWeek || day.date().getMonthValue() != 2)) {
      return 0.85;
    }
    return switch (day.date().getDayOfWeek()) {
      case SATURDAY -> 0.8;
      case SUNDAY -> 0.65;
      case FRIDAY -> 0.1;
      default -> 0;
    };
  }

  /** From Sunday to Friday of one week between December and April. */
  private double yearly(int index, MountainDay day) {
    int week = (49 + (int) (Dice.share(seed, WEEK, index, 0) * SEASON_WEEKS)) % 52;
    int thisWeek =
        day.date().getDayOfWeek() == DayOfWeek.SUNDAY ? day.isoWeek() + 1 : day.isoWeek();
    return thisWeek % 52 == week && day.date().getDayOfWeek() != DayOfWeek.SATURDAY ? 0.95 : 0;
  }

  /** Every other day and nearly every weekend, until the day it ends. */
  private double lapser(int index, MountainDay day) {
    int last = firstDay + 5 + (int) (Dice.share(seed, LAPSE, index, 0) * 25);
    if (day.number() > last) {
      return 0;
    }
    return day.isWeekend() ? 0.9 : 0.35;
  }

  /** Whether a member buys something without skiing. */
  boolean shops(int index, MountainDay day) {
    double wish = habit(index) == Habit.SHOPPER ? 0.22 : 0.02;
    return Dice.share(seed, SHOP, index, day.number()) < wish;
  }

  double weather(Resort resort, MountainDay day) {
    return weather.at(resort, day.number());
  }
}
