package io.lojal.cli.scenario;

import io.lojal.programme.Draft;
import io.lojal.programme.Field;
import io.lojal.programme.Form;
import io.lojal.programme.Known;
import io.lojal.programme.Listing;
import io.lojal.programme.Part;
import io.lojal.programme.Placed;
import io.lojal.programme.ProgrammeSchema;
import io.lojal.programme.Text;
import io.lojal.programme.Written;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** A file of scenarios: the programme, and what may happen under it. */
final class ScenarioPart {
  /** Whoever does things, where no name is given. */
  static final String SOMEBODY = "anna";

  static final Field<String> SCENARIO =
      Field.needed(
          "scenario",
          Text.of("a sentence", "\\S(?:.*\\S)?", "what it shows", matcher -> matcher.group()),
          "What it shows, in a sentence.");
  static final Field<When.OnDate> START =
      Field.needed("start", When.FIXED, "Where its time begins: 2026-01-05.");
  static final Field<String> ZONE =
      Field.optional(
          "zone", Known.ZONE, null, "Whose clock its times go by; without: the programme's.");
  static final Field<String> MEMBER =
      Field.optional("member", StepPart.NAME, SOMEBODY, "Whose story it is. Default: anna.");
  static final Field<List<Placed<Written>>> GIVEN =
      Field.needed("given", new Listing<>(StepPart.FORM), "What happens, step by step.");
  static final Field<Written> EXPECT =
      Field.optional("expect", ExpectPart.PART, null, "What is expected in the end.");

  static final Part PART = Part.of("a scenario", SCENARIO, START, ZONE, MEMBER, GIVEN, EXPECT);

  static final Field<Node> PROGRAMME =
      Field.needed(
          "programme",
          new Elsewhere(),
          "The file of the programme, seen from this one; or a small programme itself.");
  static final Field<List<Placed<Written>>> SCENARIOS =
      Field.needed("scenarios", new Listing<>(PART), "What is tried, one by one.");

  static final Part FILE = Part.of("a file of scenarios", PROGRAMME, SCENARIOS);

  private ScenarioPart() {}

  /** The language as JSON Schema, kept at src/main/resources/lojal-scenario.schema.json. */
  static String schema() {
    return ProgrammeSchema.json("Scenarios of a Lojal programme", FILE);
  }

  /** Read by the programme's own reader. */
  private record Elsewhere() implements Form<Node> {
    @Override
    public Node read(Node node, Draft draft) {
      return node;
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of(
          "oneOf",
          List.of(Map.of("type", "string"), Map.of("$ref", "lojal-programme.schema.json")));
    }
  }
}
