package io.lojal.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The language as JSON Schema, for editors: made from the table that the reader goes by. Kept at
 * src/main/resources/lojal-programme.schema.json.
 */
public final class ProgrammeSchema {
  private ProgrammeSchema() {}

  /** JSON, indented, with a line break at the end. */
  public static String json() {
    return json("A Lojal programme", ProgrammePart.PART);
  }

  /** The same for another language that is read by such a table. */
  public static String json(String title, Form<?> form) {
    return json(title, form, Map.of());
  }

  /**
   * The same for a language that would repeat itself.
   *
   * @param shared what its parts refer to instead of repeating it, by name
   */
  public static String json(String title, Form<?> form, Map<String, Object> shared) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.putAll(form.schema());
    if (!shared.isEmpty()) {
      schema.put("$defs", shared);
    }
    StringBuilder json = new StringBuilder();
    write(schema, "\n", json);
    return json.append('\n').toString();
  }

  private static void write(Object value, String indent, StringBuilder json) {
    if (value instanceof Map<?, ?> map) {
      // Small maps come in no order: sorted, the file is the same on every run.
      Map<?, ?> ordered = map instanceof LinkedHashMap ? map : new TreeMap<>(map);
      String before = "{";
      for (Map.Entry<?, ?> entry : ordered.entrySet()) {
        json.append(before).append(indent).append("  ");
        write(entry.getKey(), indent, json);
        json.append(": ");
        write(entry.getValue(), indent + "  ", json);
        before = ",";
      }
      json.append(ordered.isEmpty() ? "{}" : indent + "}");
    } else if (value instanceof List<?> list) {
      String before = "[";
      for (Object item : list) {
        json.append(before);
        write(item, indent, json);
        before = ", ";
      }
      json.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      json.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    } else {
      json.append(value);
    }
  }
}
