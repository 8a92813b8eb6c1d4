package io.lojal.cli.world;

import io.lojal.member.Line;
import java.util.ArrayList;
import java.util.List;

/** What can be bought, in Swedish öre. */
final class Goods {
  static final String CURRENCY = "SEK";
  static final String PASS = "lift-pass";

  private static final long DAY_PASS = 59_500;

  private record Item(String sku, String category, int most, long priceMinor) {
    Line times(long quantity) {
      return new Line(sku, category, quantity, quantity * priceMinor);
    }
  }

  private static final List<Item> SHOP =
      List.of(
          new Item("helmet-alpine", "goods", 1, 129_900),
          new Item("goggles-storm", "goods", 1, 89_900),
          new Item("gloves-wool", "goods", 2, 59_900),
          new Item("socks-merino", "goods", 4, 22_900),
          new Item("jacket-shell", "goods", 1, 349_900),
          new Item("base-layer", "goods", 2, 79_900),
          new Item("hand-warmers", "goods", 6, 3_900),
          new Item("wax-universal", "goods", 2, 14_900),
          new Item("sunscreen-50", "goods", 2, 12_900));

  private static final List<Item> TABLE =
      List.of(
          new Item("hot-chocolate", "restaurant", 4, 4_900),
          new Item("waffle", "restaurant", 4, 6_900),
          new Item("burger", "restaurant", 3, 16_900),
          new Item("pea-soup", "restaurant", 2, 12_900),
          new Item("coffee", "restaurant", 2, 3_900));

  private static final List<Item> RENTAL =
      List.of(
          new Item("rental-skis", "rental", 1, 38_000),
          new Item("rental-boots", "rental", 1, 16_000),
          new Item("rental-helmet", "rental", 1, 8_500));

  private Goods() {}

  /** A pass costs less by the day the longer it is. */
  static List<Line> pass(int days) {
    long price = days * DAY_PASS * (100 - 3 * (days - 1)) / 100;
    return List.of(new Line("pass-" + days + "d", PASS, 1, price));
  }

  static List<Line> meal(Dice dice) {
    return some(dice, TABLE, 3);
  }

  static List<Line> rental(Dice dice) {
    return some(dice, RENTAL, 3);
  }

  static List<Line> goods(Dice dice) {
    return some(dice, SHOP, 4);
  }

  static List<Line> giftCard(Dice dice) {
    return List.of(new Line("gift-card", "gift-card", 1, 50_000L * dice.between(1, 4)));
  }

  /** One to {@code most} different items. */
  private static List<Line> some(Dice dice, List<Item> shelf, int most) {
    int count = dice.between(1, Math.min(most, shelf.size()));
    int first = dice.between(0, shelf.size() - 1);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Item item = shelf.get((first + i) % shelf.size());
      lines.add(item.times(dice.between(1, item.most)));
    }
    return lines;
  }
}
