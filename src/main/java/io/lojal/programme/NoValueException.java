package io.lojal.programme;

/**
 * A part of an expression has no value. It may not matter: of `a || b` one that holds is enough.
 */
final class NoValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Nothing is told of it here: the interpreter is asked for the words. */
  static final NoValueException NO_VALUE = new NoValueException();

  private NoValueException() {
    super("no value", null, false, false);
  }
}
