package io.lojal.cli.screen;

import java.util.Arrays;

/** A picture of square pixels: two of them, one above the other, make a terminal's cell. */
final class Pixels {
  /** What is seen, for terminals without colours; what stands further down hides what is above. */
  enum Stuff {
    SKY(" "),
    STAR("."),
    FAR(" "),
    SHADE("▒"),
    SNOW("░"),
    TREE("^"),
    CABLE("-"),
    HOUSE("#"),
    FLAKE("*"),
    CHAIR("o"),
    SKIER("•");

    final String glyph;

    Stuff(String glyph) {
      this.glyph = glyph;
    }
  }

  final int width;
  final int height;
  private final int[] colours;
  private final Stuff[] stuff;

  /**
   * @param height in pixels, even
   */
  Pixels(int width, int height) {
    this.width = width;
    this.height = height;
    colours = new int[width * height];
    stuff = new Stuff[width * height];
    Arrays.fill(stuff, Stuff.SKY);
  }

  void set(int x, int y, Stuff what, int colour) {
    if (x >= 0 && y >= 0 && x < width && y < height) {
      colours[y * width + x] = colour;
      stuff[y * width + x] = what;
    }
  }

  Stuff stuff(int x, int y) {
    return stuff[y * width + x];
  }

  void paint(Canvas canvas, int top, boolean coloured) {
    for (int y = 0; y + 1 < height; y += 2) {
      for (int x = 0; x < width; x++) {
        int above = y * width + x;
        int below = above + width;
        if (coloured) {
          boolean same = colours[above] == colours[below];
          canvas.put(x, top + y / 2, same ? " " : "▀", colours[above], colours[below]);
        } else {
          boolean higher = stuff[above].compareTo(stuff[below]) > 0;
          String glyph = (higher ? stuff[above] : stuff[below]).glyph;
          canvas.put(x, top + y / 2, glyph, Canvas.PLAIN, Canvas.PLAIN);
        }
      }
    }
  }
}
