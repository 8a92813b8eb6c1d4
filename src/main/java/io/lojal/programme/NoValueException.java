package io.lojal.programme;

/**
 * A part of an expression has no value. It may not matter: of `a || b` one that holds is enough.
 */
final class NoValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoValueException() {
    super("no value", null, false, false);
  }
}
