package io.lojal.programme;

/** The kinds of rules, as a programme groups them. */
enum RuleKind {
  METER("meters"),
  WALLET("points"),
  LADDER("tiers"),
  STREAK("streaks"),
  GOAL("goals"),
  OFFER("offers"),
  STAMPS("stamps"),
  VOUCHER("vouchers"),
  PAYOUT("payouts"),
  BOOST("boosts"),
  DROP("drops"),
  CALENDAR("calendar"),
  BADGE("badges"),
  CHALLENGE("challenges"),
  TRANSFER("transfers"),
  POOL("pools"),
  GIFT("gifts"),
  REFERRAL("referrals");

  private final String group;

  RuleKind(String group) {
    this.group = group;
  }

  String group() {
    return group;
  }

  /** A rule's full name: "streaks/ski-weeks". */
  String full(String name) {
    return group + "/" + name;
  }
}
