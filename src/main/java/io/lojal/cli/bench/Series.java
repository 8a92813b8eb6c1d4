package io.lojal.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One figure, measured several times.
 *
 * @param each in the order in which they were measured; at least one
 */
public record Series(List<Double> each) {
  public Series {
    each = List.copyOf(each);
    if (each.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
  }

  static <T> Series of(List<T> measured, ToDoubleFunction<T> figure) {
    List<Double> each = new ArrayList<>();
    measured.forEach(one -> each.add(figure.applyAsDouble(one)));
    return new Series(each);
  }

  /** The middle one, or the mean of the middle two. */
  @JsonProperty
  public double median() {
    List<Double> sorted = new ArrayList<>(each);
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  @JsonProperty
  public double least() {
    return Collections.min(each);
  }

  @JsonProperty
  public double most() {
    return Collections.max(each);
  }

  /** Round by round over another: rounds that stand beside each other share the machine's mood. */
  Series over(Series other) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(each.size(), other.each.size()); i++) {
      ratios.add(each.get(i) / other.each.get(i));
    }
    return new Series(ratios);
  }
}
