package io.lojal.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * The journal as it turned out: every return set against the purchases it takes back. See
 * docs/semantics.md, "Returns".
 */
public final class Turnout {

  /**
   * What a return could not be set against.
   *
   * @param waits whether the purchase it names is not in the journal: it has not come, or is closed
   * @param quantity pieces that were not found
   */
  public record Unmatched(ReturnRecorded event, boolean waits, long quantity) {}

  private final LongUnaryOperator returnsMillisAt;
  private final List<Entry> entries;
  private final Paid paid;
  private final List<Unmatched> unmatched = new ArrayList<>();
  private final List<Bought> purchases = new ArrayList<>();
  private final Map<String, Bought> byId = new HashMap<>();

  /** A purchase and how many pieces of each of its lines have come back. */
  private static final class Bought {
    final PurchaseRecorded purchase;
    final int place;
    final long[] returned;
    Position lastReturn;

    Bought(PurchaseRecorded purchase, int place) {
      this.purchase = purchase;
      this.place = place;
      this.returned = new long[purchase.lines().size()];
    }

    long left(int line) {
      return purchase.lines().get(line).quantity() - returned[line];
    }

    PurchaseRecorded face() {
      return Turnout.face(purchase, returned);
    }
  }

  private Turnout(List<Event> events, LongUnaryOperator returnsMillisAt) {
    this.returnsMillisAt = returnsMillisAt;
    entries = new ArrayList<>(events.size());
    boolean anyReturn = false;
    for (Event event : events) {
      anyReturn |= event instanceof ReturnRecorded;
      entries.add(Entry.of(event));
    }
    paid = new Paid(events, returnsMillisAt);
    if (anyReturn) {
      resolve(events);
    }
  }

  /**
   * @param events sorted by position
   * @param returnsMillisAt how old a purchase may be that a return of an instant finds
   */
  public static Turnout of(List<Event> events, LongUnaryOperator returnsMillisAt) {
    return new Turnout(events, returnsMillisAt);
  }

  /** One for every event, in its order. */
  public List<Entry> entries() {
    return entries;
  }

  public List<Unmatched> unmatched() {
    return unmatched;
  }

  /**
   * What has to stay open with what stands behind a place: the purchases that its returns touch,
   * and the redemptions that paid for its purchases.
   *
   * @return the first of them; null where there is none
   */
  public Position firstTouchedBehind(Position place) {
    Position first = null;
    for (Entry entry : entries) {
      if (entry.event() instanceof PurchaseRecorded purchase
          && place.isBefore(purchase.position())) {
        Position position = paid.firstFor(purchase);
        first = position != null && isFirst(position, first) ? position : first;
      }
    }
    for (Bought bought : purchases) {
      Position position = bought.purchase.position();
      boolean touched = bought.lastReturn != null && place.isBefore(bought.lastReturn);
      if (touched && isFirst(position, first)) {
        first = position;
      }
    }
    return first;
  }

  private static boolean isFirst(Position position, Position first) {
    return first == null || position.isBefore(first);
  }

