package io.lojal.engine;

import io.lojal.member.Ahead;
import io.lojal.member.Benefits;
import io.lojal.member.Plan;
import io.lojal.member.Profile;
import io.lojal.member.Rules;
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
    for (int i = 0; i < plan.wallets().size(); i++) {
      points.put(plan.wallets().get(i).name(), standing.pointsAvailable(i));
    }
    Benefits benefits = plan.benefits();
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
        Figures.of(plan.wallets(), standing::pointsPending),
        Figures.of(plan.streaks(), standing::streakLength),
        Figures.of(plan.streaks(), standing::freezes),
        meters(plan, standing, nowMillis),
        Figures.of(plan.goals(), standing::share),
        Figures.of(benefits.cards(), standing::stamps),
        Figures.of(benefits.vouchers(), standing::vouchers),
        honours.badges(),
        honours.challenges(),
        honours.progress(),
        Figures.of(benefits.occasions().boosts(), standing::boostsSaved));
  }

  private static Map<String, Long> meters(Plan plan, Standing standing, long nowMillis) {
    Figures meters = new Figures();
    for (int i = 0; i < plan.meters().size(); i++) {
      Rules.Meter meter = plan.meters().get(i);
      if (meter.isByText()) {
        standing
            .meterByText(plan, i, nowMillis)
            .forEach((text, value) -> meters.add(meter.name() + "/" + text, value));
      } else {
        meters.add(meter.name(), standing.meter(plan, i, nowMillis));
      }
    }
    return meters.all();
  }

  private static void put(Map<String, String> dates, String name, LocalDate date) {
    if (date != null) {
      dates.put(name, date.toString());
    }
  }
}
