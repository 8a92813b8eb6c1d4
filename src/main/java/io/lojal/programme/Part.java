package io.lojal.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * A part of the language: its fields, and nothing else. The one table by which programmes are read
 * and from which the schema is made.
 */
public final class Part implements Form<Written> {
  private final String what;
  private final Map<String, Field<?>> fields = new LinkedHashMap<>();
  private List<List<Field<?>>> ways = List.of();

  /**
   * @param what what it is called in messages ("a meter")
   */
  public Part(String what, List<Field<?>> fields) {
    this.what = what;
    for (Field<?> field : fields) {
      this.fields.put(field.name(), field);
    }
  }

  public static Part of(String what, Field<?>... fields) {
    return new Part(what, List.of(fields));
  }

  /**
   * Says that the part is written in exactly one of several ways.
   *
   * @param ways fields that go together, the one that tells them apart first
   */
  public Part either(List<List<Field<?>>> ways) {
    this.ways = ways;
    return this;
  }

  @Override
  public Written read(Node node, Draft draft) {
    if (!(node instanceof MappingNode mapping)) {
      draft.refuse(
          ProblemCode.WRONG_TYPE,
          node,
          what + " is written as fields, not as " + Scalars.kind(node),
          "write `" + fields.keySet().iterator().next() + ": ...`");
      return null;
    }
    Written written = new Written(node);
    for (NodeTuple entry : mapping.getValue()) {
      readField(entry, written, draft);
    }
    checkMissing(written, draft);
    checkWays(written, draft);
    return written;
  }

  private void readField(NodeTuple entry, Written written, Draft draft) {
    Node key = entry.getKeyNode();
    String name = Scalars.text(key);
    Field<?> field = fields.get(name);
    if (field == null) {
      draft.refuse(
          ProblemCode.UNKNOWN_FIELD,
          key,
          what + " has no field `" + name + "`",
          Nearest.hint(name, fields.keySet(), "it has " + listed(fields.keySet())));
    } else if (written.has(field)) {
      draft.refuse(
          ProblemCode.DUPLICATE_KEY, key, "`" + name + "` is written twice", "keep one of them");
    } else {
      written.put(field, entry.getValueNode(), draft);
    }
  }

  private void checkMissing(Written written, Draft draft) {
    for (Field<?> field : fields.values()) {
      if (field.required() && !written.has(field)) {
        missing(written, draft, "`" + field.name() + "`");
      }
    }
  }

  private void missing(Written written, Draft draft, String names) {
    draft.refuse(
        ProblemCode.MISSING_FIELD, written.node(), what + " needs " + names, "add " + names);
  }

  private void checkWays(Written written, Draft draft) {
    if (ways.isEmpty()) {
      return;
    }
    List<List<Field<?>>> taken = ways.stream().filter(way -> written.has(way.get(0))).toList();
    if (taken.isEmpty()) {
      Set<String> heads = new LinkedHashSet<>();
      ways.forEach(way -> heads.add(way.get(0).name()));
      missing(written, draft, heads.size() == 1 ? listed(heads) : "one of " + listed(heads));
      return;
    }
    for (Field<?> field : taken.get(0)) {
      if (!written.has(field)) {
        missing(written, draft, "`" + field.name() + "`");
      }
    }
    for (Field<?> field : others(taken.get(0))) {
      if (written.has(field)) {
        draft.refuse(
            ProblemCode.CONFLICTING_FIELDS,
            written.at(field),
            "`" + field.name() + "` does not go with `" + taken.get(0).get(0).name() + "`",
            "keep one of them");
      }
    }
  }

  /** The fields of the other ways. */
  private Set<Field<?>> others(List<Field<?>> way) {
    Set<Field<?>> others = new LinkedHashSet<>();
    ways.forEach(others::addAll);
    way.forEach(others::remove);
    return others;
  }

  private static String listed(Set<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Field<?> field : fields.values()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", field.says());
      // Small maps come in another order on every run; sorted, the published file stays the same.
      property.putAll(new TreeMap<>(field.form().schema()));
      properties.put(field.name(), property);
      if (field.required()) {
        required.add(field.name());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    if (!ways.isEmpty()) {
      schema.put("oneOf", ways.stream().map(this::schemaOf).toList());
    }
    return schema;
  }

  private Map<String, Object> schemaOf(List<Field<?>> way) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("required", way.stream().map(Field::name).toList());
    Map<String, Object> without = new LinkedHashMap<>();
    others(way).forEach(field -> without.put(field.name(), false));
    schema.put("properties", without);
    return schema;
  }
}
