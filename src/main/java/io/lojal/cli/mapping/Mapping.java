package io.lojal.cli.mapping;

import java.util.Map;
import java.util.function.Predicate;

/**
 * How the rows of a file become events, ready to be applied. For one thread.
 *
 * @param sorted whether the file is in order of time, with the rows of a receipt near each other
 * @param keepRepeats whether a row that is the same in every field is a second one, or none
 * @param drops rows that are left out, by the names that the author gave, in order
 */
public record Mapping(
    Dialect dialect,
    boolean sorted,
    boolean keepRepeats,
    Map<String, Predicate<Row>> drops,
    Words id,
    Words member,
    Times time,
    Words source,
    Words channel,
    Words sequence,
    Numbers numbers,
    Content content) {}
