package io.lojal.programme;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * As much of JSON Schema 2020-12 as the language's schema uses, written from its specification and
 * apart from the reader.
 */
public final class JsonSchema {
  private JsonSchema() {}

  public static boolean accepts(Object schema, Object value) {
    if (schema instanceof Boolean all) {
      return all;
    }
    for (Map.Entry<?, ?> keyword : ((Map<?, ?>) schema).entrySet()) {
      if (!accepts((String) keyword.getKey(), keyword.getValue(), value, (Map<?, ?>) schema)) {
        return false;
      }
    }
    return true;
  }

  private static boolean accepts(String keyword, Object rule, Object value, Map<?, ?> schema) {
    return switch (keyword) {
      case "$schema", "title", "description" -> true;
      case "type" -> isOfType((String) rule, value);
      case "enum" -> ((List<?>) rule).contains(value);
      case "pattern" ->
          !(value instanceof String text) || Pattern.compile((String) rule).matcher(text).find();
      case "minimum" -> !isWhole(value) || compare(value, rule) >= 0;
      case "maximum" -> !isWhole(value) || compare(value, rule) <= 0;
      case "items" ->
          !(value instanceof List<?> list) || list.stream().allMatch(item -> accepts(rule, item));
      case "minItems" -> !(value instanceof List<?> list) || compare(list.size(), rule) >= 0;
      case "required" ->
          !(value instanceof Map<?, ?> map) || map.keySet().containsAll((List<?>) rule);
      case "minProperties" -> !(value instanceof Map<?, ?> map) || compare(map.size(), rule) >= 0;
      case "maxProperties" -> !(value instanceof Map<?, ?> map) || compare(map.size(), rule) <= 0;
      case "propertyNames" ->
          !(value instanceof Map<?, ?> map)
              || map.keySet().stream().allMatch(name -> accepts(rule, name));
      case "properties" -> !(value instanceof Map<?, ?> map) || properties((Map<?, ?>) rule, map);
      case "additionalProperties" ->
          !(value instanceof Map<?, ?> map)
              || map.entrySet().stream()
                  .filter(entry -> !names(schema).containsKey(entry.getKey()))
                  .allMatch(entry -> accepts(rule, entry.getValue()));
      case "anyOf" -> ((List<?>) rule).stream().anyMatch(each -> accepts(each, value));
      case "oneOf" -> ((List<?>) rule).stream().filter(each -> accepts(each, value)).count() == 1;
      default -> throw new IllegalArgumentException("the test does not know " + keyword);
    };
  }

  private static Map<?, ?> names(Map<?, ?> schema) {
    return schema.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
  }

  private static boolean properties(Map<?, ?> rules, Map<?, ?> map) {
    return map.entrySet().stream()
        .allMatch(
            entry ->
                !rules.containsKey(entry.getKey())
                    || accepts(rules.get(entry.getKey()), entry.getValue()));
  }

  private static boolean isOfType(String type, Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "integer" -> isWhole(value);
      case "number" -> value instanceof Number;
      case "boolean" -> value instanceof Boolean;
      default -> throw new IllegalArgumentException("the test does not know " + type);
    };
  }

  private static boolean isWhole(Object value) {
    return value instanceof java.math.BigInteger
        || value instanceof Long
        || value instanceof Integer;
  }

  private static int compare(Object value, Object bound) {
    return new java.math.BigInteger(value.toString())
        .compareTo(new java.math.BigInteger(bound.toString()));
  }
}
