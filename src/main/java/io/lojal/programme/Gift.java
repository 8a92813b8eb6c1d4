package io.lojal.programme;

/** Points that no event earns, or that something costs: {@code 100 stars}. */
record Gift(long points, String wallet) {
  static final Text<Gift> FORM = form("a gift of points");
  static final Text<Gift> PRICE = form("a price in points");

  private static Text<Gift> form(String what) {
    return Text.of(
        what,
        "([1-9][0-9]{0,8}) ([a-z][a-z0-9-]*)",
        "how many and of which wallet, like `100 stars`",
        matcher -> new Gift(Long.parseLong(matcher.group(1)), matcher.group(2)));
  }
}
