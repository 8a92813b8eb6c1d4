package io.lojal.member;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What an opening names, looked up in one version of the programme. */
public final class OpeningNames {
  private static final int UNKNOWN = -1;

  private final Plan plan;

  public OpeningNames(Plan plan) {
    this.plan = plan;
  }

  /** The places in an opening that name what the version does not have, like "lots[2].wallet". */
  public List<String> unknown(OpeningRecorded event) {
    List<String> unknown = new ArrayList<>();
    check("counts", "meter", event.counts(), one -> place("meters/", one.meter()) >= 0, unknown);
    check(
        "counts",
        "text",
        event.counts(),
        one -> place("meters/", one.meter()) < 0 || meter(one) >= 0,
        unknown);
    check("levels", "ladder", event.levels(), one -> ladder(one.ladder()) >= 0, unknown);
    check(
        "levels",
        "level",
        event.levels(),
        one -> ladder(one.ladder()) < 0 || level(ladder(one.ladder()), one.level()) >= 0,
        unknown);
    check("lots", "wallet", event.lots(), one -> wallet(one.wallet()) >= 0, unknown);
    check("vouchers", "kind", event.vouchers(), one -> voucher(one.kind()) >= 0, unknown);
    check("cards", "card", event.cards(), one -> card(one.card()) >= 0, unknown);
    check("streaks", "streak", event.streaks(), one -> streak(one.streak()) >= 0, unknown);
    check("badges", "badge", event.badges(), one -> badge(one.badge()) >= 0, unknown);
    checkKeys("debts", event.debts().keySet(), name -> wallet(name) >= 0, unknown);
    checkKeys("shares", event.shares().keySet(), name -> goal(name) >= 0, unknown);
    return unknown;
  }

  private static <T> void check(
      String list, String field, List<T> all, Predicate<T> isKnown, List<String> unknown) {
    for (int i = 0; i < all.size(); i++) {
      if (!isKnown.test(all.get(i))) {
        unknown.add(list + "[" + i + "]." + field);
      }
    }
  }

  private static void checkKeys(
      String map, Iterable<String> names, Predicate<String> isKnown, List<String> unknown) {
    for (String name : names) {
      if (!isKnown.test(name)) {
        unknown.add(map);
      }
    }
  }

  /** The meter of a count; it is none where one tells texts apart and the other does not. */
  int meter(OpeningRecorded.Count count) {
    int meter = place("meters/", count.meter());
    boolean fits = meter >= 0 && (plan.meters[meter].texts() == null) == count.text().isEmpty();
    return fits ? meter : UNKNOWN;
  }

  int ladder(String name) {
    return place("tiers/", name);
  }

  int level(int ladder, String name) {
    Rules.Level[] levels = plan.ladders[ladder].levels();
    for (int i = 0; i < levels.length; i++) {
      if (levels[i].name().equals(name)) {
        return i;
      }
    }
    return UNKNOWN;
  }

  int wallet(String name) {
    return place("points/", name);
  }

  int voucher(String name) {
    return place("vouchers/", name);
  }

  int card(String name) {
    return place("stamps/", name);
  }

  int streak(String name) {
    return place("streaks/", name);
  }

  int badge(String name) {
    return place("badges/", name);
  }

  int goal(String name) {
    return place("goals/", name);
  }

  private int place(String kind, String name) {
    String rule = kind + name;
    Plan.Place place = plan.placeOf(rule.hashCode());
    return place == null || !place.rule().rule().equals(rule) ? UNKNOWN : place.index();
  }
}
