package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets returns against purchases. */
final class NaiveReturns {
  private final List<Event> journal;
  private final long withinMillis;

  /** Pieces that came back, by purchase and line. */
  private final Map<PurchaseRecorded, long[]> returned = new IdentityHashMap<>();

  private final Map<ReturnRecorded, List<Happened.Change>> changes = new IdentityHashMap<>();

  private NaiveReturns(List<Event> journal, long withinMillis) {
    this.journal = journal;
    this.withinMillis = withinMillis;
  }

  /**
   * @param journal in order
   * @param withinMillis how old a purchase may be that a return finds
   */
  static List<Happened> settle(List<Event> journal, long withinMillis) {
    NaiveReturns returns = new NaiveReturns(journal, withinMillis);
    for (Event event : journal) {
      if (event instanceof ReturnRecorded recorded) {
        returns.settle(recorded);
      }
    }
    List<Happened> settled = new ArrayList<>();
    for (Event event : journal) {
      Event turnedOut = event instanceof PurchaseRecorded purchase ? returns.face(purchase) : event;
      settled.add(
          new Happened(
              event,
              turnedOut,
              returns.changes.getOrDefault(event, List.of()),
              event instanceof ReturnRecorded recorded && returns.isForward(recorded)));
    }
    return settled;
  }

  private void settle(ReturnRecorded recorded) {
    Map<PurchaseRecorded, PurchaseRecorded> before = new LinkedHashMap<>();
    for (PurchaseRecorded purchase : candidates(recorded)) {
      before.put(purchase, face(purchase));
    }
    if (recorded.hasReceipt() && recorded.lines().isEmpty()) {
      for (PurchaseRecorded purchase : before.keySet()) {
        for (int i = 0; i < purchase.lines().size(); i++) {
          take(purchase, i, Long.MAX_VALUE);
        }
      }
    }
    for (ReturnedLine line : recorded.lines()) {
      settle(line, before.keySet());
    }
    List<Happened.Change> made = new ArrayList<>();
    before.forEach(
        (purchase, face) -> {
          PurchaseRecorded after = face(purchase);
          if (face != null && !face.equals(after)) {
            made.add(new Happened.Change(purchase, face, after));
          }
        });
    changes.put(recorded, made);
  }

  private boolean isForward(ReturnRecorded recorded) {
    return recorded.hasReceipt()
        && journal.stream()
            .noneMatch(
                event ->
                    event instanceof PurchaseRecorded purchase
                        && purchase.id().equals(recorded.purchaseId())
                        && finds(recorded, purchase));
  }

  private boolean finds(ReturnRecorded recorded, PurchaseRecorded purchase) {
    return purchase.timeMillis() >= recorded.timeMillis() - withinMillis;
  }

  /** The latest first. */
  private List<PurchaseRecorded> candidates(ReturnRecorded recorded) {
    List<PurchaseRecorded> candidates = new ArrayList<>();
    for (Event event : journal) {
      if (event instanceof PurchaseRecorded purchase
          && finds(recorded, purchase)
          && (recorded.hasReceipt()
              ? purchase.id().equals(recorded.purchaseId())
                  && purchase.timeMillis() <= recorded.timeMillis()
              : purchase.position().compareTo(recorded.position()) < 0)) {
        candidates.add(0, purchase);
      }
    }
    return candidates;
  }

  private void settle(ReturnedLine line, Iterable<PurchaseRecorded> candidates) {
    long open = line.quantity();
    for (PurchaseRecorded purchase : candidates) {
      for (int i = 0; i < purchase.lines().size(); i++) {
        if (purchase.lines().get(i).sku().equals(line.sku())) {
          open -= take(purchase, i, open);
        }
      }
    }
  }

  private long take(PurchaseRecorded purchase, int line, long quantity) {
    long[] back = returned.computeIfAbsent(purchase, p -> new long[p.lines().size()]);
    long taken = Math.min(quantity, purchase.lines().get(line).quantity() - back[line]);
    back[line] += taken;
    return taken;
  }

  /** The purchase as of now; null where nothing is left. */
  private PurchaseRecorded face(PurchaseRecorded purchase) {
    long[] back = returned.getOrDefault(purchase, new long[purchase.lines().size()]);
    List<Line> lines = new ArrayList<>();
    long total = 0;
    long left = 0;
    boolean touched = false;
    for (int i = 0; i < back.length; i++) {
      Line line = purchase.lines().get(i);
      total += line.amountMinor();
      touched |= back[i] > 0;
      if (back[i] < line.quantity()) {
        long amount =
            line.amountMinor() - Shares.floor(line.amountMinor(), back[i], line.quantity());
        left += amount;
        lines.add(new Line(line.sku(), line.category(), line.quantity() - back[i], amount));
      }
    }
    if (!touched) {
      return purchase;
    }
    if (lines.isEmpty()) {
      return null;
    }
    long paid = total == 0 ? 0 : Shares.floor(purchase.paidWithPointsMinor(), left, total);
    return purchase.with(lines, paid);
  }
}
