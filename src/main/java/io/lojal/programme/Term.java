package io.lojal.programme;

import io.lojal.member.Amount;
import io.lojal.member.Condition;
import io.lojal.member.Label;
import io.lojal.member.Scope;
import java.util.function.Function;

/**
 * What an expression, or a part of one, says of what is looked at: a name, or an operation on other
 * terms. Each kind has its own type, so that no number is boxed on its way to a comparison.
 *
 * <p>All of them throw a {@link RuntimeException} where there is no value.
 */
sealed interface Term {
  /** As CEL's interpreter has it. */
  Object value(Scope scope);

  record Truth(Condition condition) implements Term {
    @Override
    public Object value(Scope scope) {
      return condition.test(scope);
    }
  }

  record Whole(Amount amount) implements Term {
    @Override
    public Object value(Scope scope) {
      return amount.of(scope);
    }
  }

  record Text(Label label) implements Term {
    @Override
    public Object value(Scope scope) {
      return label.of(scope);
    }
  }

  /** What a meter shows by text. */
  record Counts(int meter) implements Term {
    @Override
    public ByText value(Scope scope) {
      return new ByText(scope, meter);
    }
  }

  /** A list, a map, or what only the interpreter knows. */
  record Thing(Function<Scope, Object> reads) implements Term {
    @Override
    public Object value(Scope scope) {
      return reads.apply(scope);
    }
  }

  /** A truth that is always the same. */
  record SameTruth(boolean value) implements Condition {
    @Override
    public boolean test(Scope scope) {
      return value;
    }
  }

  /** A number that is always the same. */
  record SameWhole(long value) implements Amount {
    @Override
    public long of(Scope scope) {
      return value;
    }
  }

  /** A text that is always the same. */
  record SameText(String value) implements Label {
    @Override
    public String of(Scope scope) {
      return value;
    }
  }
}
