package io.lojal.job;

import io.lojal.community.Mail;
import java.io.Serializable;
import java.util.function.LongConsumer;

/** How bytes of the log become events: travels with the graph, and is opened in a task. */
public interface Decoding extends Serializable {

  /**
   * @param schemas what was seen before a restart, and where to keep what is seen
   * @param waited told of every failed attempt to reach the registry, with the milliseconds until
   *     the next
   */
  Decoder open(SchemaMemory schemas, LongConsumer waited);

  /** For one thread. */
  interface Decoder extends AutoCloseable {
    /** Hands a record on as what it is; a bad one too. */
    void decode(RawRecord record, Target target);
  }

  /** Where a record goes. */
  interface Target {
    void event(Incoming event);

    void mail(Mail mail);

    /**
     * @param code why
     * @param record ready for the topic of the rejected
     */
    void rejected(String code, OutRecord record);
  }

  /** Schemas by number, as text: kept in state, so that a restart does not need the registry. */
  interface SchemaMemory {
    /** The text, or null. */
    String schema(int id);

    void remember(int id, String schema);
  }
}
