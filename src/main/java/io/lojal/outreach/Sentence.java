package io.lojal.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with places to fill: {@code "{name} in {place}: week {length}"}.
 *
 * @param parts text and names in turn, beginning with text
 */
public record Sentence(List<String> parts) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  public Sentence {
    parts = List.copyOf(parts);
  }

  public static Sentence of(String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PLACE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      parts.add(text.substring(end, matcher.start()));
      parts.add(matcher.group(1));
      end = matcher.end();
    }
    parts.add(text.substring(end));
    return new Sentence(parts);
  }

  /** The names of the places. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 1; i < parts.size(); i += 2) {
      names.add(parts.get(i));
    }
    return names;
  }

  /**
   * @param values by name; never null
   */
  public String fill(UnaryOperator<String> values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(i % 2 == 0 ? parts.get(i) : values.apply(parts.get(i)));
    }
    return text.toString();
  }
}
