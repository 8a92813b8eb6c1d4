package io.lojal.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The benchmark in short: that it runs and has every figure, never how fast anything is. */
@Tag("slow")
class BenchTest {
  /** Next to nothing in so short a run. */
  private static final Pattern MAY_BE_NONE = Pattern.compile("corrections|ByPart|^/rising/[012]/");

  private final List<String> missing = new ArrayList<>();

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void aShortRunHasEveryFigure(@TempDir Path folder) throws Exception {
    Path recording = folder.resolve("engine.jfr");
    List<String> said = new ArrayList<>();
    Map<String, String> settings = Map.of("execution.buffer-timeout.interval", "10ms");
    BenchOptions.Wish wish = new BenchOptions.Wish(Set.of(), 0, 0, settings, 7, recording, folder);
    BenchReport report = new Bench(BenchOptions.brief(wish), said::add).run();
    JsonNode json = new ObjectMapper().valueToTree(report);
    lookAt("", json);
    assertEquals(List.of(), missing);
    assertEquals(List.of("10", "100", "1000"), names(json.get("rules")));
    assertEquals(List.of("1", "4"), names(json.get("parallel")));
    assertEquals(5, json.get("rising").size());
    assertTrue(json.at("/rising/4/trigger/count").asLong() > 0);
    assertEquals(2, json.get("latency").size());
    for (JsonNode latency : json.get("latency")) {
      assertTrue(latency.at("/trigger/count").asLong() > 0, latency::toString);
      assertTrue(latency.at("/answer/count").asLong() > 0, latency::toString);
    }
    double sent = json.at("/sent/engine/bytesPerEvent").asDouble();
    double imitated = json.at("/sent/floor/bytesPerEvent").asDouble();
    assertEquals(sent, imitated, sent / 5, "the floor sends what the engine sends");
    double[] parts = {0};
    json.at("/engine/cpuSecondsPerMillionByPart")
        .forEach(part -> parts[0] += part.get("median").asDouble());
    double cpu = json.at("/engine/cpuSecondsPerMillion/median").asDouble();
    assertEquals(cpu, parts[0], cpu / 10, "parts are all of it");
    BenchPictures.write(report, folder);
    for (String picture : List.of("bench-cpu.svg", "bench-load.svg")) {
      Document read =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(folder.resolve(picture).toFile());
      assertEquals("svg", read.getDocumentElement().getTagName());
    }
    assertTrue(Files.size(recording) > 0);
    assertTrue(said.stream().anyMatch(line -> line.contains("seed 7")), said::toString);
    assertTrue(report.toText().contains("engine / floor"), report::toText);
    assertTrue(report.toText().contains("execution.buffer-timeout.interval=10ms"), report::toText);
  }

  @Test
  void ratiosAreTakenRoundByRound() {
    Series engine = new Series(List.of(10.0, 40.0, 20.0));
    Series floor = new Series(List.of(20.0, 50.0, 80.0));
    assertEquals(0.5, engine.over(floor).median());
    assertEquals(0.25, engine.over(floor).least());
    assertEquals(0.8, engine.over(floor).most());
  }

  /** Every number is one and above nothing, but for what may well not happen in a short run. */
  private void lookAt(String path, JsonNode node) {
    if (node.isObject()) {
      for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
        Map.Entry<String, JsonNode> field = fields.next();
        lookAt(path + "/" + field.getKey(), field.getValue());
      }
    } else if (node.isArray()) {
      if (node.isEmpty()) {
        missing.add(path + " is empty");
      }
      for (int i = 0; i < node.size(); i++) {
        lookAt(path + "/" + i, node.get(i));
      }
    } else if (node.isNull() || node.asText().equals("NaN")) {
      missing.add(path + " is " + node);
    } else if (node.isNumber() && node.asDouble() <= 0 && !MAY_BE_NONE.matcher(path).find()) {
      missing.add(path + " is " + node);
    }
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
