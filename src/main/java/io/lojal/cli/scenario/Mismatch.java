package io.lojal.cli.scenario;

import java.util.List;
import java.util.function.Consumer;

/**
 * Something that came otherwise than expected.
 *
 * @param line of the file, from 1, where it was expected
 * @param what of which part: "told", "points.snow"
 * @param asOf when it was expected, for people; empty where that is nowhere
 * @param expected line by line
 * @param came line by line
 * @param shown the two side by side, for people
 * @param accept writes what came for what was expected; null where a person has to decide
 */
record Mismatch(
    int line,
    String what,
    String asOf,
    List<String> expected,
    List<String> came,
    List<String> shown,
    Consumer<Accepting> accept) {}
