package io.lojal.cli.bench;

/**
 * Programmes of any number of rules of which an event can match the same eight: two meters, a tier,
 * an earn rule, a streak, two badges and an offer. Every other rule is of a kind of activity of its
 * own that nobody does: of five, two are badges, the others a meter, a weekly streak and an earn
 * rule.
 */
final class ManyRules {
  /** Those that an event can match. */
  static final int MATCHING = 8;

  private ManyRules() {}

  /**
   * The text of one.
   *
   * @param rules in all, {@link #MATCHING} or more
   */
  static String yaml(int rules) {
    StringBuilder events = new StringBuilder();
    StringBuilder meters = new StringBuilder();
    StringBuilder earns = new StringBuilder();
    StringBuilder streaks = new StringBuilder();
    StringBuilder badges = new StringBuilder();
    for (int i = 0; i < rules - MATCHING; i++) {
      events.append("  other-%d: {activity: other-%d}%n".formatted(i, i));
      switch (i % 5) {
        case 0 -> meters.append("  meter-%d: {on: other-%d, count: events}%n".formatted(i, i));
        case 1 -> streaks.append("  streak-%d: {on: other-%d, every: week}%n".formatted(i, i));
        case 2 -> earns.append("      earn-%d: {on: other-%d, points: 5}%n".formatted(i, i));
        default -> badges.append("  badge-%d: {on: other-%d}%n".formatted(i, i));
      }
    }
    return TEXT.formatted(rules, events, meters, earns, streaks, badges);
  }

  private static final String TEXT =
      """
      programme: rules-%d
      version: 1
      zone: Europe/Stockholm
      currency: SEK
      settle: 2h
      horizon: 30d
      events:
        ride: {activity: lift-ride, measures: [verticalMetres], attributes: [lift]}
      %smeters:
        ski-days:
          on: purchase
          when: line.category == 'lift-pass' && event.channel != 'partner'
          count: days
          credited: true
          window: year from 05-15
        rides-today: {on: ride, count: events, window: day}
      %stiers:
        level:
          meter: ski-days
          holds: window
          levels: {green: 0, blue: 2, red: 5, black: 10}
          say: {reached: "Your colour is {tier} now."}
      points:
        snow:
          earn:
            goods:
              on: purchase
              when: line.category != 'gift-card' && line.category != 'lift-pass'
              points: 10 per 1.00
      %s    pending: 14d
          valid: 36mo
      streaks:
        ski-weeks:
          on: ride
          every: week
          milestones: [2, 3, 4, 6, 8]
          say: {milestone: "{length} weeks in a row!"}
      %sbadges:
        first-chair:
          on: ride
          when: event.hour < 9
          say: {earned: "First chair: the pin is yours."}
        ten-lifts:
          meter: rides-today
          at: 10
          say: {earned: "Ten lifts in one day! The pin is yours."}
      %soffers:
        hot-chocolate:
          moment: {streak: ski-weeks, outcome: milestone}
          when: member.points.snow >= 0
          consent: marketing/push
          caps: {per-day: 1, per-week: 3}
          control: 10%%
          valid: 48h
          say: "{length} weeks in a row? The hot chocolate is on us."
      """;
}
