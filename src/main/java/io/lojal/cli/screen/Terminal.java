package io.lojal.cli.screen;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The terminal that standard output goes to. The JDK tells neither its size nor, before 22, whether
 * it is one if only the input is redirected, so the shell is asked.
 */
final class Terminal {
  private static final String ASK = "test -t 1 && stty size </dev/tty >&2";
  private static final long PATIENCE_MILLIS = 1_000;

  /** In cells. */
  record Size(int width, int height) {}

  private Size size;

  private Terminal(Size size) {
    this.size = size;
  }

  /** Empty where output is redirected, the terminal is dumb, or the shell cannot say. */
  static Optional<Terminal> find(Map<String, String> environment) {
    if (environment.getOrDefault("TERM", "dumb").equals("dumb")) {
      return Optional.empty();
    }
    return ask().map(Terminal::new);
  }

  /** The size as of now; the last one known where the shell cannot say. */
  Size measure() {
    size = ask().orElse(size);
    return size;
  }

  private static Optional<Size> ask() {
    if (!new File("/dev/tty").exists()) {
      return Optional.empty();
    }
    try {
      Process shell =
          new ProcessBuilder("sh", "-c", ASK)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .start();
      if (!shell.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        shell.destroy();
        return Optional.empty();
      }
      String answer =
          new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).trim();
      return shell.exitValue() == 0 ? parse(answer) : Optional.empty();
    } catch (IOException noShell) {
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** "24 80": lines first. A terminal without a size says "0 0". */
  static Optional<Size> parse(String answer) {
    if (!answer.matches("\\d{1,5} \\d{1,5}")) {
      return Optional.empty();
    }
    String[] numbers = answer.split(" ", 2);
    Size size = new Size(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[0]));
    boolean fits = size.width >= Panel.LEAST_WIDTH && size.height >= Panel.LEAST_HEIGHT;
    return fits ? Optional.of(size) : Optional.empty();
  }
}
