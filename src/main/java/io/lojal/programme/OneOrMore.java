package io.lojal.programme;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A list, or one thing that needs no brackets. */
public record OneOrMore<T>(Form<T> item) implements Form<List<Placed<T>>> {

  @Override
  public List<Placed<T>> read(Node node, Draft draft) {
    if (node instanceof SequenceNode) {
      return new Listing<>(item).read(node, draft);
    }
    T value = item.read(node, draft);
    return value == null ? List.of() : List.of(new Placed<>("", value, node));
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> several = new TreeMap<>(new Listing<>(item).schema());
    several.put("minItems", 1);
    return Map.of("oneOf", List.of(item.schema(), several));
  }
}
