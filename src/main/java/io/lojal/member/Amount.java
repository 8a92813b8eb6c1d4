package io.lojal.member;

/** A programme's number, planned. */
@FunctionalInterface
public interface Amount {
  /**
   * @throws RuleFailedException where the programme's expression has no value for this input
   */
  long of(Scope scope);
}
