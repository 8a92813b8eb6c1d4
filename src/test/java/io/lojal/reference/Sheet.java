package io.lojal.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Fields under their names, as somebody writes them in YAML, in the order they were put. */
final class Sheet {
  private static final int WIDTH = 96;

  /** What stands for itself, in a list and out of it. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}0-9](?:[\\p{L}0-9 ./_%+-]*[\\p{L}0-9./_%+-])?");

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /**
   * @param value a word, a number, a sheet, or a list of such
   */
  Sheet put(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  List<String> names() {
    return List.copyOf(fields.keySet());
  }

  Object get(String name) {
    return fields.get(name);
  }

  /** The sheet under a name. */
  Sheet sheet(String name) {
    return (Sheet) fields.get(name);
  }

  /** Copies that each lack one field: of this sheet, or of one within it; the greatest first. */
  List<Sheet> shorter() {
    List<Sheet> shorter = new ArrayList<>();
    for (String name : fields.keySet()) {
      shorter.add(with(name, null));
    }
    fields.forEach(
        (name, value) -> {
          if (value instanceof Sheet sheet) {
            sheet.shorter().forEach(rest -> shorter.add(with(name, rest)));
          }
        });
    return shorter;
  }

  /** A copy with another value for a field; without it, if that is null. */
  private Sheet with(String name, Object value) {
    Sheet copy = new Sheet();
    copy.fields.putAll(fields);
    if (value == null) {
      copy.fields.remove(name);
    } else {
      copy.fields.put(name, value);
    }
    return copy;
  }

  /** The sheet as YAML. */
  String yaml() {
    StringBuilder text = new StringBuilder();
    write(text, "");
    return text.toString();
  }

  private void write(StringBuilder text, String indent) {
    fields.forEach((name, value) -> writeField(text, indent, name, value));
  }

  private static void writeField(StringBuilder text, String indent, String name, Object value) {
    String line = indent + word(name) + ": " + inLine(value);
    boolean isLong = line.length() > WIDTH || indent.isEmpty();
    if (value instanceof Sheet sheet && isLong && !sheet.isEmpty()) {
      text.append(indent).append(word(name)).append(":\n");
      sheet.write(text, indent + "  ");
    } else if (value instanceof List<?> list && line.length() > WIDTH) {
      text.append(indent).append(word(name)).append(":\n");
      list.forEach(each -> writeItem(text, indent + "  ", each));
    } else {
      text.append(line).append('\n');
    }
  }

  private static void writeItem(StringBuilder text, String indent, Object item) {
    boolean isPair = item instanceof Sheet sheet && sheet.fields.size() == 1;
    String flow = inLine(item);
    String line = indent + "- " + (isPair ? flow.substring(1, flow.length() - 1) : flow);
    if (item instanceof Sheet sheet && line.length() > WIDTH) {
      StringBuilder block = new StringBuilder();
      sheet.write(block, indent + "  ");
      text.append(indent).append("- ").append(block.substring(indent.length() + 2));
    } else {
      text.append(line).append('\n');
    }
  }

  private static String inLine(Object value) {
    if (value instanceof Sheet sheet) {
      List<String> all = new ArrayList<>();
      sheet.fields.forEach((name, each) -> all.add(word(name) + ": " + inLine(each)));
      return "{" + String.join(", ", all) + "}";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(Sheet::inLine).toList()) + "]";
    }
    return word(value.toString());
  }

  private static String word(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word;
    }
    return word.contains("'") && !word.contains("\"") && !word.contains("\\")
        ? '"' + word + '"'
        : "'" + word.replace("'", "''") + "'";
  }

  @Override
  public String toString() {
    return inLine(this);
  }
}
