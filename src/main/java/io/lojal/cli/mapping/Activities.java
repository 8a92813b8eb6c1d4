package io.lojal.cli.mapping;

import java.util.Map;

/**
 * Each row is something that a member did.
 *
 * @param measures whole numbers; where the row says nothing there is none
 * @param attributes words, likewise
 */
public record Activities(
    Words type,
    Words place,
    Map<String, Words> measures,
    Map<String, Words> attributes,
    Dates creditFrom,
    Dates creditTo)
    implements Content {}
