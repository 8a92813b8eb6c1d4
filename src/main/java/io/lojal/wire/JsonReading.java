package io.lojal.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One object of JSON, read as a record. It is strict: a misspelt field that is passed over would be
 * a default that nobody chose.
 */
final class JsonReading {
  private static final String INSTANT =
      "an instant: \"2026-01-10T09:00:00Z\", or milliseconds since 1970";
  private static final String DATE = "a date: \"2026-01-10\"";

  private final JsonParser parser;

  /** A field of the outermost object that is not the record's, or null. */
  private String besides;

  JsonReading(JsonParser parser, String besides) {
    this.parser = parser;
    this.besides = besides;
  }

  /** With the parser on the object's beginning; leaves it on its end. */
  SpecificRecord record(Schema schema) throws IOException, BadJsonException {
    SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
    List<Schema.Field> fields = schema.getFields();
    boolean[] given = new boolean[fields.size()];
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Schema.Field field = schema.getField(parser.currentName());
      if (field == null) {
        passOver(schema);
        continue;
      }
      if (given[field.pos()]) {
        throw bad("is given twice");
      }
      given[field.pos()] = true;
      parser.nextToken();
      record.put(field.pos(), value(field.schema()));
    }
    for (int i = 0; i < given.length; i++) {
      if (!given[i]) {
        record.put(i, left(fields.get(i)));
      }
    }
    return record;
  }

  /** What is besides the record's fields, once; nothing else. */
  private void passOver(Schema schema) throws IOException, BadJsonException {
    boolean outermost = parser.getParsingContext().getParent().inRoot();
    if (!outermost || !parser.currentName().equals(besides)) {
      throw bad("is no field of " + schema.getName());
    }
    besides = null;
    parser.nextToken();
    parser.skipChildren();
  }

  /** The default of a field that was left out. */
  private Object left(Schema.Field field) throws BadJsonException {
    if (!field.hasDefaultValue()) {
      String at = at(parser.getParsingContext());
      throw bad(at.isEmpty() ? field.name() : at + "." + field.name(), "is missing");
    }
    return SpecificData.get().getDefaultValue(field);
  }

  private Object value(Schema schema) throws IOException, BadJsonException {
    return switch (schema.getType()) {
      case UNION -> union(schema);
      case RECORD -> {
        expect(JsonToken.START_OBJECT, "an object");
        yield record(schema);
      }
      case ARRAY -> array(schema.getElementType());
      case MAP -> map(schema.getValueType());
      case STRING -> {
        expect(JsonToken.VALUE_STRING, "a string");
        yield parser.getText();
      }
      case BOOLEAN -> truth();
      case LONG -> schema.getLogicalType() == null ? whole() : instant();
      case INT -> schema.getLogicalType() == null ? smallWhole() : date();
      case BYTES -> {
        expect(JsonToken.VALUE_STRING, "bytes in base 64");
        yield ByteBuffer.wrap(parser.getBinaryValue());
      }
      default -> throw new IllegalStateException("no record has a " + schema.getType());
    };
  }

  /** Null or the one other type: the only unions there are. */
  private Object union(Schema schema) throws IOException, BadJsonException {
    return parser.currentToken() == JsonToken.VALUE_NULL ? null : value(JsonWriting.other(schema));
  }

  private List<Object> array(Schema element) throws IOException, BadJsonException {
    expect(JsonToken.START_ARRAY, "an array");
    List<Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(element));
    }
    return array;
  }

  private Map<String, Object> map(Schema values) throws IOException, BadJsonException {
    expect(JsonToken.START_OBJECT, "an object");
    Map<String, Object> map = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (map.put(name, value(values)) != null) {
        throw bad("is given twice");
      }
    }
    return map;
  }

  private Boolean truth() throws BadJsonException {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw bad("has to be true or false");
    };
  }

  private Long whole() throws IOException, BadJsonException {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw bad("has more than 64 bits");
    }
    return parser.getLongValue();
  }

  private Integer smallWhole() throws IOException, BadJsonException {
    long whole = whole();
    if (whole != (int) whole) {
      throw bad("has more than 32 bits");
    }
    return (int) whole;
  }

  private Instant instant() throws IOException, BadJsonException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return Instant.ofEpochMilli(whole());
    }
    expect(JsonToken.VALUE_STRING, INSTANT);
    try {
      // By way of milliseconds: what they cannot hold is refused here, what is finer is dropped.
      return Instant.ofEpochMilli(Instant.parse(parser.getText()).toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw bad("has to be " + INSTANT);
    }
  }

  private LocalDate date() throws IOException, BadJsonException {
    expect(JsonToken.VALUE_STRING, DATE);
    try {
      return LocalDate.parse(parser.getText());
    } catch (DateTimeException e) {
      throw bad("has to be " + DATE);
    }
  }

  private void expect(JsonToken token, String words) throws BadJsonException {
    if (parser.currentToken() != token) {
      throw bad("has to be " + words);
    }
  }

  private BadJsonException bad(String what) {
    return bad(at(parser.getParsingContext()), what);
  }

  /** With the line where there are several: the lines of a file are counted by who reads it. */
  private BadJsonException bad(String field, String what) {
    int line = parser.currentTokenLocation().getLineNr();
    String where = line == 1 ? "" : "line " + line + ": ";
    return BadJsonException.field(field, where + field + " " + what);
  }

  /** The path to where the parser is: "lines[2].quantity". */
  private static String at(JsonStreamContext context) {
    if (context.inRoot()) {
      return "";
    }
    String parent = at(context.getParent());
    if (context.inArray()) {
      return context.hasCurrentIndex() ? parent + "[" + context.getCurrentIndex() + "]" : parent;
    }
    if (!context.hasCurrentName()) {
      return parent;
    }
    return parent.isEmpty() ? context.getCurrentName() : parent + "." + context.getCurrentName();
  }
}
