package io.lojal.programme;

import io.lojal.member.Amount;
import io.lojal.member.Condition;
import io.lojal.member.Label;
import io.lojal.member.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lists and maps, and what is looked up in them. */
final class ListTerms {
  private ListTerms() {}

  /** A list that is always the same. */
  private record Same(List<Object> value) implements Function<Scope, Object> {
    @Override
    public Object apply(Scope scope) {
      return value;
    }
  }

  /** A list as it is written: what is always the same is made once. */
  static Term list(List<Term> elements) {
    List<Object> same = new ArrayList<>();
    for (Term element : elements) {
      if (isSame(element)) {
        same.add(element.value(null));
      }
    }
    if (same.size() == elements.size()) {
      return new Term.Thing(new Same(List.copyOf(same)));
    }
    return new Term.Thing(
        scope -> {
          List<Object> list = new ArrayList<>(elements.size());
          for (Term element : elements) {
            list.add(element.value(scope));
          }
          return list;
        });
  }

  private static boolean isSame(Term term) {
    return (term instanceof Term.Whole whole && whole.amount() instanceof Term.SameWhole)
        || (term instanceof Term.Text text && text.label() instanceof Term.SameText)
        || (term instanceof Term.Truth truth && truth.condition() instanceof Term.SameTruth);
  }

  /** Whether a number or a text is in a list, or a text is a key of a map; else null. */
  static Condition in(Term sought, Term where, boolean isMap) {
    if (sought instanceof Term.Text text) {
      Label label = text.label();
      if (isMap) {
        return scope -> map(where, scope).get(label.of(scope)) != null;
      }
      if (where instanceof Term.Thing thing && thing.reads() instanceof Same same) {
        Set<Object> texts = Set.copyOf(same.value());
        return scope -> texts.contains(label.of(scope));
      }
      return scope -> list(where, scope).contains(label.of(scope));
    }
    return sought instanceof Term.Whole whole && !isMap ? in(whole.amount(), where) : null;
  }

  private static Condition in(Amount sought, Term where) {
    if (where instanceof Term.Thing thing && thing.reads() instanceof Same same) {
      long[] numbers = numbers(same);
      Arrays.sort(numbers);
      return scope -> Arrays.binarySearch(numbers, sought.of(scope)) >= 0;
    }
    return scope -> list(where, scope).contains(sought.of(scope));
  }

  private static long[] numbers(Same list) {
    return list.value().stream().mapToLong(Long.class::cast).toArray();
  }

  /** Numbers that need no list or map to be made for them; null where these are none. */
  static Amount wholeAt(Term where, Term at) {
    if (where instanceof Term.Counts counts && at instanceof Term.Text text) {
      int meter = counts.meter();
      Label label = text.label();
      return scope -> ByText.at(scope, meter, label.of(scope));
    }
    if (where instanceof Term.Thing thing
        && thing.reads() instanceof Same same
        && at instanceof Term.Whole whole) {
      long[] numbers = numbers(same);
      Amount place = whole.amount();
      return scope -> numbers[index(place.of(scope), numbers.length)];
    }
    return null;
  }

  /**
   * What a list has at a place, or a map for a text.
   *
   * @param at a number for a list, a text for a map
   */
  static Function<Scope, Object> at(Term where, Term at) {
    if (at instanceof Term.Text text) {
      Label label = text.label();
      return scope -> known(map(where, scope).get(label.of(scope)));
    }
    Amount place = ((Term.Whole) at).amount();
    return scope -> {
      List<?> list = list(where, scope);
      return list.get(index(place.of(scope), list.size()));
    };
  }

  private static int index(long place, int size) {
    if (place < 0 || place >= size) {
      throw new NoValueException();
    }
    return (int) place;
  }

  private static Object known(Object value) {
    if (value == null) {
      throw new NoValueException();
    }
    return value;
  }

  /** A key of a map, as `map.key`, which is not there even where `map['key']` is 0. */
  static Function<Scope, Object> field(Term where, String key) {
    return scope -> {
      Map<?, ?> map = map(where, scope);
      return known(map.containsKey(key) ? map.get(key) : null);
    };
  }

  static Term has(Term where, String key) {
    return new Term.Truth(scope -> map(where, scope).containsKey(key));
  }

  static Term size(Term of) {
    return new Term.Whole(
        scope -> {
          Object thing = of.value(scope);
          return thing instanceof Collection<?> list ? list.size() : ((Map<?, ?>) thing).size();
        });
  }

  private static List<?> list(Term of, Scope scope) {
    return (List<?>) of.value(scope);
  }

  private static Map<?, ?> map(Term of, Scope scope) {
    return (Map<?, ?>) of.value(scope);
  }
}
