package io.lojal.wire;

import io.lojal.engine.Trigger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The headers that make a trigger a CloudEvent 1.0 in Kafka's binary content mode, so that a
 * consumer can route and filter without decoding.
 *
 * <p>A consumer may take events of one source and id for repeats. A withdrawal is none, so its
 * {@code ce_id} must be another one: from revision 1 on, the revision follows the trigger's id.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding</a>
 */
public final class CloudEvents {
  static final String CONTENT_TYPE = "application/avro";

  private CloudEvents() {}

  /** Header names and their values, which travel as UTF-8; in order of their names. */
  public static SortedMap<String, String> headers(Trigger trigger) {
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id(trigger));
    headers.put("ce_type", type(trigger));
    headers.put("ce_source", "/lojal/" + segment(trigger.programme()));
    headers.put("ce_subject", trigger.member().member());
    headers.put("ce_time", time(trigger.timeMillis()));
    headers.put("ce_revision", Integer.toString(trigger.revision()));
    if (trigger.expiresMillis() != Long.MAX_VALUE) {
      headers.put("ce_expirytime", time(trigger.expiresMillis()));
    }
    if (!trigger.cause().isEmpty()) {
      headers.put("ce_causationid", trigger.cause());
    }
    headers.put("content-type", CONTENT_TYPE);
    return headers;
  }

  /** The same as bytes, as Kafka has them. */
  public static SortedMap<String, byte[]> headerBytes(Trigger trigger) {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    for (Map.Entry<String, String> header : headers(trigger).entrySet()) {
      bytes.put(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
    }
    return bytes;
  }

  private static String id(Trigger trigger) {
    return trigger.revision() == 0 ? trigger.id() : trigger.id() + "/" + trigger.revision();
  }

  private static String type(Trigger trigger) {
    String kind = trigger.kind().toLowerCase(Locale.ROOT).replace('_', '-');
    return "io.lojal.trigger." + kind + (trigger.withdrawn() ? ".withdrawn" : "");
  }

  /** RFC 3339, which is ISO 8601 with years of four digits. */
  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
