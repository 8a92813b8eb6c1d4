package io.lojal.member;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who a member is, as of now. A value: a change makes another one.
 *
 * @param zone the member's own, or null where none was told
 * @param birthDate ISO 8601, or empty
 * @param consents given or taken back, by "purpose/channel"
 */
public record Profile(
    boolean registered,
    ZoneId zone,
    String birthDate,
    String language,
    Map<String, Boolean> consents,
    List<String> groups,
    Map<String, String> attributes) {

  public static final Profile UNKNOWN =
      new Profile(false, null, "", "", Map.of(), List.of(), Map.of());

  /** As it is after a change. */
  public Profile with(MemberChanged change) {
    return new Profile(
        registered || change.registered(),
        change.zone().isEmpty() ? zone : ZoneId.of(change.zone()),
        change.birthDate().isEmpty() ? birthDate : change.birthDate(),
        change.language().isEmpty() ? language : change.language(),
        merged(consents, change.consents()),
        change.groups() == null ? groups : change.groups(),
        mergedAttributes(change.attributes()));
  }

  Profile asRegistered() {
    return new Profile(true, zone, birthDate, language, consents, groups, attributes);
  }

  private Map<String, String> mergedAttributes(Map<String, String> changes) {
    Map<String, String> merged = new TreeMap<>(merged(attributes, changes));
    merged.values().removeIf(String::isEmpty);
    return Collections.unmodifiableMap(merged);
  }

  private static <V> Map<String, V> merged(Map<String, V> known, Map<String, V> changes) {
    if (changes.isEmpty()) {
      return known;
    }
    Map<String, V> merged = new TreeMap<>(known);
    merged.putAll(changes);
    return Collections.unmodifiableMap(merged);
  }

  public boolean allows(String purpose, String channel) {
    return consents.getOrDefault(purpose + "/" + channel, false);
  }

  public ZoneId zoneOr(ZoneId programme) {
    return zone == null ? programme : zone;
  }
}
