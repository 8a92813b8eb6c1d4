package io.lojal.cli.mapping;

/**
 * What the rows of a file tell. A new kind of event is a new record here, a part of the language
 * that makes it, and whoever makes events of it: the compiler names the place.
 */
public sealed interface Content permits Receipts, Activities, Members, Openings, Redemptions {
  /** Whether rows of one id make one event. */
  default boolean gathers() {
    return false;
  }
}
