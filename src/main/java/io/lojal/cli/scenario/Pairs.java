package io.lojal.cli.scenario;

import io.lojal.programme.Draft;
import io.lojal.programme.Form;
import io.lojal.programme.Placed;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Scalars;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Words under names that somebody else has chosen: what they mean is looked up later. */
record Pairs() implements Form<List<Placed<Node>>> {

  @Override
  public List<Placed<Node>> read(Node node, Draft draft) {
    if (!(node instanceof MappingNode mapping)) {
      draft.refuse(
          ProblemCode.WRONG_TYPE,
          node,
          "expected names with values, found " + Scalars.kind(node),
          "write `{name: value}`");
      return null;
    }
    List<Placed<Node>> pairs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      String name = Scalars.text(entry.getKeyNode());
      if (!names.add(name)) {
        draft.refuse(
            ProblemCode.DUPLICATE_KEY,
            entry.getKeyNode(),
            "`" + name + "` is written twice",
            "keep one of them");
      } else if (!Scalars.isWord(entry.getValueNode())) {
        draft.refuse(
            ProblemCode.WRONG_TYPE,
            entry.getValueNode(),
            "expected a word or a number, found " + Scalars.kind(entry.getValueNode()),
            "write `" + name + ": value`");
      } else {
        pairs.add(new Placed<>(name, entry.getValueNode(), entry.getKeyNode()));
      }
    }
    return pairs;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of(
        "type",
        "object",
        "additionalProperties",
        Map.of("anyOf", List.of(type("string"), type("number"), type("boolean"))));
  }

  private static Map<String, Object> type(String name) {
    return Map.of("type", name);
  }
}
