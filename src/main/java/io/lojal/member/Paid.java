package io.lojal.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/**
 * Which redemptions paid for which purchases, and how much of them comes back with each return: see
 * docs/semantics.md, "What a return gives back".
 */
final class Paid {
  private final LongUnaryOperator returnsMillisAt;

  /** Where each accepted redemption lies in the journal. */
  private final Map<String, Integer> places = new HashMap<>();

  private final List<Event> events;

  /**
   * @param events sorted by position
   * @param returnsMillisAt how much older than a purchase of an instant a redemption may be
   */
  Paid(List<Event> events, LongUnaryOperator returnsMillisAt) {
    this.events = events;
    this.returnsMillisAt = returnsMillisAt;
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof RedemptionDecided redemption && redemption.accepted()) {
        places.put(redemption.id(), i);
      }
    }
  }

  /** The places of the redemptions that paid for a purchase. */
  private List<Integer> of(PurchaseRecorded purchase) {
    List<Integer> paid = new ArrayList<>();
    for (String id : purchase.redemptions()) {
      Integer place = places.get(id);
      if (place != null
          && purchase.timeMillis() - events.get(place).timeMillis()
              <= returnsMillisAt.applyAsLong(purchase.timeMillis())) {
        paid.add(place);
      }
    }
    return paid;
  }

  /** The first redemption that paid for a purchase; null where none did. */
  Position firstFor(PurchaseRecorded purchase) {
    return of(purchase).stream()
        .min(Integer::compare)
        .map(p -> events.get(p).position())
        .orElse(null);
  }

  /**
   * Sets a return against the redemptions that paid for what it takes back. Returns come in order.
   *
   * @param place the return's
   */
  void settle(int place, List<Entry> entries) {
    Map<Integer, Long> back = new TreeMap<>();
    for (Entry.Undone undone : entries.get(place).undone()) {
      for (int paid : of(undone.bought())) {
        long spent = ((RedemptionDecided) events.get(paid)).points();
        long points = Math.min(spent - entries.get(paid).comesBack(), share(spent, undone));
        if (paid < place && points > 0) {
          entries.set(paid, entries.get(paid).comingBack(points));
          back.merge(paid, points, Long::sum);
        }
      }
    }
    List<Entry.Back> all = new ArrayList<>();
    back.forEach((paid, points) -> all.add(new Entry.Back(events.get(paid).id(), points)));
    entries.set(place, entries.get(place).givingBack(all));
  }

  /** Telescoping, so that what comes back in parts adds up to the whole. */
  private static long share(long points, Entry.Undone undone) {
    boolean byAmount = undone.bought().totalMinor() > 0;
    long whole = size(undone.bought(), byAmount);
    long before = whole - size(undone.before(), byAmount);
    long after = whole - size(undone.after(), byAmount);
    return Rounding.DOWN.share(points, after, whole) - Rounding.DOWN.share(points, before, whole);
  }

  private static long size(PurchaseRecorded purchase, boolean byAmount) {
    if (purchase == null || byAmount) {
      return purchase == null ? 0 : purchase.totalMinor();
    }
    long pieces = 0;
    for (Line line : purchase.lines()) {
      pieces += line.quantity();
    }
    return pieces;
  }
}
