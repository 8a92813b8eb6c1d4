package io.lojal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A composition file as a container engine would read it. */
final class Composition {
  private final Path folder;
  private final Map<String, Map<String, Object>> services = new LinkedHashMap<>();

  Composition(Path file) throws IOException {
    this.folder = file.getParent();
    for (Map.Entry<?, ?> service : map(map(parse(file)).get("services")).entrySet()) {
      Map<String, Object> settings = new LinkedHashMap<>();
      map(service.getValue()).forEach((key, value) -> settings.put((String) key, value));
      services.put((String) service.getKey(), settings);
    }
  }

  static Object parse(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options)).load(Files.readString(file));
  }

  static Map<?, ?> map(Object value) {
    return value == null ? Map.of() : (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return value == null ? List.of() : value instanceof List<?> many ? many : List.of(value);
  }

  Path folder() {
    return folder;
  }

  List<String> services() {
    return List.copyOf(services.keySet());
  }

  List<String> texts(String service, String setting) {
    List<String> texts = new ArrayList<>();
    list(services.get(service).get(setting)).forEach(value -> texts.add(value.toString()));
    return texts;
  }

  /** The services it waits for. */
  List<String> waitsFor(String service) {
    List<String> names = new ArrayList<>();
    map(services.get(service).get("depends_on")).keySet().forEach(name -> names.add((String) name));
    return names;
  }

  Map<String, String> environment(String service) {
    Map<String, String> environment = new LinkedHashMap<>();
    map(services.get(service).get("environment"))
        .forEach((key, value) -> environment.put(key.toString(), value.toString()));
    return environment;
  }

  /** What is added to Flink's settings; empty for a service that is not Flink's. */
  Configuration flinkSettings(String service) {
    Configuration settings = new Configuration();
    String lines = environment(service).getOrDefault("FLINK_PROPERTIES", "");
    map(new Yaml().load(lines))
        .forEach((key, value) -> settings.setString(key.toString(), value.toString()));
    return settings;
  }

  /** Everything that is said of a service, as text. */
  String allOf(String service) {
    return services.get(service).toString();
  }

  /** The file an image is built from; empty where it is pulled. */
  List<Path> buildFiles(String service) {
    Map<?, ?> build = map(services.get(service).get("build"));
    return build.isEmpty()
        ? List.of()
        : List.of(context(build).resolve((String) build.get("dockerfile")));
  }

  private Path context(Map<?, ?> build) {
    return folder.resolve((String) build.get("context")).normalize();
  }
}
