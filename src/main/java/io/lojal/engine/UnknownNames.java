package io.lojal.engine;

import io.lojal.member.Event;
import io.lojal.member.OpeningNames;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RejectionCode;
import io.lojal.member.ReturnRecorded;
import java.util.List;

/** Whether an event speaks of what the programme does not have: it is refused whole, and mended. */
final class UnknownNames {
  private static final int MOST_TOLD = 10;

  private UnknownNames() {}

  /** Why an event cannot be taken; null where it can. */
  static Rejection refusal(Programmes programmes, Event event) {
    if (event instanceof PurchaseRecorded purchase) {
      return currency(programmes, event, purchase.currency());
    }
    if (event instanceof ReturnRecorded back) {
      return currency(programmes, event, back.currency());
    }
    return event instanceof OpeningRecorded opening ? names(programmes, opening) : null;
  }

  /** Of one currency's minor units points are not earned as of another's. */
  private static Rejection currency(Programmes programmes, Event event, String currency) {
    String ours = programmes.planAt(event.timeMillis()).currency();
    return currency.equals(ours)
        ? null
        : Rejection.of(
            RejectionCode.UNKNOWN_CURRENCY,
            "currency is " + currency + ", and the programme's is " + ours,
            event);
  }

  private static Rejection names(Programmes programmes, OpeningRecorded opening) {
    List<String> unknown =
        new OpeningNames(programmes.planAt(opening.timeMillis())).unknown(opening);
    if (unknown.isEmpty()) {
      return null;
    }
    List<String> told = unknown.subList(0, Math.min(MOST_TOLD, unknown.size()));
    String more = told.size() < unknown.size() ? ", ..." : "";
    return Rejection.of(
        RejectionCode.UNKNOWN_NAME,
        "the programme has no such name: " + String.join(", ", told) + more,
        opening);
  }
}