  private void resolve(List<Event> events) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof PurchaseRecorded purchase) {
        Bought bought = new Bought(purchase, i);
        purchases.add(bought);
        byId.put(purchase.id(), bought);
      }
    }
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof ReturnRecorded returned) {
        entries.set(i, takeBack(returned));
        paid.settle(i, entries);
      }
    }
    for (Bought bought : purchases) {
      if (bought.lastReturn != null) {
        entries.set(bought.place, Entry.turnedOut(bought.purchase, bought.face()));
      }
    }
  }

  private Entry takeBack(ReturnRecorded returned) {
    List<Entry.Undone> undone = new ArrayList<>();
    boolean forward = false;
    if (returned.hasReceipt()) {
      Bought bought = byId.get(returned.purchaseId());
      forward = bought == null || !finds(returned, bought.purchase);
      if (forward) {
        unmatched.add(new Unmatched(returned, bought == null, quantity(returned)));
      } else if (bought.purchase.timeMillis() > returned.timeMillis()) {
        unmatched.add(new Unmatched(returned, false, quantity(returned)));
      } else {
        withReceipt(returned, bought, undone);
      }
    } else {
      withoutReceipt(returned, undone);
    }
    return Entry.ofReturn(returned, undone, forward);
  }

  /** Whether a purchase is young enough for a return, by event time alone. */
  private boolean finds(ReturnRecorded returned, PurchaseRecorded purchase) {
    long age = returned.timeMillis() - purchase.timeMillis();
    return age <= returnsMillisAt.applyAsLong(returned.timeMillis());
  }

  private void withReceipt(ReturnRecorded returned, Bought bought, List<Entry.Undone> undone) {
    PurchaseRecorded before = bought.face();
    boolean changed = false;
    if (returned.lines().isEmpty()) {
      for (int line = 0; line < bought.returned.length; line++) {
        changed |= bought.left(line) > 0;
        bought.returned[line] = bought.purchase.lines().get(line).quantity();
      }
    }
    long missing = 0;
    for (ReturnedLine line : returned.lines()) {
      long rest = take(bought, line.sku(), line.quantity());
      changed |= rest < line.quantity();
      missing += rest;
    }
    note(returned, bought, before, changed, undone);
    if (missing > 0 || !changed) {
      unmatched.add(new Unmatched(returned, false, missing));
    }
  }

  private void withoutReceipt(ReturnRecorded returned, List<Entry.Undone> undone) {
    long[] open = new long[returned.lines().size()];
    for (int i = 0; i < open.length; i++) {
      open[i] = returned.lines().get(i).quantity();
    }
    for (int p = purchases.size() - 1; p >= 0; p--) {
      Bought bought = purchases.get(p);
      if (returned.position().isBefore(bought.purchase.position())
          || !finds(returned, bought.purchase)) {
        continue;
      }
      PurchaseRecorded before = bought.face();
      boolean changed = false;
      for (int i = 0; i < open.length; i++) {
        long rest = open[i] == 0 ? 0 : take(bought, returned.lines().get(i).sku(), open[i]);
        changed |= rest < open[i];
        open[i] = rest;
      }
      note(returned, bought, before, changed, undone);
    }
    long missing = 0;
    for (long rest : open) {
      missing += rest;
    }
    if (missing > 0) {
      unmatched.add(new Unmatched(returned, false, missing));
    }
  }

  private static void note(
      ReturnRecorded returned,
      Bought bought,
      PurchaseRecorded before,
      boolean changed,
      List<Entry.Undone> undone) {
    if (changed) {
      bought.lastReturn = returned.position();
      undone.add(new Entry.Undone(bought.purchase, before, bought.face()));
    }
  }

  /** Takes pieces of an item off a purchase, and tells how many it had not. */
  private static long take(Bought bought, String sku, long quantity) {
    long rest = quantity;
    List<Line> lines = bought.purchase.lines();
    for (int line = 0; line < lines.size() && rest > 0; line++) {
      if (lines.get(line).sku().equals(sku)) {
        long taken = Math.min(rest, bought.left(line));
        bought.returned[line] += taken;
        rest -= taken;
      }
    }
    return rest;
  }

  private static long quantity(ReturnRecorded returned) {
    long quantity = 0;
    for (ReturnedLine line : returned.lines()) {
      quantity += line.quantity();
    }
    return quantity;
  }

  private static PurchaseRecorded face(PurchaseRecorded purchase, long[] returned) {
    List<Line> lines = new ArrayList<>();
    long left = 0;
    for (int i = 0; i < returned.length; i++) {
      Line line = purchase.lines().get(i);
      long gone = Rounding.DOWN.share(line.amountMinor(), returned[i], line.quantity());
      if (returned[i] < line.quantity()) {
        lines.add(
            new Line(
                line.sku(),
                line.category(),
                line.quantity() - returned[i],
                line.amountMinor() - gone));
        left += line.amountMinor() - gone;
      }
    }
    if (lines.isEmpty()) {
      return null;
    }
    long total = purchase.totalMinor();
    long paid = total == 0 ? 0 : Rounding.DOWN.share(purchase.paidWithPointsMinor(), left, total);
    return purchase.with(lines, paid);
  }
}
