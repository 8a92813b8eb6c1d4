package io.lojal;

import io.lojal.cli.Installation;
import io.lojal.cli.Producing;
import io.lojal.engine.Programme;
import io.lojal.job.LojalGraph;
import io.lojal.local.LocalBroker;
import io.lojal.local.LocalFlink;
import io.lojal.local.LocalRegistry;
import io.lojal.local.WorkFolder;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import io.lojal.wire.Topic;
import io.lojal.wire.TopicLayout;
import io.lojal.wire.Topics;
import io.lojal.wire.avro.Rejected;
import io.lojal.wire.avro.Standing;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The whole of Lojal in this process: a real broker, a real registry (as a child), and the job on
 * RocksDB. A test sends, lets time pass, and listens.
 */
public final class EmbeddedLojal implements AutoCloseable {
  private static final int PARTITIONS = 2;
  private static final TopicLayout LAYOUT = TopicLayout.local("", PARTITIONS);

  private final List<String> clocks = clocks();
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Topics topics = new Topics(LAYOUT);
  private final String bootstrap;
  private final LocalRegistry registry;
  private final Installation installation;
  private final Producing producing;
  private final KafkaProducer<byte[], byte[]> raw;
  private final Heard heard;
  private final LocalFlink flink;
  private final JobClient job;
  private long tickMillis;

  private EmbeddedLojal(Path folder, String yaml, DeliveryGuarantee guarantee) throws Exception {
    Path work = part(WorkFolder.create(folder)).path();
    LocalBroker broker = part(LocalBroker.start(work.resolve("broker")));
    registry = part(LocalRegistry.start(work));
    JobOptions options = new JobOptions();
    bootstrap = broker.bootstrap();
    options.bootstrap = bootstrap;
    options.registry = registry.url();
    options.guarantee = guarantee;
    options.idleAfter = Duration.ofMillis(500);
    installation = new Installation(options.kafka(), options.registry(), LAYOUT);
    installation.setUp();
    publish(yaml);
    producing = part(new Producing(options.kafka(), options.registry(), topics));
    raw =
        part(
            new KafkaProducer<>(
                options.kafka().client(), new ByteArraySerializer(), new ByteArraySerializer()));
    heard = part(new Heard(options.kafka(), options.registry(), topics));
    flink =
        part(
            LocalFlink.open(
                Path.of("flink-conf"),
                work,
                Map.of(
                    "parallelism.default", Integer.toString(PARTITIONS),
                    "taskmanager.numberOfTaskSlots", Integer.toString(PARTITIONS),
                    "execution.checkpointing.interval", "300ms")));
    LojalJob.build(flink.environment(), options);
    job = flink.run("embedded");
  }

  /**
   * Starts everything; about fifteen seconds.
   *
   * @param folder holds data and logs while it runs
   * @param yaml the first version of the programme
   */
  public static EmbeddedLojal start(Path folder, String yaml, DeliveryGuarantee guarantee)
      throws Exception {
    return new EmbeddedLojal(folder, yaml, guarantee);
  }

  private <T extends AutoCloseable> T part(T part) {
    parts.push(part);
    return part;
  }

  /** Publishes a version of the programme. */
  public void publish(String yaml) {
    installation.publish(planned(yaml), yaml, System.currentTimeMillis());
  }

  /** Why a version cannot follow what is published; null where it can. */
  public String objection(String yaml) {
    return installation.objection(planned(yaml));
  }

  private static Programme planned(String yaml) {
    Reading reading = ProgrammeReader.read(yaml);
    if (!(reading instanceof Reading.Planned planned)) {
      throw new IllegalArgumentException(reading.toString());
    }
    return planned.programme();
  }

  /** Sends as fast as it goes; {@link #tick} flushes. */
  public void send(Event... events) {
    for (Event event : events) {
      producing.event(event);
    }
  }

