package io.lojal.cli.scenario;

import io.lojal.programme.Scalars;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Writes what came into a file of scenarios, in place of what was expected. It changes the text
 * between two marks and nothing else: comments and layout stay.
 */
final class Accepting {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][\\w./#-]*(?: [\\w./-]+)*");
  private static final int INDENT = 2;

  private final String text;
  private final Map<Integer, Change> changes = new TreeMap<>();
  private int clashLine;

  private record Change(int from, int to, String with) {}

  Accepting(String text) {
    this.text = text;
  }

  /** A word becomes another one. */
  void value(Node node, String value) {
    change(node, start(node), end(node), word(value));
  }

  /** A list of what was said becomes another one; it is added where it was not written. */
  void section(MappingNode expect, Section section, List<Remark> came) {
    String name = section.field().name();
    NodeTuple entry = entry(expect, name);
    if (entry == null) {
      add(expect, name, came);
      return;
    }
    Node value = entry.getValueNode();
    int column = column(entry.getKeyNode()) + INDENT;
    if (value instanceof SequenceNode list && !isFlow(list) && !list.getValue().isEmpty()) {
      column = column(list);
    }
    int from = text.indexOf(':', end(entry.getKeyNode())) + 1;
    change(expect, from, end(value), list(came, isFlow(expect), column));
  }

  private void add(MappingNode expect, String name, List<Remark> came) {
    if (isFlow(expect)) {
      int brace = end(expect) - 1;
      int at = brace;
      while (Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      change(expect, at, at, ", " + name + ":" + list(came, true, 0));
    } else {
      int column = column(expect);
      int at = lineEnd(end(expect));
      String line = "\n" + " ".repeat(column) + name + ":" + list(came, false, column + INDENT);
      change(expect, at, at, line);
    }
  }

  /** An expectation in which nothing was written becomes everything that came. */
  void fill(Node expect, Filling filling) {
    change(expect, start(expect), end(expect), "{" + String.join(", ", flow(filling)) + "}");
  }

  /** A scenario that expects nothing gets an expectation at its end. */
  void append(MappingNode scenario, Filling filling) {
    if (isFlow(scenario)) {
      int at = end(scenario) - 1;
      change(scenario, at, at, ", expect: {" + String.join(", ", flow(filling)) + "}");
      return;
    }
    int column = column(scenario);
    StringBuilder lines = new StringBuilder("\n" + " ".repeat(column) + "expect:");
    String indent = "\n" + " ".repeat(column + INDENT);
    filling
        .said()
        .forEach(
            (name, said) ->
                lines
                    .append(indent)
                    .append(name)
                    .append(':')
                    .append(list(said, false, column + 2 * INDENT)));
    filling
        .values()
        .forEach(
            (name, values) -> lines.append(indent).append(name).append(": ").append(map(values)));
    int at = lineEnd(end(scenario));
    change(scenario, at, at, lines.toString());
  }

  private static List<String> flow(Filling filling) {
    List<String> parts = new ArrayList<>();
    filling.said().forEach((name, said) -> parts.add(name + ":" + list(said, true, 0)));
    filling.values().forEach((name, values) -> parts.add(name + ": " + map(values)));
    return parts;
  }

  private static String map(Map<String, String> values) {
    List<String> pairs = new ArrayList<>();
    values.forEach((name, value) -> pairs.add(name + ": " + word(value)));
    return "{" + String.join(", ", pairs) + "}";
  }

  /** What stands behind the colon. */
  private static String list(List<Remark> said, boolean flow, int column) {
    if (said.isEmpty()) {
      return " []";
    }
    List<String> items = said.stream().map(Accepting::item).toList();
    String before = "\n" + " ".repeat(column) + "- ";
    return flow ? " [" + String.join(", ", items) + "]" : before + String.join(before, items);
  }

  private static String item(Remark remark) {
    return word(remark.head()) + ": " + word(remark.words());
  }

  /** As plain as it can be. */
  private static String word(String value) {
    boolean number = value.matches("-?[0-9]+");
    if (number || (PLAIN.matcher(value).matches() && Scalars.isPlainText(value))) {
      return value;
    }
    String escaped =
        value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
    return '"' + escaped + '"';
  }

  private void change(Node at, int from, int to, String with) {
    Change change = new Change(from, to, with);
    Change other = changes.putIfAbsent(from, change);
    if (other != null && !other.equals(change)) {
      clashLine = at.getStartMark().getLine() + 1;
    }
  }

  /**
   * The text with every change.
   *
   * @throws IOException if one place of it would have to say two things: an anchor, used twice
   */
  String apply() throws IOException {
    if (clashLine > 0) {
      throw new IOException(
          "line " + clashLine + " is used twice and would have to say two things: write it twice");
    }
    StringBuilder changed = new StringBuilder();
    int at = 0;
    for (Change change : changes.values()) {
      changed.append(text, at, change.from()).append(change.with());
      at = change.to();
    }
    return changed.append(text, at, text.length()).toString();
  }

  private static NodeTuple entry(MappingNode mapping, String name) {
    for (NodeTuple entry : mapping.getValue()) {
      if (Scalars.text(entry.getKeyNode()).equals(name)) {
        return entry;
      }
    }
    return null;
  }

  private static boolean isFlow(CollectionNode<?> node) {
    return node.getFlowStyle() == FlowStyle.FLOW;
  }

  private static int column(Node node) {
    return node.getStartMark().getColumn();
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int start(Node node) {
    return text.offsetByCodePoints(0, node.getStartMark().getIndex());
  }

  /** Where its last visible character ends: a block's own mark lies behind what follows it. */
  private int end(Node node) {
    if (node instanceof CollectionNode<?> collection && !isFlow(collection)) {
      List<?> parts = collection.getValue();
      Object last = parts.get(parts.size() - 1);
      return end(last instanceof NodeTuple entry ? entry.getValueNode() : (Node) last);
    }
    int end = text.offsetByCodePoints(0, node.getEndMark().getIndex());
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
