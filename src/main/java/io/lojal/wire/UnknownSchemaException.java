package io.lojal.wire;

/** The registry answers, and has no schema of that number. */
public final class UnknownSchemaException extends Exception {
  private static final long serialVersionUID = 1;

  public UnknownSchemaException(int id) {
    super("the registry has no schema of the number " + id);
  }
}
