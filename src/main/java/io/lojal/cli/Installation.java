package io.lojal.cli;

import io.lojal.PublishedProgrammes;
import io.lojal.engine.Programme;
import io.lojal.engine.Programmes;
import io.lojal.wire.Confluent;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.OutputRecords;
import io.lojal.wire.ProgrammeTopic;
import io.lojal.wire.PublishedProgramme;
import io.lojal.wire.Registry;
import io.lojal.wire.RegistryOptions;
import io.lojal.wire.RegistrySetup;
import io.lojal.wire.Topic;
import io.lojal.wire.TopicLayout;
import io.lojal.wire.Topics;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** What is done to an installation before and beside the job. */
public final class Installation {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaOptions kafka;
  private final RegistryOptions registry;
  private final TopicLayout layout;

  public Installation(KafkaOptions kafka, RegistryOptions registry, TopicLayout layout) {
    this.kafka = kafka;
    this.registry = registry;
    this.layout = layout;
  }

  /** Creates topics and registers subjects; what is there stays. */
  public Topics.Report setUp() throws ExecutionException, InterruptedException {
    Topics topics = new Topics(layout);
    RegistrySetup.register(registry, topics.schemas());
    try (Admin admin = Admin.create(kafka.client())) {
      return topics.create(admin);
    }
  }

  /**
   * Why a version cannot follow those that are published, in words; null where it can.
   *
   * @throws IllegalStateException if there is no such topic
   */
  public String objection(Programme programme) {
    ProgrammeTopic topic =
        new ProgrammeTopic(kafka, new Topics(layout).nameOf(Topic.PROGRAMMES), PATIENCE);
    Programmes published = new PublishedProgrammes(topic, registry).published();
    return published == null ? null : published.objection(programme);
  }

  /**
   * Puts a version of a programme on its topic.
   *
   * @param nowMillis when it is published, by the wall clock
   */
  public void publish(Programme programme, String yaml, long nowMillis) {
    PublishedProgramme version =
        new PublishedProgramme(
            programme.plan().programme(),
            programme.plan().version(),
            programme.plan().fromMillis(),
            yaml,
            nowMillis);
    Topics topics = new Topics(layout);
    try (Registry connected = new Registry(registry, waited -> {})) {
      byte[] value =
          new Confluent(connected)
              .write(topics.subjectOf(Topic.PROGRAMMES), OutputRecords.record(version));
      new ProgrammeTopic(kafka, topics.nameOf(Topic.PROGRAMMES), PATIENCE)
          .publish(version.key(), value);
    }
  }
}
