package io.lojal.wire;

import org.apache.avro.Schema;

/**
 * A generated class's schema as its file has it. The classes note in theirs that a string is a
 * {@code String}: that is Java's business, and would make another schema of it for everyone who
 * works from the file.
 */
final class PlainSchema {
  private static final String NOTE = ",\"avro.java.string\":\"String\"";

  private PlainSchema() {}

  static Schema of(Schema generated) {
    return new Schema.Parser().parse(generated.toString().replace(NOTE, ""));
  }
}
