package io.lojal.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * Something for each amount from which on it holds: {@code {20.00: 5, 50.00: 15}}. What is refused
 * of it is left out; the name of the rest is the amount.
 *
 * @param what what they are ("bands")
 */
record Stairs<T>(String what, Form<T> form) implements Form<List<Placed<T>>> {
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,10}(?:\\.[0-9]{1,4})?");

  @Override
  public List<Placed<T>> read(Node node, Draft draft) {
    if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
      draft.refuse(
          ProblemCode.WRONG_TYPE,
          node,
          what + " are written under the amounts from which on they hold",
          "write `{20.00: ..., 50.00: ...}`");
      return null;
    }
    List<Placed<T>> steps = new ArrayList<>();
    for (NodeTuple entry : mapping.getValue()) {
      Node key = entry.getKeyNode();
      String amount = Scalars.text(key);
      T value = form.read(entry.getValueNode(), draft);
      if (!AMOUNT.matcher(amount).matches()) {
        draft.refuse(
            ProblemCode.BAD_VALUE, key, "`" + amount + "` is not an amount", "write it like 20.00");
      } else if (value != null) {
        steps.add(new Placed<>(amount, value, key));
      }
    }
    return steps;
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("minProperties", 1);
    schema.put("propertyNames", Map.of("pattern", "^(?:" + AMOUNT.pattern() + ")$"));
    schema.put("additionalProperties", form.schema());
    return schema;
  }
}
