package io.lojal.programme;

import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML as editors see it: by the core schema of YAML 1.2. */
public final class CoreYaml {
  private CoreYaml() {}

  public static Object load(String yaml) {
    return value(new Yaml().compose(new StringReader(yaml)));
  }

  private static Object value(Node node) {
    if (node instanceof MappingNode mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (NodeTuple entry : mapping.getValue()) {
        String key =
            entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "[not a word]";
        map.put(key, value(entry.getValueNode()));
      }
      return map;
    }
    if (node instanceof SequenceNode sequence) {
      List<Object> list = new ArrayList<>();
      sequence.getValue().forEach(item -> list.add(value(item)));
      return list;
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.getScalarStyle() == ScalarStyle.PLAIN
        ? plain(scalar.getValue())
        : scalar.getValue();
  }

  private static Object plain(String word) {
    if (word.matches("[-+]?[0-9]+")) {
      return new BigInteger(word);
    }
    if (word.matches("(?i)true|false") && !word.matches("tRUE|fALSE")) {
      return Boolean.valueOf(word);
    }
    if (word.matches("|~|null|Null|NULL")) {
      return null;
    }
    return word.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")
        ? (Object) Double.valueOf(word)
        : word;
  }
}
