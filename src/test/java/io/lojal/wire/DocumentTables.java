package io.lojal.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rows of tables in documents, so that a test can hold them against the code. */
final class DocumentTables {
  private DocumentTables() {}

  static List<String> rowsStartingWith(Path document, String start) throws IOException {
    return rowsStartingWith(Files.readString(document), start);
  }

  static List<String> rowsStartingWith(String text, String start) {
    return text.lines().filter(line -> line.startsWith(start)).toList();
  }
}
