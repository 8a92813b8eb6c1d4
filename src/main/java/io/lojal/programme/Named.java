package io.lojal.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * Things under names that the author chooses, in the order they were written. What is refused of
 * them is left out.
 *
 * @param what what they are ("meters")
 * @param names how the names are written
 * @param own forms of names that have one of their own
 */
public record Named<T>(String what, Text<String> names, Form<T> form, Map<String, Form<T>> own)
    implements Form<List<Placed<T>>> {

  public Named(String what, Text<String> names, Form<T> form) {
    this(what, names, form, Map.of());
  }

  Named(String what, Form<T> form) {
    this(what, Names.NAME, form);
  }

  @Override
  public List<Placed<T>> read(Node node, Draft draft) {
    if (!(node instanceof MappingNode mapping)) {
      draft.refuse(
          ProblemCode.WRONG_TYPE,
          node,
          what + " are written under their names, not as " + Scalars.kind(node),
          "write `a-name: ...`, one below the other");
      return null;
    }
    List<Placed<T>> things = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      Node key = entry.getKeyNode();
      String name = names.read(Scalars.text(key), key, draft);
      if (name != null && !taken.add(name)) {
        draft.refuse(
            ProblemCode.DUPLICATE_KEY,
            key,
            "there are two " + what + " called `" + name + "`",
            "give one of them another name");
      }
      T value = formOf(name).read(entry.getValueNode(), draft);
      if (name != null && value != null) {
        things.add(new Placed<>(name, value, key));
      }
    }
    return things;
  }

  private Form<T> formOf(String name) {
    return name == null ? form : own.getOrDefault(name, form);
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("propertyNames", Map.of("pattern", names.schema().get("pattern")));
    if (!own.isEmpty()) {
      Map<String, Object> properties = new TreeMap<>();
      own.forEach((name, each) -> properties.put(name, each.schema()));
      schema.put("properties", properties);
    }
    schema.put("additionalProperties", form.schema());
    return schema;
  }
}
