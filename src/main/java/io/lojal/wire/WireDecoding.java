package io.lojal.wire;

import io.lojal.engine.Rejection;
import io.lojal.job.Decoding;
import io.lojal.job.Incoming;
import io.lojal.job.OutRecord;
import io.lojal.job.RawRecord;
import io.lojal.member.ByteWriter;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.avro.Schema;

/** Decoding with a real registry: from the log's bytes to events, or to records of the rejected. */
public record WireDecoding(RegistryOptions registry, TopicLayout layout) implements Decoding {
  private static final long serialVersionUID = 1L;

  @Override
  public Decoder open(SchemaMemory schemas, LongConsumer waited) {
    Registry connected = new Registry(registry, waited);
    return new Open(connected, new Remembered(connected, schemas), new Topics(layout));
  }

  /** Looks in the state first: what was seen once needs no registry any more. */
  private record Remembered(SchemaBook book, SchemaMemory memory) implements SchemaBook {
    @Override
    public Schema byId(int id) throws UnknownSchemaException {
      String text = memory.schema(id);
      if (text != null) {
        return new Schema.Parser().parse(text);
      }
      Schema schema = book.byId(id);
      memory.remember(id, schema.toString());
      return schema;
    }

    @Override
    public int idOf(String subject, Schema schema) {
      return book.idOf(subject, schema);
    }
  }

  private static final class Open implements Decoder {
    private final Registry registry;
    private final EventDecoder decoder;
    private final OutputWriting writing;
    private final ByteWriter writer = new ByteWriter();

    Open(Registry registry, SchemaBook book, Topics topics) {
      this.registry = registry;
      this.decoder = new EventDecoder(book, topics);
      this.writing = new OutputWriting(book, topics);
    }

    @Override
    public void decode(RawRecord record, Target target) {
      Decoded decoded = decoder.decode(record.topic(), record.value());
      if (decoded instanceof Decoded.Accepted accepted) {
        Event event = accepted.event();
        target.event(
            new Incoming(
                event.member(),
                EventCodec.encode(event, writer),
                record.topic(),
                record.partition(),
                record.offset()));
      } else if (decoded instanceof Decoded.ForShard forShard) {
        target.mail(forShard.mail());
      } else {
        Rejection rejection = ((Decoded.Refused) decoded).rejection();
        target.rejected(rejection.code().name(), rejected(rejection, record));
      }
    }

    private OutRecord rejected(Rejection rejection, RawRecord record) {
      List<Origin.Header> headers = new ArrayList<>();
      for (int i = 0; i < record.headerNames().length; i++) {
        headers.add(new Origin.Header(record.headerNames()[i], record.headerValues()[i]));
      }
      Origin origin =
          new Origin(
              record.topic(),
              record.partition(),
              record.offset(),
              record.timestampMillis() < 0 ? Long.MIN_VALUE : record.timestampMillis(),
              record.key(),
              record.value(),
              headers);
      return writing.rejected(rejection, origin, record.key());
    }

    @Override
    public void close() {
      registry.close();
    }
  }
}
