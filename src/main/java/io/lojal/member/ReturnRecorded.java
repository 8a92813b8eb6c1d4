package io.lojal.member;

import java.util.List;

/**
 * Goods came back, or a booking was cancelled.
 *
 * @param purchaseId the purchase they came from; empty without a receipt
 * @param currency ISO 4217
 * @param lines what came back; empty, with a purchase, for all of it
 */
public record ReturnRecorded(
    Envelope envelope, String purchaseId, String currency, List<ReturnedLine> lines)
    implements Event {

  public ReturnRecorded {
    lines = List.copyOf(lines);
  }

  @Override
  public EventKind kind() {
    return EventKind.RETURN;
  }

  public boolean hasReceipt() {
    return !purchaseId.isEmpty();
  }
}
