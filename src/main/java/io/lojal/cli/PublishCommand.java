package io.lojal.cli;

import io.lojal.engine.Programme;
import io.lojal.wire.TopicLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a programme to the running job. */
@Command(
    name = "publish",
    description = "Checks a programme and publishes it; the job takes it over while it runs.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  lojal publish --bootstrap kafka:9092 --registry http://registry:8080/apis/ccompat/v7 \\",
      "    programmes/mountain.yaml"
    })
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Connection connection;

  @Parameters(paramLabel = "FILE", description = "A programme in YAML.")
  private Path file;

  @Override
  public Integer call() throws Exception {
    ProgrammeFile read = ProgrammeFile.read(file);
    Programme programme = read.planned();
    TopicLayout layout = new TopicLayout(connection.topicPrefix, 1, 1, false);
    Installation installation = new Installation(connection.kafka(), connection.registry(), layout);
    String objection = installation.objection(programme);
    if (objection != null) {
      throw new IOException(objection);
    }
    installation.publish(programme, read.yaml(), System.currentTimeMillis());
    spec.commandLine()
        .getOut()
        .println(
            programme.plan().programme() + " version " + programme.plan().version() + " published");
    spec.commandLine().getOut().flush();
    return 0;
  }
}
