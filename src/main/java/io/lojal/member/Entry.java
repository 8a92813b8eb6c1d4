package io.lojal.member;

import java.util.List;

/**
 * An event of the journal, with what the returns in the journal make of it.
 *
 * @param event as it was recorded
 * @param turnedOut as it turned out: a purchase without what came back; null where nothing is left
 * @param undone for a return, what it changed
 * @param forward whether it is a return of a purchase that it does not find: older, closed, or not
 *     come. It changes no history, and takes what is left of that purchase's lots
 */
public record Entry(Event event, Event turnedOut, List<Undone> undone, boolean forward) {

  /**
   * One purchase that a return changed.
   *
   * @param before the purchase before that return, or null where nothing was left
   * @param after the purchase after it, or null where nothing is left
   */
  public record Undone(PurchaseRecorded before, PurchaseRecorded after) {}

  /** An event that no return touches. */
  public static Entry of(Event event) {
    return new Entry(event, event, List.of(), false);
  }
}
