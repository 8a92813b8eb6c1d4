package io.lojal.cli.scenario;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.lojal.programme.Draft;
import io.lojal.programme.Form;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Scalars;
import java.util.Map;
import java.util.StringJoiner;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Fields of an event as its page has them, in YAML; read as the same in JSON. */
record Plain() implements Form<String> {

  @Override
  public String read(Node node, Draft draft) {
    if (!(node instanceof MappingNode)) {
      draft.refuse(
          ProblemCode.WRONG_TYPE,
          node,
          "expected fields, found " + Scalars.kind(node),
          "write `{lots: [...]}`, as docs/events.md has them");
      return null;
    }
    return json(node);
  }

  private static String json(Node node) {
    if (node instanceof MappingNode mapping) {
      StringJoiner fields = new StringJoiner(",", "{", "}");
      for (NodeTuple entry : mapping.getValue()) {
        fields.add(quoted(Scalars.text(entry.getKeyNode())) + ":" + json(entry.getValueNode()));
      }
      return fields.toString();
    }
    if (node instanceof SequenceNode sequence) {
      StringJoiner items = new StringJoiner(",", "[", "]");
      sequence.getValue().forEach(item -> items.add(json(item)));
      return items.toString();
    }
    boolean bare = Scalars.isWhole(node) || Scalars.isFlag(node);
    return bare ? Scalars.text(node) : quoted(Scalars.text(node));
  }

  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "object");
  }
}
