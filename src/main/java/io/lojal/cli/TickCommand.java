package io.lojal.cli;

import io.lojal.wire.TopicLayout;
import io.lojal.wire.Topics;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The clock of an installation: time is an input, and somebody has to say it. */
@Command(
    name = "tick",
    description =
        "Writes the wall clock's time to the topic 'ticks' until it is ended. Run two: a repeated"
            + " tick does no harm, a missing one stops time.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  lojal tick --bootstrap kafka:9092 --registry http://registry:8080/apis/ccompat/v7"
    })
final class TickCommand implements Callable<Integer> {
  @Mixin private Connection connection;

  @Option(
      names = "--every",
      defaultValue = "PT0.2S",
      paramLabel = "DURATION",
      description = "Wall-clock time between two ticks. Default: ${DEFAULT-VALUE}.")
  private Duration every;

  @Override
  public Integer call() throws Exception {
    Topics topics = new Topics(new TopicLayout(connection.topicPrefix, 1, 1, false));
    try (Producing producing = new Producing(connection.kafka(), connection.registry(), topics)) {
      while (!Thread.currentThread().isInterrupted()) {
        producing.tick(System.currentTimeMillis(), "lojal tick");
        Thread.sleep(every.toMillis());
      }
    }
    return 0;
  }
}
