package io.lojal.cli.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A summary as a table for people, and as JSON for scripts; the names in it are an interface. */
public final class SummaryText {
  private static final JsonFactory JSON = new JsonFactory();

  private SummaryText() {}

  /** One thing a line, without a line break at the end. */
  public static String table(ImportSummary summary) {
    StringBuilder table = new StringBuilder();
    line(table, "rows read", summary.rows());
    line(table, "  in events", summary.rowsInEvents());
    line(table, "  refused", summary.rowsRefused());
    summary.refused().forEach((code, rows) -> line(table, "    " + code, rows));
    line(table, "  dropped", summary.rowsDropped());
    summary.dropped().forEach((name, rows) -> line(table, "    " + name, rows));
    if (summary.repeats() > 0) {
      line(table, "    (repeats)", summary.repeats());
    }
    line(table, "events", summary.events().values().stream().mapToLong(Long::longValue).sum());
    named(summary).forEach((kind, events) -> line(table, "  " + kind, events));
    table.append(
        String.format(
            Locale.ROOT,
            "in %.1f s: %,.0f rows/s",
            summary.nanos() / 1e9,
            summary.rows() * 1e9 / Math.max(1, summary.nanos())));
    if (summary.earlier() > 0) {
      table.append(
          String.format(
              Locale.ROOT,
              "%n%,d events stand behind a later one, the worst by %s: where order matters, say"
                  + " `sorted: false`",
              summary.earlier(),
              words(Duration.ofMillis(summary.furthestBackMillis()))));
    }
    return table.toString();
  }

  private static void line(StringBuilder table, String what, long count) {
    table.append(String.format(Locale.ROOT, "%-24s %,14d%n", what, count));
  }

  private static String words(Duration duration) {
    return duration.toDays() > 1 ? duration.toDays() + " days" : duration.toMinutes() + " minutes";
  }

  /** As events are called in files. */
  private static Map<String, Long> named(ImportSummary summary) {
    Map<String, Long> named = new LinkedHashMap<>();
    summary
        .events()
        .forEach((kind, events) -> named.put(kind.name().toLowerCase(Locale.ROOT), events));
    return named;
  }

  /** One line, without its end. */
  public static String json(ImportSummary summary) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("rows", summary.rows());
      json.writeNumberField("rowsInEvents", summary.rowsInEvents());
      object(json, "events", named(summary));
      object(json, "refused", summary.refused());
      object(json, "dropped", summary.dropped());
      json.writeNumberField("repeats", summary.repeats());
      json.writeNumberField("earlier", summary.earlier());
      json.writeNumberField("furthestBackMs", summary.furthestBackMillis());
      json.writeNumberField("elapsedMs", summary.nanos() / 1_000_000);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return text.toString();
  }

  private static void object(JsonGenerator json, String name, Map<?, Long> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<?, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey().toString(), count.getValue());
    }
    json.writeEndObject();
  }
}
