package io.lojal.cli.mapping;

import java.util.List;
import java.util.Map;

/**
 * Each row is what is known of a member. What a row does not say stays as it was.
 *
 * @param registered whether this is the registration
 * @param consents yes or no, by purpose and channel
 * @param groups all there are; null where the file does not tell
 */
public record Members(
    boolean registered,
    Words zone,
    Dates birthDate,
    Words language,
    Map<String, Words> consents,
    List<Words> groups,
    Map<String, Words> attributes)
    implements Content {}
