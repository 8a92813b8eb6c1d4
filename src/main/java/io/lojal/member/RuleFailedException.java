package io.lojal.member;

/** An expression of the programme has no value for an input: an overflow, a division by zero. */
public final class RuleFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RuleFailedException(String message) {
    super(message);
  }

  /** Rules fail on data, not on code: no stack is worth its price. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
