package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.PurchaseRecorded;
import java.util.List;

/**
 * An event of the journal, and what the returns made of it.
 *
 * @param turnedOut null where nothing is left of a purchase
 * @param changes for a return: the purchases it changed
 */
record Happened(Event event, Event turnedOut, List<Change> changes) {

  /** A purchase before and after one return; null where nothing is left. */
  record Change(PurchaseRecorded before, PurchaseRecorded after) {}
}
