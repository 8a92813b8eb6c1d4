package io.lojal.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  private static final Assignment.Place PLACE =
      new Assignment.Place("work", "broker:9092", "http://registry", "bench1.", 2);
  private static final Assignment.Setup SETUP = new Assignment.Setup(true, 200);
  private static final Assignment FIRST =
      new Assignment("floor", PLACE, new Assignment.Setup(false, 1_000), Map.of(), 10, 20, "", "");
  private static final Assignment WHOLE =
      new Assignment("floor", PLACE, SETUP, Map.of("rest.port", "0"), 10, 20, "jfr", "chk-7");

  @Test
  void whatIsSetOtherwiseChangesNothingElse() {
    assertEquals(
        WHOLE,
        FIRST.as(SETUP).with(Map.of("rest.port", "0")).recordedTo("jfr").restoredFrom("chk-7"));
  }

  @Test
  void aMeasuredProcessIsToldAllOfIt() throws Exception {
    ObjectMapper json = new ObjectMapper();
    assertEquals(WHOLE, json.readValue(json.writeValueAsString(WHOLE), Assignment.class));
  }
}
