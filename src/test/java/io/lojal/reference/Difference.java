package io.lojal.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where two folds of one history part, in words for whoever has to find out why. */
final class Difference {
  private Difference() {}

  /** What differs first, or null. */
  static String between(Reference.Result expected, Reference.Result found) {
    String postings = first("posting", expected.postings(), found.postings());
    String outcomes = first("outcome", expected.outcomes(), found.outcomes());
    if (postings != null || outcomes != null) {
      return postings == null ? outcomes : postings;
    }
    return expected.standing().equals(found.standing())
        ? null
        : "standing:\n  expected " + expected.standing() + "\n  found    " + found.standing();
  }

  private static <T> String first(String what, List<T> expected, List<T> found) {
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      Object wanted = i < expected.size() ? expected.get(i) : "nothing";
      Object got = i < found.size() ? found.get(i) : "nothing";
      if (!wanted.equals(got)) {
        return what + " " + i + ":\n  expected " + wanted + "\n  found    " + got;
      }
    }
    return null;
  }

  /** The shortest history that still differs, as a file of scenarios; also in target/histories. */
  static String explain(RandomHistories.History failing, Property property) {
    RandomHistories.History shortest = Shrinker.shrink(failing, property);
    String wrong = property.wrong(shortest).replace("\n", "\n# ");
    String scenario = "# " + wrong + "\n" + AsScenario.of(shortest);
    Path file = Path.of("target", "histories", "seed-" + failing.seed() + ".scenarios.yaml");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, scenario);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "./lojal test " + file + "\n" + scenario;
  }
}
