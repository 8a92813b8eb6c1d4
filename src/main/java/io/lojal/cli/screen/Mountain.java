package io.lojal.cli.screen;

import io.lojal.cli.screen.Pixels.Stuff;
import java.time.Instant;
import java.time.LocalTime;

/** The resort as it looks now: light by the hour, snow by the weather, skiers by how many ride. */
final class Mountain {
  /** Where the peaks are, as shares of the width, and how high, as shares of the highest. */
  private static final double[] PEAKS = {0.37, 0.72, 0.06, 1};

  private static final double[] HEIGHTS = {1, 0.72, 0.5, 0.45};
  private static final double PEAK = PEAKS[0];
  private static final double SECOND = PEAKS[1];

  /** The first row carries text: nothing small is painted behind it. */
  private static final int HEADER = 2;

  private static final double SLOPE = 0.56;
  private static final int MOST_SKIERS = 48;
  private static final int[] JACKETS = {0xE63946, 0x1D5FD1, 0xF07C1D, 0x7B2CBF, 0x0B8F6A, 0xC9184A};

  private final DemoFigures figures;
  private final Pixels pixels;
  private final Sky sky;
  private final double seconds;

  private Mountain(DemoFigures figures, int width, int height) {
    this.figures = figures;
    this.pixels = new Pixels(width, height);
    LocalTime time =
        Instant.ofEpochMilli(figures.simulatedMillis()).atZone(figures.zone()).toLocalTime();
    this.sky = Sky.at(time.toSecondOfDay() / 3600.0);
    this.seconds = figures.elapsedMillis() / 1000.0;
  }

  /** Paints the canvas's first rows. */
  static void paint(DemoFigures figures, Canvas canvas, int rows, boolean coloured) {
    Mountain mountain = new Mountain(figures, canvas.width, rows * 2);
    mountain.paintSky();
    mountain.paintLand();
    mountain.paintLift();
    mountain.paintVillage();
    mountain.paintSkiers();
    mountain.paintSnowfall();
    mountain.pixels.paint(canvas, 0, coloured);
  }

  private void paintSky() {
    for (int y = 0; y < pixels.height; y++) {
      int colour = sky.colour(1 - y / (double) pixels.height);
      for (int x = 0; x < pixels.width; x++) {
        boolean star = sky.isNight() && y >= HEADER && chance(x, y, 11) < 0.009;
        pixels.set(x, y, star ? Stuff.STAR : Stuff.SKY, star ? 0xA9B4E6 : colour);
      }
    }
    if (figures.weather() > 0.4) {
      int x = (int) (pixels.width * 0.9);
      int colour = sky.isNight() ? 0xE8E6D9 : 0xFFE38A;
      for (int dy = 0; dy < 3; dy++) {
        for (int dx = 0; dx < 4; dx++) {
          boolean corner = dy != 1 && (dx == 0 || dx == 3);
          if (!corner) {
            pixels.set(x + dx, 3 + dy, Stuff.STAR, colour);
          }
        }
      }
    }
  }

  private void paintLand() {
    for (int x = 0; x < pixels.width; x++) {
      int far = pixels.height - farHeight(x);
      int near = pixels.height - nearHeight(x);
      for (int y = Math.min(far, near); y < pixels.height; y++) {
        if (y < near) {
          pixels.set(x, y, Stuff.FAR, Sky.blend(sky.colour(0.3), sky.lit(0x7F9CC4), 0.55));
        } else {
          paintSnow(x, y, y - near);
        }
      }
    }
    for (int x = 0; x < pixels.width; x++) {
      paintTree(x);
    }
  }

  private void paintSnow(int x, int y, int depth) {
    boolean shade = isInShade(x, y);
    double grain = chance(x, y, 3);
    boolean rock = depth > 0 && depth < 6 && nearHeight(x) > pixels.height * 0.55 && grain < 0.1;
    int snow = shade ? 0xB4C7E6 : 0xF3F7FF;
    int colour = rock ? 0x77839A : Sky.blend(snow, 0xA9BEE0, grain * 0.22);
    pixels.set(x, y, shade || rock ? Stuff.SHADE : Stuff.SNOW, sky.lit(colour));
  }

  /** The sun is on the left; the ridge comes down from the peak in a jagged line. */
  private boolean isInShade(int x, int y) {
    int peak = 0;
    for (int i = 1; i < PEAKS.length; i++) {
      peak = cone(x, i) > cone(x, peak) ? i : peak;
    }
    double centre = pixels.width * PEAKS[peak];
    double down = y - (pixels.height - HEIGHTS[peak] * highest());
    double ridge = centre + 0.3 * down + 1.8 * Math.sin(down * 0.9);
    return x > ridge;
  }

  /** A small fir in the lower part of the slopes. */
  private void paintTree(int x) {
    if (chance(x, 0, 5) > 0.24 || nearHeight(x) > pixels.height * 0.5) {
      return;
    }
    int foot = pixels.height - 1 - (int) (chance(x, 1, 5) * Math.min(6, nearHeight(x) * 0.6));
    int green = sky.lit(Sky.blend(0x16402F, 0x2E6B4C, chance(x, 2, 6)));
    for (int dx = -1; dx <= 1; dx++) {
      pixels.set(x + dx, foot, Stuff.TREE, green);
    }
    pixels.set(x, foot - 1, Stuff.TREE, green);
    pixels.set(x, foot - 2, Stuff.TREE, green);
  }

