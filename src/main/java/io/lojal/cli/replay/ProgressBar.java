package io.lojal.cli.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** How far it is, on one line that is written over and over. Safe for several threads. */
public final class ProgressBar {
  /** Says nothing: for logs, pipes and tests. */
  public static final ProgressBar SILENT = new ProgressBar(null);

  private static final int WIDTH = 40;
  private static final long EVERY_NANOS = 100_000_000;

  private final PrintStream out;
  private long nextNanos = Long.MIN_VALUE;
  private boolean shown;

  private ProgressBar(PrintStream out) {
    this.out = out;
  }

  /** On standard error if that is a terminal: the shell is asked, as the JDK cannot tell. */
  public static ProgressBar find() {
    try {
      Process shell =
          new ProcessBuilder("sh", "-c", "test -t 2")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return shell.waitFor() == 0 ? new ProgressBar(System.err) : SILENT;
    } catch (IOException noShell) {
      return SILENT;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return SILENT;
    }
  }

  /**
   * Shows how far it is, some times a second at most.
   *
   * @param what is going on, in a word
   * @param part 0 to 1
   */
  public synchronized void show(String what, double part) {
    if (out == null || System.nanoTime() < nextNanos) {
      return;
    }
    nextNanos = System.nanoTime() + EVERY_NANOS;
    int full = (int) (WIDTH * part);
    out.printf(
        Locale.ROOT,
        "\r%-8s [%s%s] %3.0f %%",
        what,
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        100 * part);
    out.flush();
    shown = true;
  }

  /** Takes the line away. */
  public synchronized void clear() {
    if (shown) {
      out.print("\r" + " ".repeat(WIDTH + 18) + "\r");
      out.flush();
    }
  }
}
