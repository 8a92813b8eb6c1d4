package io.lojal.wire;

/**
 * What differs between installations.
 *
 * @param prefix in front of every topic's name ("test."), may be empty
 * @param partitions of the topics that are spread over members, above 0; it cannot be changed once
 *     there is data, because a member's events would no longer be in one partition
 * @param replication copies of every partition, above 0; with 3 or more, 2 have to be written
 * @param simulatedTime whether the clock is not the wall's: then no timestamp is too far ahead, and
 *     none so old that its record is dropped
 */
public record TopicLayout(String prefix, int partitions, int replication, boolean simulatedTime)
    implements java.io.Serializable {

  public static final TopicLayout PRODUCTION = new TopicLayout("", 12, 3, false);

  public TopicLayout {
    if (partitions < 1 || replication < 1) {
      throw new IllegalArgumentException("partitions and replication are 1 or more");
    }
  }

  /** One broker, simulated time: a demonstration, a test, an import. */
  public static TopicLayout local(String prefix, int partitions) {
    return new TopicLayout(prefix, partitions, 1, true);
  }
}
