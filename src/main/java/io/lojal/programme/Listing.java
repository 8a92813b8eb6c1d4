package io.lojal.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A list. What is refused of it is left out. */
public record Listing<T>(Form<T> item) implements Form<List<Placed<T>>> {

  @Override
  public List<Placed<T>> read(Node node, Draft draft) {
    if (!(node instanceof SequenceNode sequence)) {
      draft.refuse(
          ProblemCode.WRONG_TYPE,
          node,
          "expected a list, found " + Scalars.kind(node),
          Scalars.isWord(node) ? "write `[" + Scalars.text(node) + "]`" : "write `[..., ...]`");
      return null;
    }
    List<Placed<T>> items = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      T value = item.read(each, draft);
      if (value != null) {
        items.add(new Placed<>("", value, each));
      }
    }
    return items;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "array", "items", item.schema());
  }
}
