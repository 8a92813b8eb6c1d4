package io.lojal.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertEquals(3, Width.of("Åre"));
    assertEquals(4, Width.of("雪子"));
    assertEquals(2, Width.of("🎿"));
    assertEquals(1, Width.of("e\u0301"));
    assertEquals(0, Width.of("\n"));
  }

  @Test
  void whatIsCutEndsInAnEllipsisAndFits() {
    assertEquals("Hugo", Width.cut("Hugo", 4));
    assertEquals("Hu…", Width.cut("Hugo", 3));
    assertEquals("雪…", Width.cut("雪子雪", 4));
    assertEquals("雪…", Width.cut("雪子", 3));
    assertEquals("", Width.cut("Hugo", 0));
    assertEquals("", Width.cut("Hugo", -3));
  }

  @Test
  void aBarShowsSomethingAsSoonAsThereIsSomething() {
    assertEquals(0, Bars.eighths(0, 10));
    assertEquals(1, Bars.eighths(0.0001, 10));
    assertEquals(79, Bars.eighths(0.99999, 10));
    assertEquals(80, Bars.eighths(1, 10));
    assertEquals("█", Bars.lying(12, 0));
    assertEquals("▌", Bars.lying(12, 1));
    assertEquals(" ", Bars.lying(12, 2));
  }

  @Test
  void aSparklineShowsTheLastValuesWithTheTallestOnTop() {
    assertEquals("  ▁▅█", Bars.spark(List.of(0.0, 5.0, 10.0), 5));
    assertEquals("▅█", Bars.spark(List.of(100.0, 5.0, 10.0), 2));
    assertEquals("▁▁", Bars.spark(List.of(0.0, 0.0), 2));
    assertEquals("", Bars.spark(List.of(1.0), 0));
  }

  @Test
  void coloursFollowTheEnvironment() {
    assertEquals(Colours.NONE, Colours.of(Map.of()));
    assertEquals(Colours.NONE, Colours.of(Map.of("TERM", "dumb")));
    assertEquals(Colours.PALETTE, Colours.of(Map.of("TERM", "xterm")));
    assertEquals(Colours.PALETTE, Colours.of(Map.of("TERM", "xterm", "NO_COLOR", "")));
    assertEquals(Colours.TRUE, Colours.of(Map.of("TERM", "xterm", "COLORTERM", "truecolor")));
    assertEquals(
        Colours.NONE,
        Colours.of(Map.of("TERM", "xterm", "COLORTERM", "truecolor", "NO_COLOR", "1")));
  }

  @Test
  void thePaletteHasTheNearestColour() {
    assertEquals("38;5;196", Colours.PALETTE.parameters(38, 0xFF0000));
    assertEquals("48;5;231", Colours.PALETTE.parameters(48, 0xFFFFFF));
    assertEquals("48;5;16", Colours.PALETTE.parameters(48, 0x000000));
    assertEquals("38;5;244", Colours.PALETTE.parameters(38, 0x808080));
    assertEquals("38;2;1;2;3", Colours.TRUE.parameters(38, 0x010203));
  }

  @Test
  void everyKindOfTriggerHasItsTone() {
    assertEquals(Tone.STREAK, Tone.of("STREAK_AT_RISK"));
    assertEquals(Tone.OFFER, Tone.of("OFFER"));
    assertEquals(Tone.OTHER, Tone.of("RULE_FAILED"));
    for (Tone tone : Tone.values()) {
      assertTrue(Width.of(tone.sign) == 1);
    }
  }
}
