package io.lojal.engine;

import io.lojal.member.Ahead;
import io.lojal.member.Plan;
import io.lojal.member.Profile;
import io.lojal.member.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Standings by the names of the programme, as they go out. */
final class Views {
  private Views() {}

  static MemberView of(String member, Plan plan, Standing standing, long nowMillis) {
    Profile profile = standing.profile();
    List<String> consents = new ArrayList<>();
    profile
        .consents()
        .forEach(
            (name, given) -> {
              if (given) {
                consents.add(name);
              }
            });
    Map<String, String> tiers = new TreeMap<>();
    Map<String, String> tiersUntil = new TreeMap<>();
    Map<String, Long> missing = new TreeMap<>();
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < plan.ladders().size(); i++) {
      var ladder = plan.ladders().get(i);
      tiers.put(ladder.name(), ladder.levels()[standing.level(i)].name());
      missing.put(ladder.name(), Ahead.missing(plan, standing, i, nowMillis));
      put(tiersUntil, ladder.name(), Ahead.until(plan, standing, i));
      put(expected, ladder.name(), Ahead.expected(plan, standing, i, nowMillis));
    }
    Map<String, Long> points = new TreeMap<>();
    Map<String, Long> pending = new TreeMap<>();
    for (int i = 0; i < plan.wallets().size(); i++) {
      points.put(plan.wallets().get(i).name(), standing.pointsAvailable(i));
      pending.put(plan.wallets().get(i).name(), standing.pointsPending(i));
    }
    Map<String, Long> streaks = new TreeMap<>();
    Map<String, Long> freezes = new TreeMap<>();
    for (int i = 0; i < plan.streaks().size(); i++) {
      streaks.put(plan.streaks().get(i).name(), standing.streakLength(i));
      freezes.put(plan.streaks().get(i).name(), (long) standing.freezes(i));
    }
    Map<String, Long> meters = new TreeMap<>();
    for (int i = 0; i < plan.meters().size(); i++) {
      String name = plan.meters().get(i).name();
      if (plan.meters().get(i).isByText()) {
        standing
            .meterByText(plan, i, nowMillis)
            .forEach((text, value) -> meters.put(name + "/" + text, value));
      } else {
        meters.put(name, standing.meter(plan, i, nowMillis));
      }
    }
    Map<String, Long> shares = new TreeMap<>();
    for (int i = 0; i < plan.goals().size(); i++) {
      shares.put(plan.goals().get(i).name(), standing.share(i));
    }
    Map<String, Long> stamps = new TreeMap<>();
    for (int i = 0; i < plan.benefits().cards().size(); i++) {
      stamps.put(plan.benefits().cards().get(i).name(), (long) standing.stamps(i));
    }
    Map<String, Long> vouchers = new TreeMap<>();
    for (int i = 0; i < plan.benefits().vouchers().size(); i++) {
      vouchers.put(plan.benefits().vouchers().get(i).name(), standing.vouchers(i));
    }
    Honours honours = Honours.of(plan, standing, nowMillis);
    return new MemberView(
        member,
        nowMillis,
        profile.zoneOr(plan.zone()).getId(),
        profile.language(),
        List.copyOf(consents),
        profile.attributes(),
        tiers,
        tiersUntil,
        missing,
        expected,
        points,
        pending,
        streaks,
        freezes,
        meters,
        shares,
        stamps,
        vouchers,
        honours.badges(),
        honours.challenges(),
        honours.progress(),
        honours.boosts());
  }

  private static void put(Map<String, String> dates, String name, LocalDate date) {
    if (date != null) {
      dates.put(name, date.toString());
    }
  }
}
