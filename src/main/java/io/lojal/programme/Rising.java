package io.lojal.programme;

import java.util.List;

/** Levels and milestones begin somewhere, and each lies above the one before. */
final class Rising {
  private Rising() {}

  /**
   * @param what what they are ("milestones"), for messages
   */
  static void check(List<Placed<Long>> values, String what, Draft draft) {
    for (int i = 1; i < values.size(); i++) {
      Placed<Long> value = values.get(i);
      long before = values.get(i - 1).value();
      if (value.value() == before) {
        draft.refuse(
            ProblemCode.OVERLAP,
            value.node(),
            "two " + what + " begin at " + before,
            "give this one more than " + before);
      } else if (value.value() < before) {
        draft.refuse(
            ProblemCode.NOT_ASCENDING,
            value.node(),
            what + " rise, and " + value.value() + " comes after " + before,
            "put them in order");
      }
    }
  }

  static long[] values(List<Placed<Long>> values) {
    return values.stream().mapToLong(Placed::value).toArray();
  }
}
