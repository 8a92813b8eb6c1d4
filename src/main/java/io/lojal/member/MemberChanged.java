package io.lojal.member;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A member joined, or something known of one changed. What is empty stays as it was.
 *
 * @param registered whether this is the registration
 * @param zone an IANA zone ("Europe/Stockholm"), or empty
 * @param birthDate ISO 8601 ("1990-05-17"), or empty
 * @param language a BCP 47 tag ("sv"), or empty
 * @param consents given (true) or taken back (false), by "purpose/channel"
 * @param groups null: unchanged
 * @param attributes added to what is known; an empty value removes
 */
public record MemberChanged(
    Envelope envelope,
    boolean registered,
    String zone,
    String birthDate,
    String language,
    Map<String, Boolean> consents,
    List<String> groups,
    Map<String, String> attributes)
    implements Event {

  public MemberChanged {
    consents = Collections.unmodifiableMap(new TreeMap<>(consents));
    groups = groups == null ? null : List.copyOf(groups);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  @Override
  public EventKind kind() {
    return EventKind.MEMBER;
  }
}
