package io.lojal.cli.screen;

import java.util.Map;

/** What a terminal can show. */
public enum Colours {
  NONE,
  /** The palette of 256 that every terminal of this century has. */
  PALETTE,
  /** 24 bits. */
  TRUE;

  private static final int[] STEPS = {0, 95, 135, 175, 215, 255};

  /** By the conventions NO_COLOR (no-color.org), COLORTERM and TERM. */
  public static Colours of(Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()
        || environment.getOrDefault("TERM", "dumb").equals("dumb")) {
      return NONE;
    }
    String colorTerm = environment.getOrDefault("COLORTERM", "");
    return colorTerm.equals("truecolor") || colorTerm.equals("24bit") ? TRUE : PALETTE;
  }

  /** The parameters of the escape sequence for a colour: 38 in front for ink, 48 for paper. */
  String parameters(int layer, int rgb) {
    if (this == TRUE) {
      return layer + ";2;" + (rgb >> 16 & 255) + ";" + (rgb >> 8 & 255) + ";" + (rgb & 255);
    }
    return layer + ";5;" + nearest(rgb);
  }

  /** The place in the 6x6x6 cube or in the ramp of greys that comes nearest. */
  private static int nearest(int rgb) {
    int red = step(rgb >> 16 & 255);
    int green = step(rgb >> 8 & 255);
    int blue = step(rgb & 255);
    int cube = STEPS[red] << 16 | STEPS[green] << 8 | STEPS[blue];
    int mean = ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
    int ramp = Math.max(0, Math.min(23, (mean - 3) / 10));
    int grey = (8 + 10 * ramp) * 0x010101;
    return distance(rgb, grey) < distance(rgb, cube)
        ? 232 + ramp
        : 16 + 36 * red + 6 * green + blue;
  }

  private static int step(int value) {
    return value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return red * red + green * green + blue * blue;
  }
}
