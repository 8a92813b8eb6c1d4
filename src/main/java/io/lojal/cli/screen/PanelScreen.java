package io.lojal.cli.screen;

import java.io.PrintStream;

/**
 * A panel that is drawn over itself, on the terminal's second page, so that what was on the screen
 * comes back. A frame is written at once, between marks that let a terminal show it at once.
 */
final class PanelScreen implements Screen {
  private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[2J";
  private static final String LEAVE = "\u001b[0m\u001b[?25h\u001b[?1049l";
  private static final String BEGIN_FRAME = "\u001b[?2026h\u001b[H";
  private static final String END_FRAME = "\u001b[J\u001b[?2026l";
  private static final String END_LINE = "\u001b[K\r\n";
  private static final long MEASURE_EVERY_MILLIS = 2_000;
  private static final int MOST_WIDTH = 140;
  private static final int MOST_HEIGHT = 40;

  private final PrintStream out;
  private final Terminal terminal;
  private final Colours colours;
  private final Thread restore = new Thread(this::leave, "restore-terminal");
  private Terminal.Size size;
  private long measuredMillis;
  private DemoFigures last;
  private boolean left;
  private boolean closed;

  private PanelScreen(PrintStream out, Terminal terminal, Colours colours) {
    this.out = out;
    this.terminal = terminal;
    this.colours = colours;
    this.size = terminal.measure();
  }

  static PanelScreen open(PrintStream out, Terminal terminal, Colours colours) {
    PanelScreen screen = new PanelScreen(out, terminal, colours);
    Runtime.getRuntime().addShutdownHook(screen.restore);
    out.print(ENTER);
    out.flush();
    return screen;
  }

  @Override
  public synchronized void show(DemoFigures figures) {
    if (left) {
      return;
    }
    measureNowAndThen(figures.elapsedMillis());
    last = figures;
    out.print(frame(draw(figures)));
    out.flush();
  }

  private void measureNowAndThen(long elapsedMillis) {
    if (elapsedMillis - measuredMillis >= MEASURE_EVERY_MILLIS) {
      measuredMillis = elapsedMillis;
      size = terminal.measure();
    }
  }

  private String draw(DemoFigures figures) {
    int width = Math.min(MOST_WIDTH, size.width());
    return Panel.render(figures, width, Math.min(MOST_HEIGHT, size.height()), colours);
  }

  /** Goes over what is there instead of clearing it first, which would flicker. */
  static String frame(String panel) {
    return BEGIN_FRAME + panel.replace("\n", END_LINE) + "\u001b[K" + END_FRAME;
  }

  /** The last picture stays below what was on the screen before. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    leave();
    if (last != null) {
      out.println(draw(last));
    }
    try {
      Runtime.getRuntime().removeShutdownHook(restore);
    } catch (IllegalStateException shuttingDown) {
      // Then the hook runs, and finds nothing left to do.
    }
  }

  private synchronized void leave() {
    if (!left) {
      left = true;
      out.print(LEAVE);
      out.flush();
    }
  }
}
