package io.lojal.cli.screen;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The demo's picture: a mountain, a bar that fills, figures, and what members were told. A function
 * of the figures and the terminal's size, so it can be looked at without a terminal.
 */
public final class Panel {
  /** Below this nothing sensible can be shown. */
  public static final int LEAST_WIDTH = 40;

  public static final int LEAST_HEIGHT = 12;

  private static final int FIXED_ROWS = 10;
  private static final int SENTENCES = 6;
  private static final int MOST_MOUNTAIN = 18;
  private static final int LEAST_MOUNTAIN = 5;
  private static final int NARROW = 72;
  private static final double[] COLUMNS = {0, 0.2, 0.38, 0.56, 0.85, 1};
  private static final double[] NARROW_COLUMNS = {0, 0.36, 0.7, 1};
  private static final int MARGIN = 2;
  private static final int DIM = 0x8A93A3;
  private static final int TRACK = 0x39414F;
  private static final int BAR_FROM = 0x2F6FDE;
  private static final int BAR_TO = 0x3CCB9B;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy  HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DATE =
      DateTimeFormatter.ofPattern("EEE d MMM  HH:mm", Locale.ENGLISH);

  private final DemoFigures figures;
  private final Canvas canvas;
  private final Colours colours;

  private Panel(DemoFigures figures, Canvas canvas, Colours colours) {
    this.figures = figures;
    this.canvas = canvas;
    this.colours = colours;
  }

  /**
   * Exactly {@code height} lines, separated by line feeds.
   *
   * @param width of the terminal in columns; no line is longer. At least {@link #LEAST_WIDTH} is
   *     drawn
   * @param height in lines; at least {@link #LEAST_HEIGHT} are drawn
   */
  public static String render(DemoFigures figures, int width, int height, Colours colours) {
    return draw(figures, width, height, colours).toText(colours);
  }

  static Canvas draw(DemoFigures figures, int width, int height, Colours colours) {
    Canvas canvas = new Canvas(Math.max(LEAST_WIDTH, width), Math.max(LEAST_HEIGHT, height));
    new Panel(figures, canvas, colours).draw();
    return canvas;
  }

  private void draw() {
    int mountain = Math.min(MOST_MOUNTAIN, canvas.height - FIXED_ROWS - SENTENCES);
    mountain = mountain < LEAST_MOUNTAIN ? 0 : mountain;
    if (mountain > 0) {
      Mountain.paint(figures, canvas, mountain, colours != Colours.NONE);
    }
    header(mountain > 0);
    int row = Math.max(1, mountain) + 1;
    goal(row);
    if (isNarrow()) {
      fewFigures(row + 3);
    } else {
      firstFigures(row + 3);
      secondFigures(row + 5);
    }
    sentences(row + 8, canvas.height - 1);
    footer(canvas.height - 1);
  }

  private void header(boolean overSky) {
    int ink = overSky && colours != Colours.NONE ? 0xFFFFFF : Canvas.PLAIN;
    canvas.writeBold(MARGIN, 0, "Lojal", ink);
    DateTimeFormatter format = isNarrow() ? SHORT_DATE : DATE;
    String now =
        format.format(Instant.ofEpochMilli(figures.simulatedMillis()).atZone(figures.zone()));
    canvas.writeBefore(canvas.width - MARGIN, 0, now, ink);
  }

  private void goal(int row) {
    DemoFigures.Goal goal = figures.goal();
    String sum = number(goal.sum()) + " of " + number(goal.target()) + " " + goal.unit() + "   ";
    String percent = String.format(Locale.ROOT, "%.1f %%", Math.floor(goal.part() * 1000) / 10);
    String state = (isNarrow() ? "" : sum) + (goal.isReached() ? "reached" : percent);
    int room = canvas.width - 2 * MARGIN - Width.of(state) - 2;
    int ink = goal.isReached() ? Tone.GOAL.colour : Canvas.PLAIN;
    canvas.write(MARGIN, row, Width.cut(goal.name(), room), ink);
    canvas.writeBefore(canvas.width - MARGIN, row, state, DIM);
    bar(row + 1, goal.part());
  }

