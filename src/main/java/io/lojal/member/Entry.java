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
 * @param back for a return, the points that come back with it
 * @param comesBack for a redemption, the points of it that come back in all
 */
public record Entry(
    Event event,
    Event turnedOut,
    List<Undone> undone,
    boolean forward,
    List<Back> back,
    long comesBack) {

  /**
   * One purchase that a return changed.
   *
   * @param bought the purchase as it was bought
   * @param before the purchase before that return, or null where nothing was left
   * @param after the purchase after it, or null where nothing is left
   */
  public record Undone(PurchaseRecorded bought, PurchaseRecorded before, PurchaseRecorded after) {}

  /**
   * Points of one redemption that come back.
   *
   * @param points above 0
   */
  public record Back(String redemption, long points) {}

  /** An event that no return touches. */
  public static Entry of(Event event) {
    return turnedOut(event, event);
  }

  /** An event, and what returns make of it; null where nothing is left. */
  static Entry turnedOut(Event event, Event turnedOut) {
    return new Entry(event, turnedOut, List.of(), false, List.of(), 0);
  }

  /** A return, and what it does. */
  static Entry ofReturn(ReturnRecorded returned, List<Undone> undone, boolean forward) {
    return new Entry(returned, returned, undone, forward, List.of(), 0);
  }

  Entry givingBack(List<Back> back) {
    return new Entry(event, turnedOut, undone, forward, back, comesBack);
  }

  Entry comingBack(long points) {
    return new Entry(event, turnedOut, undone, forward, back, comesBack + points);
  }
}