  /** Sends any bytes, and tells where they came to lie. */
  public RecordMetadata send(Topic topic, byte[] key, byte[] value, long timeMillis)
      throws Exception {
    return raw.send(new ProducerRecord<>(topics.nameOf(topic), null, timeMillis, key, value)).get();
  }

  /** The clock: everything sent before it is in the log before it is. */
  public void tick(long millis) {
    tickMillis = millis;
    producing.tick(millis, "test");
  }

  /**
   * Lets time come to an instant, and returns when every task of the members has heard it: an event
   * far ahead of a task's clock would be refused.
   */
  public void comeTo(long millis) {
    tick(millis);
    for (String member : clocks) {
      awaitClock(member, millis);
    }
  }

  /** The watermark stays a millisecond behind the ticks, so that is where one can be sure to be. */
  private void awaitClock(String member, long tickMillis) {
    long millis = tickMillis - 1;
    for (int attempt = 0; ; attempt++) {
      String id = member + "/" + millis + "/" + attempt;
      send(
          new ActivityRecorded(
              new Envelope(id, member, millis, "", "", 0),
              "look-at-clock",
              "",
              Map.of(),
              Map.of(),
              null));
      Object answer =
          heard.awaitEither(
              Topic.STANDINGS,
              Standing.class,
              one -> one.getMember().equals(member) && one.getTime().toEpochMilli() >= millis,
              Topic.REJECTED,
              Rejected.class,
              one -> one.getEventId().equals(id));
      if (answer instanceof Standing) {
        return;
      }
    }
  }

  /** A member for each task: one that its keys are at home in. */
  private static List<String> clocks() {
    List<String> members = new ArrayList<>();
    for (int task = 0; task < PARTITIONS; task++) {
      int i = 0;
      while (KeyGroupRangeAssignment.assignKeyToParallelOperator(
              "clock-" + i, LojalGraph.MAX_PARALLELISM, PARTITIONS)
          != task) {
        i++;
      }
      members.add("clock-" + i);
    }
    return members;
  }

  /**
   * The first record that is as hoped, heard before or from now on. Time goes on meanwhile, by a
   * millisecond now and then: what came out of order is folded when it moves.
   *
   * @throws AssertionError if none comes within a minute
   */
  public <T extends SpecificRecord> Heard.Said<T> await(
      Topic topic, Class<T> type, Predicate<T> hoped) {
    return awaitSaid(topic, type, one -> one.record() != null && hoped.test(one.record()));
  }

  /** The same, of what takes back what was said under a key. */
  public <T extends SpecificRecord> Heard.Said<T> awaitTombstone(
      Topic topic, Class<T> type, String key) {
    return awaitSaid(topic, type, one -> one.record() == null && key.equals(one.key()));
  }

  private <T extends SpecificRecord> Heard.Said<T> awaitSaid(
      Topic topic, Class<T> type, Predicate<Heard.Said<T>> hoped) {
    long endNanos = System.nanoTime() + Heard.PATIENCE.toNanos();
    Heard.Said<T> found = heard.findSaid(topic, type, hoped);
    while (found == null) {
      heard.failAfter(endNanos, topic);
      heard.listenFor(Duration.ofMillis(100));
      tick(tickMillis + 1);
      found = heard.findSaid(topic, type, hoped);
    }
    return found;
  }

  /** What left so far, and what still comes. */
  public Heard heard() {
    return heard;
  }

  /** Where its broker is. */
  public String bootstrap() {
    return bootstrap;
  }

  public LocalRegistry registry() {
    return registry;
  }

  /** Whether the job runs and never did anything else since it began. */
  public boolean hasNeverRestarted() throws Exception {
    URI about = flink.webUi().resolve("/jobs/" + job.getJobID());
    String body =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(about).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    return body.contains("\"state\":\"RUNNING\"") && body.contains("\"RESTARTING\":0");
  }

  @Override
  public void close() throws Exception {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }
}
