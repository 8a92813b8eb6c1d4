package io.lojal.wire;

/** A line of JSON that is not the record it should be: where, which field, and what is wrong. */
public final class BadJsonException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean broken;
  private final String field;

  private BadJsonException(boolean broken, String field, String message) {
    super(message, null, false, false);
    this.broken = broken;
    this.field = field;
  }

  /** It is no JSON at all. */
  static BadJsonException broken(String message) {
    return new BadJsonException(true, "", message);
  }

  /** It is JSON, and one field is not as it has to be. */
  static BadJsonException field(String field, String message) {
    return new BadJsonException(false, field, message);
  }

  /** Whether it is no JSON at all. */
  public boolean isBroken() {
    return broken;
  }

  /** The path of the field, as in "lines[2].quantity"; empty where no field is to blame. */
  public String field() {
    return field;
  }
}
