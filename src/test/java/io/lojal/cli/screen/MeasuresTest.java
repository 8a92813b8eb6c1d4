package io.lojal.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void backToTheLocale() {
    Locale.setDefault(locale);
  }

  private static Summary summary(long p50Millis) {
    return new Summary(
        61_234,
        68_000,
        4_211,
        388,
        61,
        97,
        new Took(p50Millis < 0 ? 0 : 900, p50Millis, 121),
        new Took(12, 19, 44),
        20_000_001,
        20_000_000,
        true);
  }

  @Test
  void percentilesAreExactToThreeDigits() {
    Latency latency = new Latency();
    for (int millis = 1; millis <= 1_000; millis++) {
      latency.record(millis);
    }
    assertEquals(500, latency.p50Millis());
    assertEquals(990, latency.p99Millis());
    assertEquals(999, latency.percentileMillis(99.9));
    assertEquals(1_000, latency.count());
  }

  @Test
  void nothingRecordedHasNoLatency() {
    assertEquals(-1, new Latency().p99Millis());
  }

  @Test
  void clocksThatDisagreeAndHoursThatPassDoNotBreakIt() {
    Latency latency = new Latency();
    latency.record(-5);
    assertEquals(0, latency.p50Millis());
    latency.record(Long.MAX_VALUE);
    assertEquals(3_600_000, latency.p99Millis(), 3_600);
  }

  @Test
  void twoOfThemAddUp() {
    Latency fast = new Latency();
    Latency slow = new Latency();
    for (int i = 0; i < 98; i++) {
      fast.record(10);
    }
    slow.record(700);
    slow.record(700);
    fast.add(slow);
    assertEquals(10, fast.p50Millis());
    assertEquals(700, fast.p99Millis());
    assertEquals(100, fast.count());
  }

  @Test
  void theSummaryIsOneLineOfJson() throws Exception {
    Locale.setDefault(Locale.GERMANY);
    String line = SummaryJson.line(summary(38));
    assertTrue(line.indexOf('\n') < 0);
    JsonNode json = new ObjectMapper().readTree(line);
    assertEquals(68_000, json.get("events").asLong());
    assertEquals(4_211, json.get("triggers").asLong());
    assertEquals(388, json.get("suppressed").asLong());
    assertEquals(61, json.get("rejected").asLong());
    assertEquals(97, json.get("corrections").asLong());
    assertEquals(38, json.at("/latencyMs/p50").asLong());
    assertEquals(121, json.at("/latencyMs/p99").asLong());
    assertEquals(12, json.at("/tillMs/count").asLong());
    assertEquals(44, json.at("/tillMs/p99").asLong());
    assertTrue(json.at("/goal/reached").asBoolean());
    assertEquals(1_110.5, json.get("eventsPerSecond").asDouble());
  }

  @Test
  void aLatencyThatWasNotMeasuredIsNull() throws Exception {
    JsonNode json = new ObjectMapper().readTree(SummaryJson.line(summary(-1)));
    assertTrue(json.at("/latencyMs/p50").isNull());
  }

  @Test
  void theSummaryReadsForPeopleToo() {
    String text = summary(38).toText();
    assertTrue(text.contains("68,000 events in 61.2 s (1,110/s)"), text);
    assertTrue(
        text.contains("trigger: p50 38 ms, p99 121 ms; till to answer: p50 19 ms, p99 44 ms"),
        text);
    assertTrue(text.contains("20,000,001 of 20,000,000, reached"), text);
  }
}
