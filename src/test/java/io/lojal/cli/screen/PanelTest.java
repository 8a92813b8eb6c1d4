package io.lojal.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PanelTest {
  private static final DemoFigures NOON = Figures.at(11, 2_300, 8_412_331);

  @ParameterizedTest
  @EnumSource(Colours.class)
  void noLineIsLongerThanTheTerminalIsWide(Colours colours) {
    for (int width = Panel.LEAST_WIDTH; width <= 150; width += width < 84 ? 1 : 11) {
      for (int height : new int[] {12, 24, 60}) {
        List<String> lines = Figures.plain(Panel.render(NOON, width, height, colours));
        assertEquals(height, lines.size());
        for (String line : lines) {
          assertTrue(Width.of(line) <= width, width + ": " + line);
        }
      }
    }
  }

  @Test
  void withoutColoursThereIsNoEscapeSequence() {
    assertFalse(Panel.render(NOON, 100, 24, Colours.NONE).contains("\u001b"));
  }

  @Test
  void everyLineEndsInTheTerminalsOwnColours() {
    for (String line : Panel.render(NOON, 100, 24, Colours.TRUE).split("\n")) {
      assertEquals(line.lastIndexOf("\u001b[0m"), line.lastIndexOf("\u001b["), line);
    }
  }

  @Test
  void theFiguresAreAllThere() {
    String text = String.join("\n", Figures.plain(Panel.render(NOON, 100, 24, Colours.PALETTE)));
    for (String figure :
        List.of(
            "128,412",
            "1,203",
            "4,211",
            "388",
            "61",
            "97",
            "p50 38  p99 121 ms",
            "2,300",
            "8,412,331 of 20,000,000 m",
            "42.0 %",
            "Saturday 10 January 2026  11:42",
            "Maja in Åre: 4th week in a row",
            "http://127.0.0.1:8081",
            "0:43")) {
      assertTrue(text.contains(figure), figure);
    }
  }

  @Test
  void eightyColumnsHoldTheSameFigures() {
    String text = String.join("\n", Figures.plain(Panel.render(NOON, 80, 24, Colours.PALETTE)));
    assertTrue(text.contains("p50 38  p99 121 ms"));
    assertTrue(text.contains("8,412,331 of 20,000,000 m   42.0 %"));
  }

  @Test
  void theBarFillsInProportion() {
    assertEquals(0, full(Figures.at(11, 0, 0)));
    assertEquals(24, full(Figures.at(11, 0, 5_000_000)));
    assertEquals(48, full(Figures.at(11, 0, 10_000_000)));
    assertEquals(95, full(Figures.at(11, 0, 19_999_999)));
    assertEquals(96, full(Figures.at(11, 0, 20_000_000)));
    assertEquals(96, full(Figures.at(11, 0, 90_000_000)));
  }

  private static long full(DemoFigures figures) {
    for (String line : Figures.plain(Panel.render(figures, 100, 24, Colours.NONE))) {
      if (line.matches(" {2}[█▉▊▋▌▍▎▏░]+")) {
        return line.chars().filter(c -> c == '█').count();
      }
    }
    throw new AssertionError("no bar");
  }

  @Test
  void aGoalIsCalledReachedOnlyWhenItIs() {
    assertTrue(
        Panel.render(Figures.at(11, 0, 20_000_000), 100, 24, Colours.NONE).contains("reached"));
    String nearly = Panel.render(Figures.at(11, 0, 19_999_999), 100, 24, Colours.NONE);
    assertFalse(nearly.contains("reached"));
    assertTrue(nearly.contains("99.9 %"));
  }

  @Test
  void skiersAreShownInProportionToThoseOut() {
    assertEquals(0, Mountain.skiersShown(0, 5_000));
    assertEquals(1, Mountain.skiersShown(1, 5_000));
    assertEquals(24, Mountain.skiersShown(2_500, 5_000));
    assertEquals(48, Mountain.skiersShown(5_000, 5_000));
  }

  @Test
  void anEmptyMountainHasNoSkiers() {
    assertTrue(Panel.render(NOON, 100, 24, Colours.NONE).contains("•"));
    assertFalse(Panel.render(Figures.at(21, 0, 0), 100, 24, Colours.NONE).contains("•"));
  }

  @Test
  void nightIsDarkerThanNoon() {
    int noon = Panel.draw(NOON, 100, 24, Colours.TRUE).paper(50, 1);
    int night = Panel.draw(Figures.at(23, 0, 0), 100, 24, Colours.TRUE).paper(50, 1);
    assertNotEquals(noon, night);
    assertTrue((noon & 255) > (night & 255));
  }

  @Test
  void theSameFiguresGiveTheSamePicture() {
    assertEquals(
        Panel.render(NOON, 100, 24, Colours.TRUE), Panel.render(NOON, 100, 24, Colours.TRUE));
  }

  @Test
  void aLowTerminalGoesWithoutTheMountain() {
    String low = Panel.render(NOON, 100, 14, Colours.NONE);
    assertFalse(low.contains("▒"));
    assertTrue(low.contains("128,412"));
  }
}
