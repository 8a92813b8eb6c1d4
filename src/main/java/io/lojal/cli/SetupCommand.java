package io.lojal.cli;

import io.lojal.wire.TopicLayout;
import io.lojal.wire.Topics;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The deploy step. */
@Command(
    name = "setup",
    description = "Creates topics and registers schemas; run it once before each release's job.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  lojal setup --bootstrap kafka:9092 --registry http://registry:8080/apis/ccompat/v7"
    })
final class SetupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Connection connection;

  @Option(
      names = "--partitions",
      defaultValue = "12",
      description = "Of the topics keyed by member; never changes. Default: ${DEFAULT-VALUE}.")
  private int partitions;

  @Option(
      names = "--replication",
      defaultValue = "3",
      description = "Copies of every partition. Default: ${DEFAULT-VALUE}.")
  private int replication;

  @Option(names = "--simulated-time", description = "Timestamps are not the wall clock's.")
  private boolean simulatedTime;

  @Override
  public Integer call() throws Exception {
    TopicLayout layout =
        new TopicLayout(connection.topicPrefix, partitions, replication, simulatedTime);
    Topics.Report report =
        new Installation(connection.kafka(), connection.registry(), layout).setUp();
    PrintWriter out = spec.commandLine().getOut();
    report.created().forEach(topic -> out.println("created " + topic));
    report.differences().forEach(difference -> out.println("differs: " + difference));
    out.println("topics and subjects are there");
    out.flush();
    return 0;
  }
}
