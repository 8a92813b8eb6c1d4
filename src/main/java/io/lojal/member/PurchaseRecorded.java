package io.lojal.member;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Goods or services were bought.
 *
 * @param currency ISO 4217
 * @param place shop, resort or site; may be empty
 * @param paidWithPointsMinor the part of the total that was paid with points, in minor units
 * @param credit the days it was bought for, or null for the day of the purchase
 * @param attributes anything else worth a condition ("payment": "club card")
 * @param redemptions the commands by which points were spent on it: a return gives these back
 */
public record PurchaseRecorded(
    Envelope envelope,
    String currency,
    String place,
    List<Line> lines,
    long paidWithPointsMinor,
    Credit credit,
    Map<String, String> attributes,
    List<String> redemptions)
    implements Event {

  public PurchaseRecorded {
    lines = List.copyOf(lines);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    redemptions = List.copyOf(redemptions);
  }

  /** One of which no more is told than what was bought. */
  public PurchaseRecorded(
      Envelope envelope,
      String currency,
      String place,
      List<Line> lines,
      long paidWithPointsMinor,
      Credit credit) {
    this(envelope, currency, place, lines, paidWithPointsMinor, credit, Map.of(), List.of());
  }

  @Override
  public EventKind kind() {
    return EventKind.PURCHASE;
  }

  /** What the receipt comes to, in minor units. */
  public long totalMinor() {
    long total = 0;
    for (int i = 0; i < lines.size(); i++) {
      total += lines.get(i).amountMinor();
    }
    return total;
  }

  /** The same purchase with other lines: what is left of it. */
  public PurchaseRecorded with(List<Line> lines, long paidWithPointsMinor) {
    return new PurchaseRecorded(
        envelope, currency, place, lines, paidWithPointsMinor, credit, attributes, redemptions);
  }
}
