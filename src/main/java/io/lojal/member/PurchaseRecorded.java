package io.lojal.member;

import java.util.List;

/**
 * Goods or services were bought.
 *
 * @param currency ISO 4217
 * @param place shop, resort or site; may be empty
 * @param paidWithPointsMinor the part of the total that was paid with points, in minor units
 * @param credit the days it was bought for, or null for the day of the purchase
 */
public record PurchaseRecorded(
    Envelope envelope,
    String currency,
    String place,
    List<Line> lines,
    long paidWithPointsMinor,
    Credit credit)
    implements Event {

  public PurchaseRecorded {
    lines = List.copyOf(lines);
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
}
