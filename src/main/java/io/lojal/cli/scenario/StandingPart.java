package io.lojal.cli.scenario;

import io.lojal.community.GoalStanding;
import io.lojal.engine.MemberView;
import io.lojal.engine.PublicProfile;
import io.lojal.member.Plan;
import io.lojal.member.Rules.Rule;
import io.lojal.programme.Field;
import io.lojal.programme.Placed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A part of what a member, or everybody together, has come to. The one table of them: a new part of
 * the standing is one line here, under the name that it has on the wire.
 *
 * @param of its values, by the names of the programme
 * @param names all that it can have values of, of a programme; a meter's with values by text ends
 *     in "/"
 */
record StandingPart(
    Field<List<Placed<Node>>> field,
    Function<AsOf, Map<String, ?>> of,
    Function<Plan, Stream<String>> names) {

  static final StandingPart METERS =
      new StandingPart(
          field("meters", "What each meter shows."),
          now -> now.member().meters(),
          plan -> plan.meters().stream().map(one -> one.name() + (one.isByText() ? "/" : "")));

  private static final StandingPart PROGRESS =
      new StandingPart(
          field(
              "progress",
              "How far badges and challenges are that were begun, as in `badges/all-lifts: 3/5`;"
                  + " or none."),
          now -> now.member().progress(),
          plan -> Stream.concat(badges(plan).stream(), challenges(plan).stream()).map(Rule::rule));

  private static final String SHOWN = "shown";
  private static final String TITLE = "title";
  private static final String SHOWCASE = "showcase";
  private static final String NO = "no";

  private static final StandingPart PROFILE =
      new StandingPart(
          field(
              "profile",
              "What others see: whether anything is `shown`, the `title`, the `showcase`; or no."),
          AsOf::profile,
          plan -> Stream.of(SHOWN, TITLE, SHOWCASE));

  static final List<StandingPart> ALL =
      List.of(
          part("tiers", "The level's name by ladder.", now -> now.member().tiers(), Plan::ladders),
          part(
              "tiersUntil",
              "The last day of the level, if nothing more counts, by ladder; or none.",
              now -> now.byLadder(now.member().tiersUntil()),
              Plan::ladders),
          part(
              "missing",
              "What the next level lacks, by ladder.",
              now -> now.member().missing(),
              Plan::ladders),
          part(
              "expected",
              "The day of the next level at the member's own rhythm, by ladder; or none.",
              now -> now.byLadder(now.member().expected()),
              Plan::ladders),
          part(
              "points",
              "What can be spent, by wallet.",
              now -> now.member().points(),
              Plan::wallets),
          part(
              "pending",
              "What cannot be spent yet, by wallet.",
              now -> now.member().pending(),
              Plan::wallets),
          part("streaks", "The length by streak.", now -> now.member().streaks(), Plan::streaks),
          part("freezes", "Freezes held, by streak.", now -> now.member().freezes(), Plan::streaks),
          METERS,
          part(
              "shares",
              "What the member added, by goal.",
              now -> now.member().shares(),
              Plan::goals),
          part(
              "stamps",
              "Stamps on the present card.",
              now -> now.member().stamps(),
              plan -> plan.benefits().cards()),
          part(
              "vouchers",
              "What can be used, by kind.",
              now -> now.member().vouchers(),
              plan -> plan.benefits().vouchers()),
          part(
              "badges",
              "How often each was earned.",
              now -> now.member().badges(),
              StandingPart::badges),
          part(
              "challenges",
              "How often each was reached in its window.",
              now -> now.member().challenges(),
              StandingPart::challenges),
          PROGRESS,
          PROFILE,
          part(
              "boosts",
              "Those that were earned and can be chosen.",
              now -> now.member().boosts(),
              plan -> plan.benefits().occasions().boosts()),
          part(
              "goals",
              "What everybody added, by goal.",
              now -> now.goals(GoalStanding::sum),
              Plan::goals),
          part(
              "reached",
              "The milestone reached in percent, by goal.",
              now -> now.goals(GoalStanding::reachedPercent),
              Plan::goals));

  /**
   * A member and all goals at one instant.
   *
   * @param seen what others see of the member; null for nothing
   */
  record AsOf(MemberView member, List<GoalStanding> all, PublicProfile seen) {
    /** What others see, in words; nothing where they see nothing. */
    Map<String, String> profile() {
      return seen == null
          ? Map.of()
          : Map.of(
              SHOWN,
              "yes",
              TITLE,
              seen.title().isEmpty() ? NO : seen.title(),
              SHOWCASE,
              seen.showcase().isEmpty() ? NO : String.join(" ", seen.showcase()));
    }

    /** Dates of ladders, also of those that have none. */
    Map<String, String> byLadder(Map<String, String> dates) {
      Map<String, String> byLadder = new TreeMap<>();
      member
          .tiers()
          .keySet()
          .forEach(ladder -> byLadder.put(ladder, dates.getOrDefault(ladder, "none")));
      return byLadder;
    }

    Map<String, Long> goals(Function<GoalStanding, Long> value) {
      Map<String, Long> byName = new TreeMap<>();
      all.forEach(goal -> byName.put(Heard.nameOf(goal.goal()), value.apply(goal)));
      return byName;
    }
  }

  private static List<? extends Rule> badges(Plan plan) {
    return plan.benefits().feats().badges();
  }

  private static List<? extends Rule> challenges(Plan plan) {
    return plan.benefits().feats().challenges();
  }

  private static StandingPart part(
      String name,
      String says,
      Function<AsOf, Map<String, ?>> of,
      Function<Plan, List<? extends Rule>> rules) {
    return new StandingPart(
        field(name, says), of, plan -> rules.apply(plan).stream().map(Rule::name));
  }

  private static Field<List<Placed<Node>>> field(String name, String says) {
    return Field.optional(name, new Pairs(), null, says);
  }

  String name() {
    return field.name();
  }

  /** What it is of whatever it does not name: 0, where that is a number. */
  String unseen() {
    if (this == PROFILE) {
      return NO;
    }
    return this == PROGRESS ? "none" : "0";
  }

  /** What it says, as text. */
  Map<String, String> values(AsOf now) {
    Map<String, String> values = new TreeMap<>();
    of.apply(now).forEach((name, value) -> values.put(name, String.valueOf(value)));
    return values;
  }
}
