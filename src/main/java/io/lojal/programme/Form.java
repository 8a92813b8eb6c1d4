package io.lojal.programme;

import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** How a value is written. The reader and the published schema both go by it. */
public interface Form<T> {
  /** The value, or null where it was refused: the draft holds the problem then. */
  T read(Node node, Draft draft);

  /** The same as JSON Schema. */
  Map<String, Object> schema();
}