  private void paintLift() {
    int fromX = (int) (pixels.width * PEAK) - 1;
    int fromY = pixels.height - nearHeight(fromX);
    int toX = (int) (pixels.width * PEAK + (pixels.height - fromY) / SLOPE * 0.66);
    int toY = pixels.height - 3;
    int length = Math.max(1, toX - fromX);
    boolean runs = figures.skiers() > 0;
    for (int i = 0; i <= length; i++) {
      int y = fromY - 1 + (toY - fromY) * i / length;
      boolean chair = Math.floorMod(i + (runs ? (int) (seconds * 6) : 0), 7) == 0;
      pixels.set(fromX + i, y, Stuff.CABLE, sky.lit(0x6B7688));
      if (chair) {
        pixels.set(fromX + i, y + 1, Stuff.CHAIR, sky.lit(0x2B2F3A));
      }
    }
  }

  /** Houses at the foot, whose windows are lit at night. */
  private void paintVillage() {
    int left = (int) (pixels.width * 0.84);
    for (int house = 0; house < 3; house++) {
      int x = left + house * 5;
      int roof = pixels.height - 4 - house % 2;
      for (int y = roof; y < pixels.height; y++) {
        for (int dx = 0; dx < 4; dx++) {
          boolean window = y == roof + 2 && dx % 2 == 1;
          int wall = y == roof ? 0xE8EEF8 : window && sky.light() < 0.9 ? -1 : 0x8C3B2E;
          pixels.set(x + dx, y, Stuff.HOUSE, wall < 0 ? 0xFFD166 : sky.lit(wall));
        }
      }
    }
  }

  /** Each on a line of their own below a peak, in turns, again from the top when down. */
  private void paintSkiers() {
    int count = skiersShown(figures.skiers(), figures.members());
    for (int i = 0; i < count; i++) {
      double down = (seconds / (8 + 6 * chance(i, 1, 8)) + chance(i, 2, 8)) % 1;
      for (int back = 3; back >= 1; back--) {
        paintOnSnow(i, down - 0.03 * back, Stuff.SNOW, sky.lit(0xA3B9DF));
      }
      int jacket = sky.isNight() ? 0xFFE8A3 : JACKETS[i % JACKETS.length];
      paintOnSnow(i, down, Stuff.SKIER, jacket);
    }
  }

  /**
   * @param down 0 at the peak to 1 at the foot
   */
  private void paintOnSnow(int skier, double down, Stuff what, int colour) {
    int peakX = (int) (pixels.width * (skier % 3 == 2 ? SECOND : PEAK));
    int top = pixels.height - nearHeight(peakX);
    double half = down * (pixels.height - top) / SLOPE;
    double lane = 1.7 * (chance(skier, 3, 8) - 0.5) + 0.1 * Math.sin(down * 24 + skier);
    int x = (int) Math.round(peakX + lane * half);
    int y = top + 1 + (int) Math.round(down * (pixels.height - top - 2));
    boolean inside = x >= 0 && x < pixels.width && y >= 0 && y < pixels.height;
    if (inside && (pixels.stuff(x, y) == Stuff.SNOW || pixels.stuff(x, y) == Stuff.SHADE)) {
      pixels.set(x, y, what, colour);
    }
  }

  /** In proportion to how many of all are out; one at least if anyone is. */
  static int skiersShown(int skiers, int members) {
    if (skiers <= 0 || members <= 0) {
      return 0;
    }
    return (int) Math.ceil(MOST_SKIERS * Math.min(1, skiers / (double) members));
  }

  private void paintSnowfall() {
    double fall = Math.max(0, 0.4 - figures.weather()) * 0.1;
    int moved = (int) (seconds * 5);
    for (int y = HEADER; y < pixels.height; y++) {
      for (int x = 0; x < pixels.width; x++) {
        if (chance(x + moved / 3, Math.floorMod(y - moved, 997), 9) < fall) {
          pixels.set(x, y, Stuff.FLAKE, sky.lit(0xFFFFFF));
        }
      }
    }
  }

  private int nearHeight(int x) {
    double height = 3;
    for (int i = 0; i < PEAKS.length; i++) {
      height = Math.max(height, cone(x, i) + 1.6 * (chance(x / 2, 0, 1) - 0.5));
    }
    return (int) Math.round(height);
  }

  private double highest() {
    return pixels.height * 0.88;
  }

  private double cone(int x, int peak) {
    return cone(x, PEAKS[peak], HEIGHTS[peak] * highest());
  }

  private int farHeight(int x) {
    double high = pixels.height * 0.62;
    double height = Math.max(cone(x, 0.2, high), cone(x, 0.55, high * 1.08));
    return (int) Math.round(Math.max(Math.max(height, cone(x, 0.88, high * 0.9)), 4));
  }

  private double cone(int x, double centre, double high) {
    return high - Math.abs(x - pixels.width * centre) * SLOPE;
  }

  /** The same for the same pixel in every frame: 0 to below 1. */
  private static double chance(int x, int y, int topic) {
    int h = x * 0x9E3779B1 + y * 0x85EBCA77 + topic * 0xC2B2AE3D;
    h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
    h = (h ^ (h >>> 12)) * 0x297A2D39;
    return ((h ^ (h >>> 15)) >>> 8) / (double) (1 << 24);
  }
}
