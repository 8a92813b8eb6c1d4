package io.lojal.cli.scenario;

import io.lojal.programme.Text;
import java.math.BigDecimal;
import java.util.regex.Matcher;

/**
 * Goods as a person writes them: {@code 2x coffee 90.00}. The kind is the item's own name where no
 * other is written behind it: {@code pass-3d (lift-pass) 1590.00}.
 *
 * @param amount what it cost in all, or what was paid back; null where that is not written
 */
record Item(long quantity, String sku, String category, BigDecimal amount) {
  private static final String PIECES = "(?:([1-9][0-9]{0,8})x )?";
  private static final String NAME = "([^\\s()](?:[^()]*?[^\\s()])?)";
  private static final String KIND = "(?: \\(([^()]+)\\))?";
  private static final String MONEY = "([0-9]{1,15}(?:\\.[0-9]{1,4})?)";

  static final Text<Item> BOUGHT =
      Text.of(
          "something bought",
          PIECES + NAME + KIND + " " + MONEY,
          "the item and what it cost in all, like `coffee 45.00`, `2x coffee 90.00` or"
              + " `pass-3d (lift-pass) 1590.00`",
          Item::of);

  static final Text<Item> RETURNED =
      Text.of(
          "something brought back",
          PIECES + NAME + KIND + "(?: " + MONEY + ")?",
          "the item, like `coffee` or `2x coffee`",
          Item::of);

  private static Item of(Matcher matcher) {
    String sku = matcher.group(2);
    return new Item(
        matcher.group(1) == null ? 1 : Long.parseLong(matcher.group(1)),
        sku,
        matcher.group(3) == null ? sku : matcher.group(3),
        matcher.group(4) == null ? null : new BigDecimal(matcher.group(4)));
  }
}
