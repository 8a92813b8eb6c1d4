package io.lojal.job;

import io.lojal.community.Mail;
import io.lojal.member.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * Records that are words: the schema's number, a colon, and what it is ("7:ride r1", "7:mail 3",
 * "7:broken"). It counts how often the registry would have been asked.
 */
record TextDecoding() implements Decoding {
  private static final long serialVersionUID = 1L;

  /** Of this process: an operator's copy of the decoding is another one. */
  static final AtomicInteger ASKED = new AtomicInteger();

  @Override
  public Decoder open(SchemaMemory schemas, LongConsumer waited) {
    return new Words(schemas);
  }

  private record Words(SchemaMemory schemas) implements Decoder {
    @Override
    public void decode(RawRecord record, Target target) {
      String[] words = new String(record.value(), StandardCharsets.UTF_8).split("[: ]");
      int schema = Integer.parseInt(words[0]);
      if (schemas.schema(schema) == null) {
        ASKED.incrementAndGet();
        schemas.remember(schema, "schema\n" + schema);
      }
      switch (words[1]) {
        case "ride" -> target.event(ride(words[2], record));
        case "mail" ->
            target.mail(
                new Mail("m", Integer.parseInt(words[2]), "", "goals/million-metres", 100, 0, 1));
        default ->
            target.rejected(
                "GARBAGE",
                new OutRecord(
                    "rejected", record.key(), record.value(), new String[0], new byte[0][], -1));
      }
    }

    private static Incoming ride(String id, RawRecord record) {
      byte[] bytes =
          EventCodec.encode(new io.lojal.Skier("maja").rides(id, "2026-01-05T09:00", 500));
      return new Incoming("maja", bytes, record.topic(), record.partition(), record.offset());
    }

    @Override
    public void close() {}
  }
}
