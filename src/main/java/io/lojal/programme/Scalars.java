package io.lojal.programme;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What a plain word of YAML is. The parser follows YAML 1.1, where {@code on} is true and {@code
 * 12:30} a number; editors follow the core schema of YAML 1.2, and so does the language.
 */
public final class Scalars {
  private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  private Scalars() {}

  /** The characters of a word; of anything else, what it is. */
  public static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : kind(node);
  }

  /** Whether it is a word that quotes would make text. */
  public static boolean isWord(Node node) {
    return node instanceof ScalarNode && !kind(node).equals("nothing");
  }

  public static boolean isText(Node node) {
    return kind(node).equals("text");
  }

  public static boolean isWhole(Node node) {
    return kind(node).equals("a whole number");
  }

  public static boolean isFlag(Node node) {
    return kind(node).equals("true or false");
  }

  /** What a node is, in words. */
  public static String kind(Node node) {
    if (node instanceof MappingNode) {
      return "fields";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.getScalarStyle() == ScalarStyle.PLAIN ? plain(scalar.getValue()) : "text";
  }

  /** Whether a word is text without quotes. */
  public static boolean isPlainText(String word) {
    return plain(word).equals("text");
  }

  private static String plain(String word) {
    if (NULL.matcher(word).matches()) {
      return "nothing";
    }
    if (FLAG.matcher(word).matches()) {
      return "true or false";
    }
    if (WHOLE.matcher(word).matches()) {
      return "a whole number";
    }
    return NUMBER.matcher(word).matches() ? "a number" : "text";
  }
}
