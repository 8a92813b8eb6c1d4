package io.lojal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.JobOptions;
import io.lojal.cli.Lojal;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * What can be said of docker/ where no container engine is at hand: nothing it names is missing.
 */
class DockerCompositionTest {
  private static final Path FOLDER = Path.of("docker").toAbsolutePath();
  private static final Pattern CLASS = Pattern.compile("io\\.lojal(\\.[a-z]+)*\\.[A-Z]\\w+");
  private static final Pattern COPY = Pattern.compile("(?m)^COPY (\\S+) \\S+$");

  private static Composition composition;

  @BeforeAll
  static void read() throws IOException {
    composition = new Composition(FOLDER.resolve("docker-compose.yml"));
  }

  @Test
  void everyServiceRunsAPinnedImageOrOneBuiltHere() {
    assertTrue(composition.services().containsAll(List.of("kafka", "registry", "jobmanager")));
    for (String service : composition.services()) {
      String image = composition.texts(service, "image").get(0);
      boolean isPinned = image.matches(".+:v?\\d+\\.\\d+.*");
      assertTrue(isPinned || !composition.buildFiles(service).isEmpty(), service + ": " + image);
    }
  }

  @Test
  void everyServiceThatIsWaitedForExists() {
    for (String service : composition.services()) {
      assertTrue(composition.services().containsAll(composition.waitsFor(service)), service);
    }
  }

  @Test
  void everyFileNamedExists() {
    for (String service : composition.services()) {
      composition.buildFiles(service).forEach(DockerCompositionTest::assertExists);
      for (String volume : composition.texts(service, "volumes")) {
        if (volume.startsWith(".")) {
          assertExists(composition.folder().resolve(volume.split(":")[0]));
        }
      }
    }
  }

  @Test
  void everyFileCopiedIntoTheImageIsMadeByTheProjectAndNotIgnored() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = firstGroup("<artifactId>lojal</artifactId>\\s*<version>(.+?)</version>", pom);
    String classifier = firstGroup("<shadedClassifierName>(.+?)</shadedClassifierName>", pom);
    Path jobJar = Path.of("target", "lojal-" + version + "-" + classifier + ".jar");
    List<String> sent = Files.readAllLines(FOLDER.resolve("Dockerfile.dockerignore"));
    Matcher copies = COPY.matcher(Files.readString(FOLDER.resolve("Dockerfile")));
    int count = 0;
    for (; copies.find(); count++) {
      String source = copies.group(1);
      assertTrue(sent.contains("!" + source), source + " is not sent to the engine");
      boolean isJobJar = FileSystems.getDefault().getPathMatcher("glob:" + source).matches(jobJar);
      assertTrue(isJobJar || Files.exists(Path.of(source)), source);
    }
    assertEquals(2, count, "the settings and the job's jar");
  }

  @Test
  void everyClassNamedExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    Matcher names = CLASS.matcher(everything());
    while (names.find()) {
      if (!exists(names.group())) {
        missing.add(names.group());
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyArgumentIsOneThatTheJobAndTheCommandsKnow() throws Exception {
    List<String> job = composition.texts("jobmanager", "command");
    new CommandLine(new JobOptions())
        .parseArgs(
            job.subList(job.indexOf("--job-classname") + 2, job.size()).toArray(new String[0]));
    int commands = 0;
    for (String service : composition.services()) {
      if (composition.texts(service, "entrypoint").contains(Lojal.class.getName())) {
        new CommandLine(new Lojal())
            .parseArgs(composition.texts(service, "command").toArray(new String[0]));
        commands++;
      }
    }
    assertEquals(3, commands, "setup, programme and ticks");
  }

  @Test
  void everyPublishedPortIsBoundToLoopbackAndServed() {
    int published = 0;
    for (String service : composition.services()) {
      for (String port : composition.texts(service, "ports")) {
        String[] parts = port.split(":");
        assertEquals("127.0.0.1", parts[0], service + ": " + port);
        assertTrue(composition.texts(service, "expose").contains(parts[2]), service + ": " + port);
        published++;
      }
    }
    assertTrue(published >= 3, "Kafka, registry and web UI are published");
  }

  @Test
  void everyPortOneServiceAsksOfAnotherIsServedThere() throws IOException {
    String all = everything();
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (String service : composition.services()) {
      Matcher addresses = Pattern.compile("\\b" + service + ":(\\d{4,5})\\b").matcher(all);
      for (; addresses.find(); asked++) {
        if (!composition.texts(service, "expose").contains(addresses.group(1))) {
          wrong.add(addresses.group());
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(asked >= 6, "only " + asked + " addresses were found");
  }

  @Test
  void kafkaListensWhereItSaysItDoes() {
    var environment = composition.environment("kafka");
    Set<String> ports = new TreeSet<>();
    for (String listener : environment.get("KAFKA_LISTENERS").split(",")) {
      ports.add(listener.substring(listener.lastIndexOf(':') + 1));
    }
    assertEquals(ports, new TreeSet<>(composition.texts("kafka", "expose")));
    for (String listener : environment.get("KAFKA_ADVERTISED_LISTENERS").split(",")) {
      assertTrue(ports.contains(listener.substring(listener.lastIndexOf(':') + 1)), listener);
    }
  }

  @Test
  void flinkKnowsEverySettingAndListensAsExposed() throws Exception {
    KnownFlinkSettings known = new KnownFlinkSettings();
    Configuration released = GlobalConfiguration.loadConfiguration("flink-conf");
    for (String service : List.of("jobmanager", "taskmanager")) {
      Configuration added = composition.flinkSettings(service);
      assertFalse(added.toMap().isEmpty(), service);
      assertEquals(List.of(), known.problems(added), service);
      String metrics = released.toMap().get("metrics.reporter.prometheus.port");
      assertTrue(composition.texts(service, "expose").contains(metrics), service);
    }
    String rest = Integer.toString(released.get(RestOptions.PORT));
    assertTrue(composition.texts("jobmanager", "expose").contains(rest));
    assertTrue(composition.allOf("jobmanager").contains("standalone-job"));
  }

  @Test
  void thereAreAsManySlotsAsTheJobWants() {
    Configuration released = GlobalConfiguration.loadConfiguration("flink-conf");
    int replicas =
        Integer.parseInt(
            firstGroup("deploy=\\{replicas=(\\d+)}", composition.allOf("taskmanager")));
    assertEquals(
        released.get(CoreOptions.DEFAULT_PARALLELISM),
        replicas * released.get(TaskManagerOptions.NUM_TASK_SLOTS));
  }

  private static String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static String firstGroup(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }

  private static void assertExists(Path file) {
    assertTrue(Files.exists(file), file.toString());
  }

  private static boolean exists(String className) {
    try {
      Class.forName(className, false, DockerCompositionTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
