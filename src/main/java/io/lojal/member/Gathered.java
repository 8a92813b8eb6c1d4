package io.lojal.member;

import java.util.Arrays;

/** What one event adds to one meter, by text. Used again for the next one. */
final class Gathered {
  private String[] texts = new String[4];
  private long[] values = new long[4];
  private int size;

  void clear() {
    Arrays.fill(texts, 0, size, null);
    size = 0;
  }

  int size() {
    return size;
  }

  String text(int i) {
    return texts[i];
  }

  long value(int i) {
    return values[i];
  }

  /** Lines of one text are one. */
  void add(Rules.Measure measure, String text, long value) {
    for (int i = 0; i < size; i++) {
      if (texts[i].equals(text)) {
        values[i] = together(measure, values[i], value);
        return;
      }
    }
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    texts[size] = text;
    values[size++] = value;
  }

  /** An earlier and a later value as one. */
  static long together(Rules.Measure measure, long earlier, long later) {
    return switch (measure) {
      case COUNT, SUM -> earlier + later;
      case MIN -> Math.min(earlier, later);
      case MAX -> Math.max(earlier, later);
      case LAST, DAYS, DISTINCT -> later;
    };
  }
}
