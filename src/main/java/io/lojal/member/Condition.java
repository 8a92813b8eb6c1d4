package io.lojal.member;

/** A programme's condition, planned: evaluated often, without a look at its text. */
@FunctionalInterface
public interface Condition {
  /**
   * @throws RuleFailedException where the programme's expression has no value for this input
   */
  boolean test(Scope scope);

  Condition ALWAYS = scope -> true;
}
