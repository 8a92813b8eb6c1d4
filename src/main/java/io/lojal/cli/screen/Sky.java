package io.lojal.cli.screen;

/**
 * The sky at an hour.
 *
 * @param top colour overhead
 * @param horizon colour behind the ridge
 * @param light 0 (dark) to 1 (noon): what the colours of the ground are multiplied by
 */
record Sky(int top, int horizon, double light) {
  private static final double[] HOURS = {0, 6, 7.5, 9, 12, 15, 16.5, 18, 24};
  private static final Sky[] AT = {
    new Sky(0x070B1F, 0x16204A, 0.34),
    new Sky(0x0B1130, 0x24305E, 0.36),
    new Sky(0x2B3A67, 0xE8A598, 0.62),
    new Sky(0x4F94D4, 0xCFE6F7, 0.96),
    new Sky(0x3A86D0, 0xBFE0F7, 1),
    new Sky(0x5A8FCB, 0xF6DDB5, 0.95),
    new Sky(0x463A72, 0xF08A5D, 0.68),
    new Sky(0x10163A, 0x34305E, 0.38),
    new Sky(0x070B1F, 0x16204A, 0.34),
  };

  /**
   * @param hour 0 to 24, with its minutes as a fraction
   */
  static Sky at(double hour) {
    int next = 1;
    while (next < HOURS.length - 1 && HOURS[next] < hour) {
      next++;
    }
    double part = (hour - HOURS[next - 1]) / (HOURS[next] - HOURS[next - 1]);
    Sky before = AT[next - 1];
    Sky after = AT[next];
    return new Sky(
        blend(before.top, after.top, part),
        blend(before.horizon, after.horizon, part),
        before.light + (after.light - before.light) * part);
  }

  /**
   * @param height 0 at the horizon to 1 overhead
   */
  int colour(double height) {
    return blend(horizon, top, height);
  }

  /** What something of this colour looks like now; shadows of the night are blue. */
  int lit(int colour) {
    int night = blend(0x0A1230, colour, 0.25 + 0.75 * light);
    return light >= 1 ? colour : night;
  }

  boolean isNight() {
    return light < 0.5;
  }

  static int blend(int from, int to, double part) {
    int red = channel(from >> 16, to >> 16, part);
    int green = channel(from >> 8, to >> 8, part);
    return red << 16 | green << 8 | channel(from, to, part);
  }

  private static int channel(int from, int to, double part) {
    return (int) Math.round((from & 255) + ((to & 255) - (from & 255)) * part);
  }
}
