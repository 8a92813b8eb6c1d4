package io.lojal.programme;

import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** A part of a programme as it was written, field by field. */
public final class Written {
  private final Node node;
  private final Map<Field<?>, Object> values = new HashMap<>();
  private final Map<Field<?>, Node> nodes = new HashMap<>();

  Written(Node node) {
    this.node = node;
  }

  <T> void put(Field<T> field, Node written, Draft draft) {
    nodes.put(field, written);
    values.put(field, field.form().read(written, draft));
  }

  public boolean has(Field<?> field) {
    return nodes.containsKey(field);
  }

  /** What was written, or else what holds without; null where what was written was refused. */
  @SuppressWarnings("unchecked")
  public <T> T get(Field<T> field) {
    return has(field) ? (T) values.get(field) : field.otherwise();
  }

  /** Where the field's value is; the whole part where it was not written. */
  public Node at(Field<?> field) {
    return nodes.getOrDefault(field, node);
  }

  public Node node() {
    return node;
  }
}
