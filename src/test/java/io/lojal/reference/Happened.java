package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.PurchaseRecorded;
import java.util.List;

/**
 * An event of the journal, and what the returns made of it.
 *
 * @param turnedOut null where nothing is left of a purchase
 * @param changes for a return: the purchases it changed
 * @param forward for a return: whether it has a receipt of a purchase that it does not find
 */
record Happened(Event event, Event turnedOut, List<Change> changes, boolean forward) {

  /** A purchase as bought, before and after one return; null where nothing is left. */
  record Change(PurchaseRecorded bought, PurchaseRecorded before, PurchaseRecorded after) {}
}
