package io.lojal.cli.demo;

import io.lojal.wire.KafkaOptions;
import io.lojal.wire.Topic;
import io.lojal.wire.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many events and letters the job has not yet read, as of its last checkpoint. */
final class Lag implements AutoCloseable {
  private final Admin admin;
  private final Topics topics;
  private final String group;

  Lag(KafkaOptions kafka, Topics topics) {
    this.admin = Admin.create(kafka.client());
    this.topics = topics;
    this.group = kafka.groupId();
  }

  /** Events behind; waits for the broker's answer. */
  long events() throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (Topic topic : Topic.values()) {
      for (int p = 0; isRead(topic) && p < topics.partitionsOf(topic); p++) {
        asked.put(new TopicPartition(topics.nameOf(topic), p), OffsetSpec.latest());
      }
    }
    long behind = 0;
    Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(asked).all().get();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
      OffsetAndMetadata position = read.get(end.getKey());
      behind += end.getValue().offset() - (position == null ? 0 : position.offset());
    }
    return behind;
  }

  private static boolean isRead(Topic topic) {
    return topic.isInput() || topic == Topic.MOMENTS;
  }

  @Override
  public void close() {
    admin.close();
  }
}
