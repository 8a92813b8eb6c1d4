package io.lojal.wire;

import io.lojal.engine.Rejection;
import io.lojal.engine.Trigger;
import io.lojal.job.OutRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecord;

/** Records made ready for the log: the topic, the key, the bytes, the headers. For one thread. */
final class OutputWriting {
  private static final String[] NO_NAMES = {};
  private static final byte[][] NO_VALUES = {};
  private static final long WHEN_WRITTEN = -1;

  private final Confluent confluent;
  private final Topics topics;

  OutputWriting(SchemaBook book, Topics topics) {
    this.confluent = new Confluent(book);
    this.topics = topics;
  }

  OutRecord write(Topic topic, String key, SpecificRecord record, long timestampMillis) {
    return new OutRecord(
        topics.nameOf(topic),
        key.getBytes(StandardCharsets.UTF_8),
        confluent.write(topics.subjectOf(topic), record),
        NO_NAMES,
        NO_VALUES,
        timestampMillis);
  }

  /** Nothing, in the place of what was said under that key. */
  OutRecord tombstone(Topic topic, String key, long timestampMillis) {
    return new OutRecord(
        topics.nameOf(topic),
        key.getBytes(StandardCharsets.UTF_8),
        null,
        NO_NAMES,
        NO_VALUES,
        timestampMillis);
  }

  /** With the headers of a CloudEvent. */
  OutRecord trigger(Trigger trigger) {
    SortedMap<String, byte[]> headers = CloudEvents.headerBytes(trigger);
    String[] names = new String[headers.size()];
    byte[][] values = new byte[headers.size()][];
    int i = 0;
    for (Map.Entry<String, byte[]> header : headers.entrySet()) {
      names[i] = header.getKey();
      values[i++] = header.getValue();
    }
    return new OutRecord(
        topics.nameOf(Topic.TRIGGERS),
        trigger.member().member().getBytes(StandardCharsets.UTF_8),
        confluent.write(topics.subjectOf(Topic.TRIGGERS), OutputRecords.record(trigger)),
        names,
        values,
        trigger.timeMillis());
  }

  /** Stamped when it is written: the original's time may be what is wrong with it. */
  OutRecord rejected(Rejection rejection, Origin origin, byte[] key) {
    return new OutRecord(
        topics.nameOf(Topic.REJECTED),
        key,
        confluent.write(topics.subjectOf(Topic.REJECTED), OutputRecords.record(rejection, origin)),
        NO_NAMES,
        NO_VALUES,
        WHEN_WRITTEN);
  }
}
