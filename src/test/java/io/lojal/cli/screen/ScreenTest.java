package io.lojal.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private static final DemoFigures NOON = Figures.at(11, 2_300, 8_412_331);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void withoutATerminalThereAreLines() {
    try (Screen screen = Screen.open(out, Map.of("TERM", "dumb"))) {
      screen.show(NOON);
    }
    assertTrue(written().startsWith("Sat 10 Jan 11:42  128,412 events (1,203/s), 4,211 triggers"));
    assertTrue(written().contains("Maja in Åre"));
    assertFalse(written().contains("\u001b"));
  }

  @Test
  void linesComeOnlyNowAndThen() {
    LineScreen screen = new LineScreen(out);
    screen.show(NOON);
    screen.show(NOON);
    assertEquals(2, written().lines().count());
  }

  @Test
  void theSilentScreenWritesNothing() {
    try (Screen screen = Screen.silent()) {
      screen.show(NOON);
    }
    assertEquals("", written());
  }

  @Test
  void aFrameGoesOverTheLastOneWithoutClearingIt() {
    String frame = PanelScreen.frame("one\ntwo");
    assertTrue(frame.contains("one\u001b[K\r\ntwo\u001b[K"));
    assertFalse(frame.contains("\u001b[2J"));
    assertFalse(frame.endsWith("\n"));
  }

  @Test
  void aTerminalTooSmallOrWithoutASizeIsNone() {
    assertEquals(Optional.of(new Terminal.Size(80, 24)), Terminal.parse("24 80"));
    assertEquals(Optional.empty(), Terminal.parse("0 0"));
    assertEquals(Optional.empty(), Terminal.parse("24 20"));
    assertEquals(Optional.empty(), Terminal.parse("sh: cannot open /dev/tty"));
    assertEquals(Optional.empty(), Terminal.parse(""));
  }
}
