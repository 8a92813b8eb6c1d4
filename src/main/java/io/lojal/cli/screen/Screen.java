package io.lojal.cli.screen;

import java.io.PrintStream;
import java.util.Map;

/** Where the demo shows how it goes. Closing it leaves the terminal as it was found. */
public interface Screen extends AutoCloseable {

  /** Shows the figures; may be called as often as one likes. */
  void show(DemoFigures figures);

  /** May be called more than once, and from a shutdown hook. */
  @Override
  void close();

  /**
   * A panel where {@code out} is a terminal that can be written all over, else lines.
   *
   * @param out the process's standard output
   */
  static Screen open(PrintStream out, Map<String, String> environment) {
    return Terminal.find(environment)
        .<Screen>map(terminal -> PanelScreen.open(out, terminal, Colours.of(environment)))
        .orElseGet(() -> new LineScreen(out));
  }

  /** Shows nothing: standard output belongs to the summary. */
  static Screen silent() {
    return new Screen() {
      @Override
      public void show(DemoFigures figures) {}

      @Override
      public void close() {}
    };
  }
}
