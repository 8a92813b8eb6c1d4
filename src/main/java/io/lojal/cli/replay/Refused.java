package io.lojal.cli.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.lojal.engine.Rejection;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Something that was refused, and the text of it: enough to mend it and send it again.
 *
 * @param text the line as it was; for an event that only the core refused, its one canonical line,
 *     so that two spellings of an event do not count as two; empty where a rule failed on its own
 */
record Refused(Rejection rejection, String text) {
  private static final JsonFactory JSON = new JsonFactory();

  /** As a line of {@code rejected.jsonl}. */
  String line() {
    StringWriter line = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("code", rejection.code().name());
      json.writeStringField("blame", rejection.code().blame().name());
      json.writeStringField("detail", rejection.detail());
      json.writeStringField("member", rejection.member());
      json.writeStringField("eventId", rejection.eventId());
      json.writeStringField("text", text);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return line.toString();
  }
}
