package io.lojal.cli.world;

/** Snow and wind that come and go over days, per resort: it decides who stays in. */
final class Weather {
  private static final long TOPIC = 901;
  private static final int DAYS_A_SPELL = 4;

  private final long seed;

  Weather(long seed) {
    this.seed = seed;
  }

  /**
   * From 0 (storm) to 1 (sun on fresh snow); it turns within days, not overnight.
   *
   * @param day counted from 1970-01-01
   */
  double at(Resort resort, int day) {
    int spell = Math.floorDiv(day, DAYS_A_SPELL);
    double part = Math.floorMod(day, DAYS_A_SPELL) / (double) DAYS_A_SPELL;
    long place = Resort.ALL.indexOf(resort);
    double before = Dice.share(seed, TOPIC, place, spell);
    double after = Dice.share(seed, TOPIC, place, spell + 1L);
    return before + (after - before) * part;
  }

  /** What a habit's probability is multiplied by: 0.8 to 1.1. */
  double appeal(Resort resort, int day) {
    return 0.8 + 0.3 * at(resort, day);
  }
}
