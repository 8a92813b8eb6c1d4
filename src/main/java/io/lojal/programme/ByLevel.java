package io.lojal.programme;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A value, the same for everybody or one for each level of a ladder: {@code {level: {green: 1,
 * gold: 1.2}}}.
 *
 * @param what what it is ("a factor")
 */
record ByLevel<T>(String what, Form<T> form) implements Form<ByLevel.Value<T>> {

  /**
   * What was written.
   *
   * @param all for everybody; null where levels are told apart
   * @param ladder the ladder and its levels; null where they are not
   */
  record Value<T>(T all, Placed<List<Placed<T>>> ladder) {}

  private Named<List<Placed<T>>> ladders() {
    return new Named<>("ladders", new Named<>("levels", form));
  }

  @Override
  public Value<T> read(Node node, Draft draft) {
    if (!(node instanceof MappingNode mapping)) {
      T all = form.read(node, draft);
      return all == null ? null : new Value<>(all, null);
    }
    List<Placed<List<Placed<T>>>> ladders = ladders().read(node, draft);
    if (mapping.getValue().size() != 1) {
      draft.refuse(
          ProblemCode.BAD_VALUE,
          node,
          what + " goes by the levels of one ladder",
          "write `{a-ladder: {a-level: ..., another: ...}}`");
      return null;
    }
    return ladders.isEmpty() ? null : new Value<>(null, ladders.get(0));
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", List.of(form.schema(), ladders().schema()));
  }
}
