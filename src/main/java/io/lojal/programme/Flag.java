package io.lojal.programme;

import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** True or false. */
public record Flag() implements Form<Boolean> {

  @Override
  public Boolean read(Node node, Draft draft) {
    if (Scalars.isFlag(node)) {
      return Boolean.valueOf(Scalars.text(node).toLowerCase(Locale.ROOT));
    }
    draft.refuse(
        ProblemCode.WRONG_TYPE,
        node,
        "expected true or false, found " + Scalars.kind(node),
        "write `true` or `false`");
    return null;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "boolean");
  }
}
