package io.lojal.reference;

import io.lojal.member.Event;
import java.util.Random;

/** The fold is what the page says, at the end and at instants on the way. */
final class AgainstReference {
  private static final int CUTS = 3;

  private AgainstReference() {}

  static String wrong(RandomHistories.History history) {
    return Difference.between(
        Reference.of(history.plan(), history.events(), history.endMillis()),
        Engine.fold(history.plan(), history.events(), history.endMillis()));
  }

  /** The end, and instants at the events and between them. */
  static long[] cuts(RandomHistories.History history) {
    long[] cuts = new long[CUTS + 1];
    cuts[0] = history.endMillis();
    Random random = new Random(history.seed());
    long first = history.events().get(0).timeMillis();
    for (int i = 1; i <= CUTS; i++) {
      Event event = history.events().get(random.nextInt(history.events().size()));
      boolean atEvent = random.nextBoolean();
      cuts[i] =
          atEvent
              ? event.timeMillis()
              : first + (long) (random.nextDouble() * (history.endMillis() - first));
    }
    return cuts;
  }
}
