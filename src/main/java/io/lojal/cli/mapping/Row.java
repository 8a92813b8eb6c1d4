package io.lojal.cli.mapping;

import java.util.List;

/**
 * A row of a file, as it stands there.
 *
 * @param file the file's name
 * @param line the line on which it begins, from 1; the header is a line too
 */
public record Row(String file, long line, List<String> fields) {

  /** A field without the spaces around it, which are there to line columns up. */
  String field(int column) {
    return fields.get(column).strip();
  }
}
