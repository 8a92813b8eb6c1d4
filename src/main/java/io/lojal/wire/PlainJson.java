package io.lojal.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.lojal.engine.Decision;
import io.lojal.engine.Rejection;
import io.lojal.member.Event;
import io.lojal.member.RejectionCode;
import io.lojal.wire.avro.Activity;
import io.lojal.wire.avro.Command;
import io.lojal.wire.avro.Member;
import io.lojal.wire.avro.Moment;
import io.lojal.wire.avro.Opening;
import io.lojal.wire.avro.Purchase;
import io.lojal.wire.avro.Return;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * The records of the wire as JSON Lines, for people, files and the replay. Plain: a union is its
 * value, an instant and a date are ISO 8601, bytes are base 64, what is left out is the default. An
 * event says which one it is in the field {@code event}.
 *
 * <p>The same record is always the same line, to the byte. Safe for many threads.
 */
public final class PlainJson {
  private static final String EVENT = "event";
  private static final JsonFactory JSON = new JsonFactory();
  private static final Map<String, Schema> BY_NAME = new HashMap<>();
  private static final Map<Schema, String> NAMES = new HashMap<>();

  static {
    named("purchase", Purchase.getClassSchema());
    named("return", Return.getClassSchema());
    named("activity", Activity.getClassSchema());
    named("member", Member.getClassSchema());
    named("opening", Opening.getClassSchema());
    named("command", Command.getClassSchema());
    named("moment", Moment.getClassSchema());
  }

  private static void named(String name, Schema schema) {
    BY_NAME.put(name, schema);
    NAMES.put(schema, name);
  }

  private PlainJson() {}

  /** The event that a line tells, if it holds together. */
  public static Decoded event(String line) {
    try {
      return EventRecords.event(eventRecord(line));
    } catch (BadJsonException e) {
      return new Decoded.Refused(
          new Rejection(
              codeOf(e), e.getMessage(), topLevelText(line, "member"), topLevelText(line, "id")));
    }
  }

  private static RejectionCode codeOf(BadJsonException e) {
    if (e.isBroken()) {
      return RejectionCode.GARBAGE;
    }
    return switch (e.field()) {
      case EVENT -> RejectionCode.WRONG_SCHEMA;
      case "id" -> RejectionCode.NO_ID;
      case "member" -> RejectionCode.NO_MEMBER;
      default -> RejectionCode.BAD_FIELD;
    };
  }

  /** The record of the event that a line tells, not checked. */
  public static SpecificRecord eventRecord(String line) throws BadJsonException {
    String name = topLevelText(line, EVENT);
    Schema schema = BY_NAME.get(name);
    if (schema == null) {
      // What is no JSON should be told so, and not that it lacks a field.
      checkSyntax(line);
      throw BadJsonException.field(
          EVENT, "event has to be purchase, return, activity, member, opening, command or moment");
    }
    return read(schema, line, EVENT);
  }

  /** A decision, as a replay takes it. */
  public static Decision decision(String line) throws BadJsonException {
    io.lojal.wire.avro.Decision record = read(io.lojal.wire.avro.Decision.class, line);
    try {
      return OutputRecords.decision(record);
    } catch (IllegalArgumentException e) {
      throw BadJsonException.field("kind", "kind is no decision that this release knows");
    }
  }

  /** Any record. */
  public static <T extends SpecificRecord> T read(Class<T> type, String line)
      throws BadJsonException {
    return type.cast(read(SpecificData.get().getSchema(type), line, null));
  }

  private static SpecificRecord read(Schema schema, String line, String besides)
      throws BadJsonException {
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw BadJsonException.broken("no object");
      }
      SpecificRecord record = new JsonReading(parser, besides).record(schema);
      if (parser.nextToken() != null) {
        throw BadJsonException.broken("something follows the object");
      }
      return record;
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** Without what the parser cites: it may be personal. */
  private static BadJsonException broken(JsonProcessingException e) {
    return BadJsonException.broken(
        "no JSON from line %d, column %d on"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
  }

  private static void checkSyntax(String line) throws BadJsonException {
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw BadJsonException.broken("no object");
      }
      while (parser.nextToken() != null) {
        // Only whether it can be read.
      }
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** A field of the outermost object, as far as it can be read; else empty. */
  private static String topLevelText(String line, String field) {
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals(field);
        JsonToken value = parser.nextToken();
        if (found) {
          return value == JsonToken.VALUE_STRING ? parser.getText() : "";
        }
        parser.skipChildren();
      }
      return "";
    } catch (IOException e) {
      return "";
    }
  }

  /** An event as a line, without its end. */
  public static String line(Event event) {
    return line(EventRecords.record(event));
  }

  /** A record as a line, without its end; the record of an event says which one it is. */
  public static String line(SpecificRecord record) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(record, json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return text.toString();
  }

  /**
   * What writes one line after the other.
   *
   * @param text is closed with it
   */
  public static JsonLines lines(Writer text) throws IOException {
    return new JsonLines(JSON.createGenerator(text));
  }

  static void write(SpecificRecord record, JsonGenerator json) throws IOException {
    json.writeStartObject();
    String event = NAMES.get(record.getSchema());
    if (event != null) {
      json.writeStringField(EVENT, event);
    }
    JsonWriting.fields(record, json);
    json.writeEndObject();
  }
}
