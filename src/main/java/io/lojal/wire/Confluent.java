package io.lojal.wire;

import io.lojal.engine.Rejection;
import io.lojal.member.RejectionCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records in Confluent's wire format: a zero, the schema's number in four bytes, the record in
 * Avro's binary encoding. Written with the schema of this release; read with the schema of whoever
 * wrote it, into that of this release.
 *
 * <p>Its buffers are used again and again: it belongs to one thread.
 */
public final class Confluent {
  private static final int HEADER_BYTES = 5;

  /** What bytes turned out to be. */
  public sealed interface Read<T> {
    /** A record. */
    record Whole<T>(T record) implements Read<T> {}

    /** None, and why. */
    record Broken<T>(Rejection rejection) implements Read<T> {}
  }

  /** A record type of this release, with a reader for every schema it has been written with. */
  private record Readers<T>(Class<T> type, Schema schema, Map<Integer, DatumReader<T>> byId) {}

  private record Writer(int id, SpecificDatumWriter<SpecificRecord> avro) {}

  private final SchemaBook book;
  private final Map<Class<?>, Readers<?>> readers = new HashMap<>();
  private final Map<String, Writer> writers = new HashMap<>();
  private final BoundedDecoder decoder = new BoundedDecoder();
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
  private BinaryEncoder encoder;

  public Confluent(SchemaBook book) {
    this.book = book;
  }

  /**
   * Reads one record of a type.
   *
   * @param bytes null where a Kafka record has no value
   * @return the record, or GARBAGE, UNKNOWN_SCHEMA or WRONG_SCHEMA; what the book throws of a
   *     registry out of reach passes through
   */
  public <T extends SpecificRecord> Read<T> read(Class<T> type, byte[] bytes) {
    if (bytes == null) {
      return broken(RejectionCode.GARBAGE, "no bytes at all");
    }
    if (bytes.length < HEADER_BYTES || bytes[0] != 0) {
      return broken(RejectionCode.GARBAGE, "no zero and schema number in front");
    }
    int id = ByteBuffer.wrap(bytes).getInt(1);
    Readers<T> known = readersOf(type);
    DatumReader<T> reader = known.byId().get(id);
    if (reader == null) {
      Schema writer;
      try {
        writer = book.byId(id);
      } catch (UnknownSchemaException e) {
        return broken(RejectionCode.UNKNOWN_SCHEMA, "no schema has the number " + id);
      }
      if (!isReadable(known.schema(), writer)) {
        return broken(
            RejectionCode.WRONG_SCHEMA,
            "schema " + id + " is not one of " + known.schema().getFullName());
      }
      reader = new SpecificDatumReader<>(writer, known.schema(), SpecificData.getForClass(type));
      known.byId().put(id, reader);
    }
    return body(reader, bytes);
  }

  /**
   * Reads one record that the engine itself wrote: for whoever consumes what it says.
   *
   * @throws IllegalStateException if it is none, with the reason: that is no producer's fault
   */
  public <T extends SpecificRecord> T ours(Class<T> type, byte[] bytes) {
    Read<T> read = read(type, bytes);
    if (read instanceof Read.Whole<T> whole) {
      return whole.record();
    }
    Rejection why = ((Read.Broken<T>) read).rejection();
    throw new IllegalStateException(
        "what the engine wrote is no %s: %s, %s"
            .formatted(type.getSimpleName(), why.code(), why.detail()));
  }

  private <T> Read<T> body(DatumReader<T> reader, byte[] bytes) {
    decoder.startAt(bytes, HEADER_BYTES);
    T record;
    try {
      record = reader.read(null, decoder);
    } catch (IOException | RuntimeException e) {
      // Avro has no one exception for bytes that make no sense: an index may be out of bounds.
      return broken(RejectionCode.GARBAGE, "cut short, or not what its schema says");
    }
    if (decoder.left() > 0) {
      return broken(RejectionCode.GARBAGE, decoder.left() + " bytes too many");
    }
    return new Read.Whole<>(record);
  }

  private static boolean isReadable(Schema reader, Schema writer) {
    return writer.getType() == Schema.Type.RECORD
        && writer.getFullName().equals(reader.getFullName())
        && SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
            == SchemaCompatibilityType.COMPATIBLE;
  }

  @SuppressWarnings("unchecked") // readers are only ever put in under their own type
  private <T extends SpecificRecord> Readers<T> readersOf(Class<T> type) {
    return (Readers<T>)
        readers.computeIfAbsent(
            type, t -> new Readers<>(type, SpecificData.get().getSchema(type), new HashMap<>()));
  }

  private static <T> Read<T> broken(RejectionCode code, String detail) {
    return new Read.Broken<>(new Rejection(code, detail, "", ""));
  }

  /**
   * Writes one record.
   *
   * @param subject "&lt;topic&gt;-value"; one subject holds records of one type
   */
  public byte[] write(String subject, SpecificRecord record) {
    Writer writer = writers.get(subject);
    if (writer == null) {
      Schema schema = record.getSchema();
      writer =
          new Writer(
              book.idOf(subject, PlainSchema.of(schema)),
              new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema)));
      writers.put(subject, writer);
    }
    buffer.reset();
    for (int shift = Integer.SIZE; shift >= 0; shift -= Byte.SIZE) {
      // The zero in front, and the number in network order.
      buffer.write(shift == Integer.SIZE ? 0 : writer.id() >>> shift);
    }
    BinaryEncoder reused = EncoderFactory.get().binaryEncoder(buffer, encoder);
    encoder = null; // until it is empty again: half a record must not lead the next one
    try {
      writer.avro().write(record, reused);
      reused.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    encoder = reused;
    return buffer.toByteArray();
  }
}
