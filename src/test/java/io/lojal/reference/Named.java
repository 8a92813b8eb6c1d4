package io.lojal.reference;

import io.lojal.member.Amount;
import io.lojal.member.Condition;
import io.lojal.member.Scope;

/** Conditions and amounts that say what they are when a test fails. */
final class Named {
  private Named() {}

  /** A condition with its text. */
  record When(String text, Condition condition) implements Condition {
    @Override
    public boolean test(Scope scope) {
      return condition.test(scope);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** An amount with its text. */
  record Adds(String text, Amount amount) implements Amount {
    @Override
    public long of(Scope scope) {
      return amount.of(scope);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
