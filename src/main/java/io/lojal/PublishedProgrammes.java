package io.lojal;

import io.lojal.engine.Programme;
import io.lojal.engine.Programmes;
import io.lojal.job.ProgrammeFeed;
import io.lojal.job.RawRecord;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import io.lojal.wire.Confluent;
import io.lojal.wire.OutputRecords;
import io.lojal.wire.ProgrammeTopic;
import io.lojal.wire.Registry;
import io.lojal.wire.RegistryOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The programme as it is published: every version on the topic, planned once in this process and
 * shared by its tasks.
 */
public record PublishedProgrammes(ProgrammeTopic topic, RegistryOptions registry)
    implements ProgrammeFeed {
  private static final long serialVersionUID = 1L;
  private static final Duration POLL = Duration.ofMillis(500);

  /** By text: tasks, restarts and versions of one process plan each text once. */
  private static final Map<String, CompletableFuture<Programme>> PLANNED =
      new ConcurrentHashMap<>();

  @Override
  public Programmes readToEnd() {
    long until = System.nanoTime() + topic.patience().toNanos();
    while (true) {
      Programmes published = published();
      if (published != null) {
        return published;
      }
      if (System.nanoTime() > until) {
        throw new IllegalStateException(
            "NO_PROGRAMME: nothing is published on "
                + topic.topic()
                + "; publish one with: lojal publish FILE");
      }
      pause();
    }
  }

  /** What is published by now; null for nothing. */
  public Programmes published() {
    Programmes published = null;
    try (Registry connected = new Registry(registry, waited -> {})) {
      Confluent confluent = new Confluent(connected);
      for (byte[] value : topic.readToEnd()) {
        published = ProgrammeFeed.add(published, plan(confluent, value).join());
      }
    }
    return published;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("ended while waiting for a programme", e);
    }
  }

  @Override
  public CompletableFuture<Programme> plan(RawRecord published) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Registry connected = new Registry(registry, waited -> {})) {
            return plan(new Confluent(connected), published.value()).join();
          }
        });
  }

  private static CompletableFuture<Programme> plan(Confluent confluent, byte[] value) {
    if (confluent.read(io.lojal.wire.avro.Programme.class, value)
        instanceof Confluent.Read.Whole<io.lojal.wire.avro.Programme> whole) {
      String yaml = OutputRecords.programme(whole.record()).yaml();
      return PLANNED.computeIfAbsent(
          yaml, text -> CompletableFuture.supplyAsync(() -> planned(text)));
    }
    LOG.error("PROGRAMME_UNREADABLE: a record of the programmes' topic is none; it is left out");
    return CompletableFuture.completedFuture(null);
  }

  private static Programme planned(String yaml) {
    Reading reading = ProgrammeReader.read(yaml);
    if (reading instanceof Reading.Planned planned) {
      return planned.programme();
    }
    LOG.error(
        "PROGRAMME_REFUSED: a published version is not valid for this release and is left out: {}",
        ((Reading.Refused) reading).problems());
    return null;
  }
}