  private void bar(int row, double part) {
    int cells = canvas.width - 2 * MARGIN;
    int eighths = Bars.eighths(part, cells);
    for (int cell = 0; cell < cells; cell++) {
      String glyph = Bars.lying(eighths, cell);
      int ink = Sky.blend(BAR_FROM, BAR_TO, cell / (double) cells);
      if (colours == Colours.NONE) {
        glyph = glyph.equals(" ") ? "░" : glyph;
      }
      canvas.put(MARGIN + cell, row, glyph, ink, colours == Colours.NONE ? Canvas.PLAIN : TRACK);
    }
  }

  private boolean isNarrow() {
    return canvas.width < NARROW;
  }

  private void firstFigures(int row) {
    figure(0, row, "events", number(figures.events()), Canvas.PLAIN);
    String rate = number(Math.round(figures.eventsPerSecond()));
    figure(1, row, "events/s", rate, Canvas.PLAIN);
    int from = column(1) + Math.max(8, rate.length() + 2);
    canvas.write(from, row + 1, Bars.spark(figures.rates(), column(3) - 3 - from), BAR_FROM);
    figure(3, row, "event to trigger", latency(), Canvas.PLAIN);
    figure(4, row, "lag", number(figures.lag()), Canvas.PLAIN);
  }

  private String latency() {
    return figures.p50Millis() < 0
        ? "–"
        : "p50 " + figures.p50Millis() + "  p99 " + figures.p99Millis() + " ms";
  }

  private void secondFigures(int row) {
    figure(0, row, "triggers", number(figures.triggers()), Tone.GOAL.colour);
    figure(1, row, "suppressed", number(figures.suppressed()), Canvas.PLAIN);
    figure(2, row, "rejected", number(figures.rejected()), Canvas.PLAIN);
    figure(3, row, "corrections", number(figures.corrections()), Canvas.PLAIN);
    figure(4, row, "skiers out", number(figures.skiers()), Canvas.PLAIN);
  }

  private void fewFigures(int row) {
    String slowest = figures.p99Millis() < 0 ? "–" : figures.p99Millis() + " ms";
    figure(0, row, "events", number(figures.events()), Canvas.PLAIN);
    figure(1, row, "events/s", number(Math.round(figures.eventsPerSecond())), Canvas.PLAIN);
    figure(2, row, "p99", slowest, Canvas.PLAIN);
    figure(0, row + 2, "triggers", number(figures.triggers()), Tone.GOAL.colour);
    figure(1, row + 2, "corrections", number(figures.corrections()), Canvas.PLAIN);
    figure(2, row + 2, "rejected", number(figures.rejected()), Canvas.PLAIN);
  }

  private void figure(int column, int row, String label, String value, int ink) {
    int room = column(column + 1) - column(column) - 1;
    canvas.write(column(column), row, Width.cut(label, room), DIM);
    canvas.writeBold(column(column), row + 1, Width.cut(value, room), ink);
  }

  private int column(int column) {
    double place = isNarrow() ? NARROW_COLUMNS[column] : COLUMNS[column];
    return MARGIN + (int) (place * (canvas.width - MARGIN));
  }

  private void sentences(int row, int end) {
    List<DemoFigures.Said> said = figures.said();
    for (int i = 0; i < said.size() && row + i < end; i++) {
      Tone tone = Tone.of(said.get(i).kind());
      canvas.write(MARGIN, row + i, tone.sign, tone.colour);
      String sentence = Width.cut(said.get(i).sentence(), canvas.width - 2 * MARGIN - 2);
      canvas.write(MARGIN + 2, row + i, sentence, i < 3 ? Canvas.PLAIN : DIM);
    }
  }

  private void footer(int row) {
    String running = clock(figures.elapsedMillis()) + (isNarrow() ? "" : "   Ctrl-C ends it");
    int room = canvas.width - 2 * MARGIN - Width.of(running) - 1;
    String place = figures.address().isEmpty() ? "" : "Flink  " + figures.address();
    canvas.write(MARGIN, row, Width.cut(place, room), DIM);
    canvas.writeBefore(canvas.width - MARGIN, row, running, DIM);
  }

  private static String clock(long millis) {
    long seconds = millis / 1000;
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
