package io.lojal.cli.mapping;

import io.lojal.programme.Draft;
import io.lojal.programme.Field;
import io.lojal.programme.Form;
import io.lojal.programme.Part;
import io.lojal.programme.Phrase;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Scalars;
import io.lojal.programme.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Words with columns in braces, or a list of such, of which the first that says something holds.
 */
record WordsForm() implements Form<Wording> {
  /** What the schema calls it. */
  static final String NAME = "words";

  /** Words, or a number, which need no quotes. */
  static final Form<Phrase> TEMPLATE = new Template();

  static final Field<Written> WHEN =
      Field.needed("when", ConditionPart.PART, "The rows that it holds for.");
  static final Field<Phrase> TEXT =
      Field.needed("text", TEMPLATE, "What it says then, with columns in braces.");
  private static final Part CHOICE = Part.of("a choice", WHEN, TEXT);

  @Override
  public Wording read(Node node, Draft draft) {
    List<Wording.Choice> choices = new ArrayList<>();
    List<Node> written = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    for (Node each : written) {
      Wording.Choice choice = choice(each, node instanceof SequenceNode, draft);
      if (choice != null) {
        choices.add(choice);
      }
    }
    return new Wording(choices);
  }

  private static Wording.Choice choice(Node node, boolean inList, Draft draft) {
    if (!inList || !(node instanceof MappingNode)) {
      Phrase phrase = TEMPLATE.read(node, draft);
      return phrase == null ? null : new Wording.Choice(null, phrase);
    }
    Written written = CHOICE.read(node, draft);
    boolean whole = written != null && written.get(WHEN) != null && written.get(TEXT) != null;
    return whole ? new Wording.Choice(written.get(WHEN), written.get(TEXT)) : null;
  }

  /** Half of all fields are words: the schema has them once. */
  @Override
  public Map<String, Object> schema() {
    return Map.of("$ref", "#/$defs/" + NAME);
  }

  /** What the others refer to. */
  static Map<String, Object> definition() {
    Map<String, Object> item = Map.of("anyOf", List.of(TEMPLATE.schema(), CHOICE.schema()));
    return Map.of("anyOf", List.of(TEMPLATE.schema(), Map.of("type", "array", "items", item)));
  }

  private record Template() implements Form<Phrase> {
    @Override
    public Phrase read(Node node, Draft draft) {
      if (node instanceof ScalarNode scalar && (Scalars.isText(node) || Scalars.isWhole(node))) {
        return new Phrase(scalar);
      }
      draft.refuse(
          ProblemCode.WRONG_TYPE,
          node,
          "expected words, found " + Scalars.kind(node),
          Scalars.isWord(node)
              ? "write it in quotes: '" + Scalars.text(node) + "'"
              : "write words, and columns in braces and quotes: \"{" + column(node) + "}\"");
      return null;
    }

    /** Braces without quotes are YAML's own, and the likeliest slip. */
    private static String column(Node node) {
      return node instanceof MappingNode mapping && !mapping.getValue().isEmpty()
          ? Scalars.text(mapping.getValue().get(0).getKeyNode())
          : "column";
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("anyOf", List.of(Map.of("type", "string"), Map.of("type", "integer")));
    }
  }
}
