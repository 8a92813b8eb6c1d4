package io.lojal.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** A record as JSON: fields in the schema's order, maps in that of their names, no nulls. */
final class JsonWriting {
  private JsonWriting() {}

  /** The fields of an object that has been begun. */
  static void fields(SpecificRecord record, JsonGenerator json) throws IOException {
    for (Schema.Field field : record.getSchema().getFields()) {
      Object value = record.get(field.pos());
      if (value != null) {
        json.writeFieldName(field.name());
        value(field.schema(), value, json);
      }
    }
  }

  private static void value(Schema schema, Object value, JsonGenerator json) throws IOException {
    switch (schema.getType()) {
      case UNION -> value(other(schema), value, json);
      case RECORD -> {
        json.writeStartObject();
        fields((SpecificRecord) value, json);
        json.writeEndObject();
      }
      case ARRAY -> array(schema.getElementType(), (List<?>) value, json);
      case MAP -> map(schema.getValueType(), texts(value), json);
      case BOOLEAN -> json.writeBoolean((Boolean) value);
      case LONG, INT -> number(value, json);
      case BYTES -> bytes((ByteBuffer) value, json);
      default -> json.writeString(value.toString());
    }
  }

  /** Instants and dates, which say themselves in ISO 8601, and numbers. */
  private static void number(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(value.toString());
    }
  }

  private static void array(Schema element, List<?> values, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Object value : values) {
      value(element, value, json);
    }
    json.writeEndArray();
  }

  private static void map(Schema values, Map<String, Object> map, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Object> entry : OutputRecords.ordered(map).entrySet()) {
      json.writeFieldName(entry.getKey());
      value(values, entry.getValue(), json);
    }
    json.writeEndObject();
  }

  @SuppressWarnings("unchecked") // Avro's maps go by strings
  private static Map<String, Object> texts(Object map) {
    return (Map<String, Object>) map;
  }

  private static void bytes(ByteBuffer bytes, JsonGenerator json) throws IOException {
    ByteBuffer view = bytes.duplicate();
    byte[] copy = new byte[view.remaining()];
    view.get(copy);
    json.writeBinary(copy);
  }

  /** Of a union of null and one type, that type. */
  static Schema other(Schema union) {
    List<Schema> types = union.getTypes();
    return types.get(0).getType() == Schema.Type.NULL ? types.get(1) : types.get(0);
  }
}
