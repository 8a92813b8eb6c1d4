package io.lojal.local;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.runtime.metrics.MetricRegistry;
import org.apache.flink.state.rocksdb.RocksDBOptions;

/**
 * Every setting that the Flink on the class path declares, so that a misspelt one is found. A
 * deprecated name still works there, but is not to be written any more, and is not known here.
 */
final class KnownFlinkSettings {
  private static final Pattern REPORTER = Pattern.compile("metrics\\.reporter\\.\\w+\\.(.+)");

  private final Map<String, ConfigOption<?>> byKey = new HashMap<>();

  KnownFlinkSettings() throws IOException, ReflectiveOperationException, URISyntaxException {
    for (Class<?> inJar : List.of(CoreOptions.class, MetricRegistry.class, RocksDBOptions.class)) {
      collect(Path.of(inJar.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
  }

  private void collect(Path jar) throws IOException, ReflectiveOperationException {
    try (JarFile classes = new JarFile(jar.toFile())) {
      for (JarEntry entry : classes.stream().toList()) {
        if (entry.getName().matches(".*Option(s|sInternal)?\\.class")) {
          collect(entry.getName().replace('/', '.').replaceFirst("\\.class$", ""));
        }
      }
    }
  }

  private void collect(String className) throws ReflectiveOperationException {
    for (Field field : Class.forName(className).getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == ConfigOption.class) {
        field.setAccessible(true);
        ConfigOption<?> option = (ConfigOption<?>) field.get(null);
        byKey.put(option.key(), option);
      }
    }
  }

  int size() {
    return byKey.size();
  }

  /** What is wrong with each setting that is: its name, or a value that does not parse. */
  List<String> problems(Configuration settings) {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, String> setting : settings.toMap().entrySet()) {
      String key = setting.getKey();
      ConfigOption<?> option = byKey.get(key);
      if (option != null) {
        value(settings, option, problems);
      } else if (!isReporter(key, setting.getValue())) {
        problems.add("Flink knows no setting " + key);
      }
    }
    return problems;
  }

  private static void value(Configuration settings, ConfigOption<?> option, List<String> problems) {
    try {
      if (settings.getOptional(option).isEmpty()) {
        problems.add(option.key() + " has no value");
      }
    } catch (IllegalArgumentException e) {
      problems.add(option.key() + " does not parse: " + e.getMessage());
    }
  }

  /** Reporters bring options of their own. */
  private static boolean isReporter(String key, String value) {
    Matcher reporter = REPORTER.matcher(key);
    if (!reporter.matches()) {
      return false;
    }
    return switch (reporter.group(1)) {
      case "port" -> value.matches("\\d{4,5}");
      case "factory.class" -> isClass(value);
      default -> false;
    };
  }

  private static boolean isClass(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
