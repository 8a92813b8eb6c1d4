package io.lojal.cli.history;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text without the mark of byte order at its beginning, and with a line behind its end. A reader
 * of CSV takes a quote that is never closed for one that the end of the file closes; then that line
 * is in the field, and what the field has swallowed is not silently one row.
 */
final class EndedReader extends FilterReader {
  private static final String END = "\n\u0004";
  private static final int BYTE_ORDER_MARK = '\uFEFF';

  private boolean begun;
  private int endTold;

  EndedReader(Reader text) {
    super(new BufferedReader(text));
  }

  static boolean isEnd(String field) {
    return field.equals(END.strip());
  }

  static boolean hasSwallowedEnd(String field) {
    return field.endsWith(END);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] chars, int from, int length) throws IOException {
    if (!begun) {
      begun = true;
      in.mark(1);
      if (in.read() != BYTE_ORDER_MARK) {
        in.reset();
      }
    }
    int read = in.read(chars, from, length);
    if (read >= 0) {
      return read;
    }
    int left = Math.min(length, END.length() - endTold);
    END.getChars(endTold, endTold + left, chars, from);
    endTold += left;
    return left == 0 && length > 0 ? -1 : left;
  }
}
