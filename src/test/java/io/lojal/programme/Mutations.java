package io.lojal.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Mistakes at random. */
final class Mutations {
  private static final String[] WORDS = {
    "[]", "{}", "x", "12", "-1", "true", "on", "'7'", "[1, 2]", "{a: b}", "~", "ski-days", "1.5"
  };

  private Mutations() {}

  /** Of fields: one dropped, doubled, renamed or given another value. */
  static String ofLines(String yaml, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(yaml.split("\n", -1)));
    lines.removeIf(line -> line.startsWith("#"));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    int colon = line.indexOf(": ");
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, line.replaceFirst("[a-z]", "q"));
      case 3 -> lines.set(at, line.replaceFirst("(\\w)(\\w)", "$2$1"));
      default -> {
        if (colon > 0) {
          lines.set(at, line.substring(0, colon + 2) + WORDS[random.nextInt(WORDS.length)]);
        }
      }
    }
    return String.join("\n", lines);
  }

  /** Of characters: a few dropped, changed, doubled or moved. */
  static String ofCharacters(String yaml, Random random) {
    StringBuilder text = new StringBuilder(yaml);
    String odd = "{}[]:,'\"|>&*!%@`#- \n\t\r0azÅ\u0000\u0007\uD83D\uDE00\u2028";
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length() - 40);
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.setCharAt(at, odd.charAt(random.nextInt(odd.length())));
        case 2 -> text.insert(at, odd.charAt(random.nextInt(odd.length())));
        default -> text.insert(random.nextInt(text.length()), text.substring(at, at + 20));
      }
    }
    return text.toString();
  }
}
