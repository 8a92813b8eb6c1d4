package io.lojal.engine;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Event;
import io.lojal.member.Outcome;
import io.lojal.member.PurchaseRecorded;

/** An event seen as the moment of an offer. */
final class Moments {
  private Moments() {}

  static Outcome of(Event event) {
    String place = "";
    if (event instanceof PurchaseRecorded purchase) {
      place = purchase.place();
    } else if (event instanceof ActivityRecorded activity) {
      place = activity.place();
    }
    return new Outcome(
        "", null, event.id(), 0, 0, "", event.timeMillis(), 0, Long.MAX_VALUE, event.id(), place);
  }
}
