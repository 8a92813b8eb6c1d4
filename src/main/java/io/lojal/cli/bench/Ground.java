package io.lojal.cli.bench;

import io.lojal.cli.Installation;
import io.lojal.cli.world.World;
import io.lojal.cli.world.WorldOptions;
import io.lojal.engine.Programme;
import io.lojal.local.LocalStack;
import io.lojal.local.WorkFolder;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import io.lojal.wire.Confluent;
import io.lojal.wire.KafkaOptions;
import io.lojal.wire.Registry;
import io.lojal.wire.RegistryOptions;
import io.lojal.wire.RegistrySetup;
import io.lojal.wire.Topic;
import io.lojal.wire.TopicLayout;
import io.lojal.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/** What every measurement stands on: a broker, a registry, and fresh topics for every job. */
final class Ground implements AutoCloseable {
  /** Simulated time between two ticks, of a world that is lived thousands of times faster. */
  private static final long TICK_MILLIS = 60_000;

  /** Under whose subjects what is on tapes is encoded. */
  private static final Topics TAPE =
      new Topics(TopicLayout.local("tape.", BenchOptions.PARALLELISM));

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final BenchOptions options;
  private final Path work;
  private final LocalStack stack;
  private final Registry registry;
  private int installations;

  private final Thread ending = new Thread(this::endQuietly, "bench-end");

  private Ground(BenchOptions options, Consumer<String> say) {
    this.options = options;
    Runtime.getRuntime().addShutdownHook(ending);
    this.work = part(WorkFolder.create(options.wish().work())).path();
    this.stack = part(LocalStack.start(work, say));
    this.registry = part(new Registry(registryOptions(), waited -> {}));
    RegistrySetup.register(registryOptions(), TAPE.schemas());
  }

  static Ground prepare(BenchOptions options, Consumer<String> say) {
    return new Ground(options, say);
  }

  private <T extends AutoCloseable> T part(T part) {
    parts.push(part);
    return part;
  }

  /** A fresh set of topics with a programme published. */
  Field field(String yaml) throws ExecutionException, InterruptedException {
    return field(yaml, BenchOptions.PARALLELISM);
  }

  /** Likewise, with so many partitions each. */
  Field field(String yaml, int partitions) throws ExecutionException, InterruptedException {
    TopicLayout layout = TopicLayout.local("bench" + ++installations + ".", partitions);
    Installation installation = new Installation(kafka(layout), registryOptions(), layout);
    installation.setUp();
    installation.publish(planned(yaml), yaml, System.currentTimeMillis());
    return new Field(kafka(layout), new Topics(layout), layout.prefix(), partitions);
  }

  /** The topics of one job. */
  record Field(KafkaOptions kafka, Topics topics, String prefix, int partitions) {
    void remove() throws ExecutionException, InterruptedException {
      try (Admin admin = Admin.create(kafka.client())) {
        List<String> names = Arrays.stream(Topic.values()).map(topics::nameOf).toList();
        admin.deleteTopics(names).all().get();
      }
    }
  }

  static Programme planned(String yaml) {
    if (ProgrammeReader.read(yaml) instanceof Reading.Planned planned) {
      return planned.programme();
    }
    throw new IllegalArgumentException("a programme of the benchmark is not valid: " + yaml);
  }

  /**
   * Writes what a world does onto a tape, so many days of history first and then so many records,
   * and counts its members.
   */
  Tape record(int members, int historyDays, long live, Census census) throws IOException {
    World world =
        new World(
            new WorldOptions(
                members,
                options.wish().seed(),
                options.startMillis(historyDays),
                BenchOptions.ZONE,
                1,
                options.liveMillis()));
    try (TapeWriter writer = tape("tape-" + historyDays + "-" + live)) {
      return writer.record(world, options.liveMillis(), live, census);
    }
  }

  /** Plays a tape to a field. */
  Feed feed(Field field, Tape tape) throws IOException {
    return new Feed(tape.open(), new Feeder(field.kafka(), field.topics(), registry, TICK_MILLIS));
  }

  /** Begins a tape that is written event by event. */
  TapeWriter tape(String name) throws IOException {
    return new TapeWriter(work.resolve(name), new Confluent(registry), TAPE);
  }

  /** Listens to what is said on a field. */
  Ear ear(Field field) {
    return new Ear(field.kafka(), field.topics(), registry);
  }

  /** Starts a process to measure jobs in. */
  Subject subject(String name) throws IOException {
    return part(
        Subject.start(options.wish().work().resolve("bench-" + name + ".log"), options.jvm()));
  }

  /** An assignment, but for what is special about it. */
  Assignment assignment(Field field, String floor, long countFrom, long countTo) {
    Assignment.Place place =
        new Assignment.Place(
            work.toString(),
            stack.bootstrap(),
            stack.registryUrl(),
            field.prefix(),
            field.partitions());
    return new Assignment(
        floor, place, new Assignment.Setup(false, 1_000), Map.of(), countFrom, countTo, "", "");
  }

  Path work() {
    return work;
  }

  private KafkaOptions kafka(TopicLayout layout) {
    return new KafkaOptions(stack.bootstrap(), layout.prefix(), "bench", Map.of());
  }

  private RegistryOptions registryOptions() {
    return new RegistryOptions(
        List.of(stack.registryUrl()), Map.of(), RegistryOptions.USUAL_PATIENCE);
  }

  /** Ctrl-C: gigabytes would be left behind. */
  private void endQuietly() {
    try {
      endParts();
    } catch (Exception e) {
      System.err.println("lojal: " + e.getMessage());
    }
  }

  private synchronized void endParts() throws Exception {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }

  @Override
  public void close() throws Exception {
    endParts();
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException alreadyEnding) {
      // Then it has run, or finds nothing to do.
    }
  }
}
