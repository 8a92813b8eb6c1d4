package io.lojal.cli.world;

/** The ways in which members differ. */
enum Habit {
  /** Skis on the same days of the week, all season. */
  REGULAR,
  /** A household that goes out together, mostly at weekends. */
  FAMILY,
  /** Comes for one week a year. */
  YEARLY,
  /** Starts strongly and stops. */
  LAPSER,
  /** Buys and does not ski. */
  SHOPPER
}
