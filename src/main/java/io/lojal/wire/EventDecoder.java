package io.lojal.wire;

import io.lojal.engine.Rejection;
import io.lojal.member.RejectionCode;
import io.lojal.wire.avro.Moment;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * From the bytes of an input topic, or of {@link Topic#MOMENTS}, to what the core takes, or to the
 * reason why not. For one thread.
 */
public final class EventDecoder {
  private final Confluent confluent;
  private final Map<String, Topic> topics = new HashMap<>();

  public EventDecoder(SchemaBook book, Topics names) {
    confluent = new Confluent(book);
    for (Topic topic : Topic.values()) {
      if (topic.isInput() || topic.type() == Moment.class) {
        topics.put(names.nameOf(topic), topic);
      }
    }
  }

  /**
   * What a record of a topic is.
   *
   * @param bytes null where the record has no value
   */
  public Decoded decode(String topic, byte[] bytes) {
    Topic known = topics.get(topic);
    if (known == null) {
      return new Decoded.Refused(
          new Rejection(RejectionCode.WRONG_SCHEMA, "no events on " + topic, "", ""));
    }
    Confluent.Read<? extends SpecificRecord> read = confluent.read(known.type(), bytes);
    if (read instanceof Confluent.Read.Whole<? extends SpecificRecord> whole) {
      return EventRecords.event(whole.record());
    }
    return new Decoded.Refused(((Confluent.Read.Broken<?>) read).rejection());
  }
}
