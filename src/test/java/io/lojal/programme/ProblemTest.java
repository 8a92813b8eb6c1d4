package io.lojal.programme;

import static io.lojal.programme.ProblemCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTest {
  /** A programme of which the place that is wrong stands between the arrows. */
  private record Wrong(ProblemCode code, String fragment) {}

  private static final String RIDE = "events:\n  ride: {activity: x, measures: [verticalMetres]}\n";

  private static final String LEVELS = "tiers:\n  l: {meter: ski-days, levels: {a: 0, b: 5}}\n";

  private static String earn(String way) {
    return "points:\n  a: {earn: {b: {on: purchase, " + way + "}}}\n";
  }

  private static final String VOUCHERS = "vouchers:\n  coffee: {valid: 30d}\n";
  private static final String MONTHLY = "meters:\n  m: {on: ride, count: events, window: month}\n";

  private static final List<Wrong> WRONG =
      List.of(
          new Wrong(BAD_YAML, "meters:\n»\ta: b\n"),
          new Wrong(BAD_YAML, "meters:\n  a: b»: c\n"),
          new Wrong(WRONG_TYPE, "meters: »[]\n"),
          new Wrong(WRONG_TYPE, "version: »one\n"),
          new Wrong(WRONG_TYPE, "version: »20_000\n"),
          new Wrong(WRONG_TYPE, "settle: »2\n"),
          new Wrong(WRONG_TYPE, "settle:»\n"),
          new Wrong(WRONG_TYPE, RIDE + "  lesson: {activity: y, measures: »metres}\n"),
          new Wrong(WRONG_TYPE, "meters:\n  a: {on: ride, count: days, when: »true}\n"),
          new Wrong(WRONG_TYPE, "meters:\n  a: {on: ride, count: days, credited: »'true'}\n"),
          new Wrong(WRONG_TYPE, "meters:\n  a: {on: ride, count: »[days]}\n"),
          new Wrong(UNKNOWN_FIELD, "meters:\n  a: {on: ride, count: days, »wen: 'true'}\n"),
          new Wrong(UNKNOWN_FIELD, "»expries: 3d\n"),
          new Wrong(
              UNKNOWN_FIELD, "streaks:\n  s: {on: ride, every: day, say: {»reached: 'hello'}}\n"),
          new Wrong(MISSING_FIELD, "meters:\n  a: »{count: days}\n"),
          new Wrong(MISSING_FIELD, "meters:\n  a: »{on: ride}\n"),
          new Wrong(
              MISSING_FIELD,
              "offers:\n  o: {moment: »{streak: ski-weeks}, consent: a/b, valid: 1h, say: hi}\n"),
          new Wrong(CONFLICTING_FIELDS, "meters:\n  a: {on: ride, count: days, sum: »'1'}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "offers:\n  o: {moment: {event: ride, outcome: »broken}, consent: a/b, valid: 1h,"
                  + " say: hi}\n"),
          new Wrong(DUPLICATE_KEY, "settle: 2h\n»settle: 3h\n"),
          new Wrong(
              DUPLICATE_KEY,
              "meters:\n  a: {on: ride, count: days}\n  »a: {on: ride, count: days}\n"),
          new Wrong(DUPLICATE_NAME, RIDE + "  lesson: {activity: y, measures: [»amount]}\n"),
          new Wrong(
              DUPLICATE_NAME,
              RIDE + "  lesson: {activity: y, measures: [a-b], attributes: [»a_b]}\n"),
          new Wrong(UNKNOWN_FIELD, RIDE + "  purchase: {»activity: y}\n"),
          new Wrong(UNKNOWN_FIELD, RIDE + "  purchase: {»measures: [weight]}\n"),
          new Wrong(DUPLICATE_NAME, RIDE + "  purchase: {attributes: [payment, »amount]}\n"),
          new Wrong(MISSING_FIELD, RIDE + "  walk: »{measures: [steps]}\n"),
          new Wrong(
              UNKNOWN_NAME,
              RIDE
                  + "  purchase: {attributes: [payment]}\n"
                  + "meters:\n  a: {on: [ride, purchase], count: events,"
                  + " when: \"»event.payment == 'x'\"}\n"),
          new Wrong(BAD_NAME, "programme: »Mountain Club\n"),
          new Wrong(BAD_NAME, "meters:\n  »ski_days: {on: ride, count: days}\n"),
          new Wrong(BAD_NAME, "meters:\n  »in: {on: ride, count: days}\n"),
          new Wrong(BAD_VALUE, "settle: »2 hours\n"),
          new Wrong(MISSING_FIELD, "badges:\n  b: »{secret: true}\n"),
          new Wrong(CONFLICTING_FIELDS, "badges:\n  b: {meter: ski-days, at: 5, on: »ride}\n"),
          new Wrong(
              CONFLICTING_FIELDS, "badges:\n  b: {meter: ski-days, at: 5, on-return: »keep}\n"),
          new Wrong(CONFLICTING_FIELDS, "badges:\n  b: {on: ride, again: »window}\n"),
          new Wrong(CONFLICTING_FIELDS, "badges:\n  b: {on: ride, at-most: »5}\n"),
          new Wrong(MISSING_FIELD, "badges:\n  b: {meter: ski-days, at: »[]}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "meters:\n  m: {on: ride, count: events}\n"
                  + "badges:\n  b: {meter: m, at: 5, again: »window}\n"),
          new Wrong(NOT_ASCENDING, "badges:\n  b: {meter: ski-days, at: [5, »3]}\n"),
          new Wrong(OUT_OF_RANGE, "badges:\n  b: {on: ride, collect: event.place, of: »[Åre]}\n"),
          new Wrong(
              DUPLICATE_KEY,
              "badges:\n  b: {on: ride, collect: event.place, of: [Åre, Sälen, »Åre]}\n"),
          new Wrong(
              WRONG_METER,
              "meters:\n  m: {on: ride, count: events, per: event.place}\n"
                  + "badges:\n  b: {meter: »m, at: 5}\n"),
          new Wrong(
              WRONG_METER,
              "meters:\n  m: {on: ride, count: events, window: rolling 7d}\n"
                  + "challenges:\n  c: {meter: »m, target: 5}\n"),
          new Wrong(
              WRONG_METER,
              "meters:\n  m: {on: ride, count: days, window: 2025-11-01 to 2025-11-30}\n"
                  + "tiers:\n  l: {meter: »m, levels: {a: 0, b: 5}}\n"),
          new Wrong(
              BAD_VALUE,
              "meters:\n  m: {on: ride, count: days, window: »2025-11-30 to 2025-11-01}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "challenges:\n  c: {meter: ski-days, target: 5, hidden: true,"
                  + " ends-soon: »{before: 1d}}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "meters:\n  m: {on: ride, count: events}\n"
                  + "challenges:\n  c: {meter: m, target: 5, ends-soon: »{before: 1d}}\n"),
          new Wrong(
              OUT_OF_RANGE,
              MONTHLY + "challenges:\n  c: {meter: m, target: 5, ends-soon: {before: »28d}}\n"),
          new Wrong(
              NEVER_HAPPENS,
              "challenges:\n  c: {meter: ski-days, target: 5, say: {ends-soon: »soon}}\n"),
          new Wrong(UNKNOWN_REFERENCE, "badges:\n  b: {on: ride, points: »5 gold}\n"),
          new Wrong(BAD_VALUE, "from: »2025-02-30T00:00\n"),
          new Wrong(BAD_VALUE, "meters:\n  a: {on: ride, count: days, window: »year from 02-29}\n"),
          new Wrong(BAD_VALUE, "meters:\n  a: {on: ride, count: »day}\n"),
          new Wrong(
              BAD_VALUE,
              "tiers:\n  l:\n    meter: ski-days\n    levels: {a: 0}\n"
                  + "    say: {reached: \"{name} »} hi\"}\n"),
          new Wrong(
              BAD_VALUE,
              "offers:\n  o: {moment: {streak: ski-weeks, outcome: »reached}, consent: a/b,"
                  + " valid: 1h, say: hi}\n"),
          new Wrong(BAD_VALUE, "streaks:\n  s: {on: ride, every: »fortnight}\n"),
          new Wrong(OUT_OF_RANGE, "streaks:\n  s: {on: ride, every: »1d}\n"),
          new Wrong(OUT_OF_RANGE, "streaks:\n  s: {on: ride, every: day, weekdays: »[]}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              MONTHLY
                  + "tiers:\n  t: {meter: m, levels: {a: 0, b: 5}, rollover: 2, ends-soon: »9d}\n"),
          new Wrong(
              NEVER_HAPPENS,
              MONTHLY
                  + "tiers:\n  t: {meter: m, levels: {a: 0, b: 5}, say: {ends-soon: »'hello'}}\n"),
          new Wrong(OUT_OF_RANGE, "streaks:\n  s: {on: ride, every: day, at-least: »4 of 4}\n"),
          new Wrong(OUT_OF_RANGE, "streaks:\n  s: {on: ride, every: day, at-least: »3 of 61}\n"),
          new Wrong(
              MISSING_FIELD, "streaks:\n  s: {on: ride, every: day, freezes: »{at-most: 2}}\n"),
          new Wrong(
              UNKNOWN_REFERENCE,
              "streaks:\n  s: {on: ride, every: day, freezes: {at-most: 2, price: »9 gems}}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "streaks:\n  s: {on: ride, every: day, repair: {per: week, price: »9 snow}}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "points:\n  gems: {earn: {a: {on: ride, points: 1}}, spendable: false}\n"
                  + "streaks:\n  s: {on: ride, every: day, freezes: {at-most: 2, price: »9 gems}}\n"),
          new Wrong(
              NEVER_HAPPENS,
              "streaks:\n  s: {on: ride, every: day, repair: {per: week}, say: {lapsed: »'hello'}}\n"),
          new Wrong(
              OUT_OF_RANGE, "streaks:\n  s: {on: ride, every: week, season: »12-01 to 12-12}\n"),
          new Wrong(
              OUT_OF_RANGE, "streaks:\n  s: {on: ride, every: week, count: days, needed: »8}\n"),
          new Wrong(
              CONFLICTING_FIELDS, "streaks:\n  s: {on: ride, every: week, weekdays: »[monday]}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "streaks:\n  s: {on: ride, every: 10d, season: »12-01 to 04-30}\n"),
          new Wrong(OUT_OF_RANGE, "version: »0\n"),
          new Wrong(OUT_OF_RANGE, "version: »99999999999999999999999\n"),
          new Wrong(OUT_OF_RANGE, "settle: »8d\n"),
          new Wrong(OUT_OF_RANGE, "horizon: »0d\n"),
          new Wrong(
              OUT_OF_RANGE, "points:\n  a: {earn: {b: {on: purchase, points: »1 per 0.001}}}\n"),
          new Wrong(OUT_OF_RANGE, "points:\n  a: {earn: {b: {on: purchase, points: »1 per 0}}}\n"),
          new Wrong(
              OUT_OF_RANGE,
              "goals:\n  g: {on: ride, count: events, from: 2026-01-02, to: »2026-01-01,"
                  + " target: 5}\n"),
          new Wrong(
              OUT_OF_RANGE, "streaks:\n  s: {on: ride, every: day, at-risk: {before: »24h}}\n"),
          new Wrong(
              OUT_OF_RANGE,
              "offers:\n  o: {moment: {event: ride}, consent: a/b, valid: »0h, say: hi}\n"),
          new Wrong(UNKNOWN_CURRENCY, "currency: »SKE\n"),
          new Wrong(UNKNOWN_CURRENCY, "currency: »XAU\n"),
          new Wrong(UNKNOWN_ZONE, "zone: »Europe/Stokholm\n"),
          new Wrong(UNKNOWN_ZONE, "zone: »'+02:00'\n"),
          new Wrong(UNKNOWN_REFERENCE, "meters:\n  a: {on: »rid, count: days}\n"),
          new Wrong(UNKNOWN_REFERENCE, "tiers:\n  l: {meter: »ski-day, levels: {a: 0}}\n"),
          new Wrong(
              UNKNOWN_REFERENCE,
              "offers:\n  o: {moment: {points: »snw, outcome: expired}, consent: a/b, valid: 1h,"
                  + " say: hi}\n"),
          new Wrong(WRONG_EVENT, "points:\n  a: {earn: {b: {on: ride, points: »1 per 10}}}\n"),
          new Wrong(BAD_VALUE, VOUCHERS + "stamps:\n  a: {on: ride, stamps: »1 each, card: 5}\n"),
          new Wrong(WRONG_EVENT, "stamps:\n  a: {on: ride, stamps: »1 per item, card: 5}\n"),
          new Wrong(OUT_OF_RANGE, "stamps:\n  a: {on: purchase, stamps: »5000, card: 5}\n"),
          new Wrong(OUT_OF_RANGE, "stamps:\n  a: {on: purchase, stamps: 1, card: »1}\n"),
          new Wrong(BAD_VALUE, "stamps:\n  a: {on: ride, stamps: 1, card: 5, at-most: »2 a day}\n"),
          new Wrong(
              UNKNOWN_REFERENCE,
              VOUCHERS + "stamps:\n  a: {on: ride, stamps: 1, card: 5, gives: »cofee}\n"),
          new Wrong(
              NEVER_HAPPENS, "vouchers:\n  a: {valid: 1y, say: {reactivated: »'yours again'}}\n"),
          new Wrong(NEVER_HAPPENS, "vouchers:\n  a: {valid: forever, say: {expired: »'over'}}\n"),
          new Wrong(UNKNOWN_PLACEHOLDER, "vouchers:\n  a: {valid: 1y, say: {used: '»{until}'}}\n"),
          new Wrong(
              UNKNOWN_REFERENCE,
              VOUCHERS + "payouts:\n  a: {points: snow, every: 10, gives: [coffee, »cofee]}\n"),
          new Wrong(
              UNKNOWN_REFERENCE,
              VOUCHERS + "payouts:\n  a: {points: »snwo, every: 10, gives: coffee}\n"),
          new Wrong(
              MISSING_FIELD, VOUCHERS + "payouts:\n  a: {points: snow, every: 10, gives: »[]}\n"),
          new Wrong(MISSING_FIELD, VOUCHERS + "payouts:\n  a: »{points: snow, gives: coffee}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              VOUCHERS + MONTHLY + "payouts:\n  a: {meter: m, bands: {1: coffee}, take: »all}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              VOUCHERS
                  + MONTHLY
                  + "payouts:\n  a: {points: snow, every: 5, gives: coffee, meter: »m}\n"),
          new Wrong(
              NOT_ASCENDING,
              VOUCHERS + MONTHLY + "payouts:\n  a: {meter: m, bands: {5: coffee, »2: coffee}}\n"),
          new Wrong(
              OVERLAP,
              VOUCHERS
                  + MONTHLY
                  + "payouts:\n  a: {meter: m, bands: {500: coffee, »5.00: coffee}}\n"),
          new Wrong(
              OUT_OF_RANGE,
              VOUCHERS + MONTHLY + "payouts:\n  a: {meter: m, bands: {»0: coffee}}\n"),
          new Wrong(
              UNKNOWN_REFERENCE,
              VOUCHERS + MONTHLY + "payouts:\n  a: {meter: m, bands: {1: »cofee}}\n"),
          new Wrong(
              UNKNOWN_REFERENCE,
              VOUCHERS + MONTHLY + "payouts:\n  a: {meter: »mm, bands: {1: coffee}}\n"),
          new Wrong(
              WRONG_METER,
              VOUCHERS
                  + "meters:\n  m: {on: ride, count: days}\n"
                  + "payouts:\n  a: {meter: »m, bands: {1: coffee}}\n"),
          new Wrong(DUPLICATE_KEY, "meters:\n  a: {on: [ride, »ride], count: days}\n"),
          new Wrong(UNKNOWN_REFERENCE, "meters:\n  a: {on: [ride, »rid], count: days}\n"),
          new Wrong(UNKNOWN_REFERENCE, "meters:\n  a: {of: »snwo}\n"),
          new Wrong(UNKNOWN_REFERENCE, "meters:\n  a: {of: snow, rules: [»good]}\n"),
          new Wrong(
              UNKNOWN_REFERENCE, "meters:\n  a: {on: ride, count: days, window: »30d from rid}\n"),
          new Wrong(MISSING_FIELD, "meters:\n  a: {on: »[], count: days}\n"),
          new Wrong(CONFLICTING_FIELDS, "meters:\n  a: {on: »ride, of: snow}\n"),
          new Wrong(CONFLICTING_FIELDS, "meters:\n  a: {on: ride, count: days, rules: »goods}\n"),
          new Wrong(CONFLICTING_FIELDS, "meters:\n  a: {of: snow, when: »'true'}\n"),
          new Wrong(CONFLICTING_FIELDS, "meters:\n  a: {of: snow, per: »event.place}\n"),
          new Wrong(CONFLICTING_FIELDS, "meters:\n  a: {of: snow, on-return: »keep}\n"),
          new Wrong(CONFLICTING_FIELDS, "meters:\n  a: {of: snow, zone: »member}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "meters:\n  a: {on: ride, distinct: event.place, per: »event.lift}\n"),
          new Wrong(CONFLICTING_FIELDS, "meters:\n  a: {on: ride, count: days, at-most: »5}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "meters:\n  a: {on: purchase, max: event.amount, on-return: »from-then-on}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "meters:\n  a: {on: purchase, count: days, zone: member, on-return: »from-then-on}\n"),
          new Wrong(
              UNKNOWN_NAME,
              "meters:\n  a: {on: [ride, purchase], count: days, when: »line.sku == 'x'}\n"),
          new Wrong(
              UNKNOWN_NAME, "meters:\n  a: {on: [ride, purchase], sum: »event.verticalMetres}\n"),
          new Wrong(
              WRONG_EXPRESSION_TYPE, "meters:\n  a: {on: purchase, distinct: »event.amount}\n"),
          new Wrong(OUT_OF_RANGE, "meters:\n  a: {on: ride, count: days, window: »rolling 4y}\n"),
          new Wrong(BAD_VALUE, "meters:\n  a: {on: ride, count: days, window: »rollin 7d}\n"),
          new Wrong(WRONG_METER, onMeter("count: days, window: 7d from ride")),
          ladder(WRONG_METER, "l: »{levels: {a: 0, b: 5}}"),
          ladder(WRONG_METER, "l: »{levels: {a: 0}}"),
          ladder(WRONG_METER, "l: {meter: ski-days, levels: {a: 0, b: {»weeks: 1}}}"),
          ladder(
              WRONG_METER, "l: »{meter: ski-days, rollover: 5, levels: {a: 0, b: {ski-days: 1}}}"),
          ladder(WRONG_METER, "l: »{meter: ski-days, milestones: 5, levels: {a: 0, b: [1, 2]}}"),
          ladder(CONFLICTING_FIELDS, "l: {meter: r, holds: »next-window, levels: {a: 0}}"),
          ladder(CONFLICTING_FIELDS, "l: {meter: weeks, holds: »window plus 2w, levels: {a: 0}}"),
          ladder(CONFLICTING_FIELDS, "l: {meter: r, rollover: »5, levels: {a: 0}}"),
          ladder(CONFLICTING_FIELDS, "l: {meter: r, milestones: »5, levels: {a: 0, b: 1}}"),
          ladder(CONFLICTING_FIELDS, "l: {meter: r, lifetime: »{b: 10}, levels: {a: 0, b: 1}}"),
          ladder(BAD_VALUE, "l: {meter: ski-days, levels: {a: 0, »b: []}}"),
          ladder(BAD_VALUE, "l: {meter: ski-days, levels: {a: 0, b: »{}}}"),
          ladder(BAD_VALUE, "l: {meter: ski-days, holds: »12x, levels: {a: 0}}"),
          ladder(
              NOT_ASCENDING,
              "l: {levels: {a: 0, b: {ski-days: 5}, c: [{weeks-of-year: 3}, »{ski-days: 4}]}}"),
          ladder(NOT_ASCENDING, "l: {meter: ski-days, falls: {»b: b}, levels: {a: 0, b: 1}}"),
          ladder(UNKNOWN_REFERENCE, "l: {meter: ski-days, falls: {»c: a}, levels: {a: 0, b: 1}}"),
          ladder(
              UNKNOWN_REFERENCE, "l: {meter: ski-days, lifetime: {»a: 9}, levels: {a: 0, b: 1}}"),
          floor(UNKNOWN_REFERENCE, "level: »a, on: ride, for: 3mo"),
          floor(CONFLICTING_FIELDS, "level: b, while: member.registered, when: »member.registered"),
          new Wrong(
              MISSING_FIELD,
              "tiers:\n  l:\n    meter: ski-days\n    levels: {a: 0, b: 1}\n"
                  + "    floors: {f: »{level: b}}\n"),
          new Wrong(WRONG_METER, onMeter("count: days, window: 30d from ride")),
          new Wrong(WRONG_METER, onMeter("count: days, per: event.place")),
          new Wrong(WRONG_METER, onMeter("count: days, zone: member")),
          new Wrong(NOT_ASCENDING, "tiers:\n  l: {meter: ski-days, levels: {a: 0, b: 5, »c: 4}}\n"),
          new Wrong(NOT_ASCENDING, "streaks:\n  s: {on: ride, every: day, milestones: [3, »2]}\n"),
          new Wrong(GAP, "tiers:\n  l: {meter: ski-days, levels: {»a: 1, b: 5}}\n"),
          new Wrong(GAP, "tiers:\n  l: {meter: ski-days, levels: »{}}\n"),
          new Wrong(GAP, LEVELS + earn("points: 1, times: {»l: {a: 2}}")),
          new Wrong(UNKNOWN_REFERENCE, LEVELS + earn("points: 1, times: {»m: {a: 2, b: 3}}")),
          new Wrong(UNKNOWN_REFERENCE, LEVELS + earn("points: 1, times: {l: {a: 2, b: 3, »c: 4}}")),
          new Wrong(WRONG_TYPE, earn("points: 1, times: »twice")),
          new Wrong(BAD_VALUE, earn("points: »5 per visit")),
          new Wrong(BAD_VALUE, earn("points: »1 per 0.5, basis: event.amount")),
          new Wrong(CONFLICTING_FIELDS, earn("points: 5, rates: »{10.00: 2 per 10.00}")),
          new Wrong(CONFLICTING_FIELDS, earn("bands: {10.00: 2}, basis: »event.amount")),
          new Wrong(OVERLAP, earn("bands: {20.00: 5, »20: 6}")),
          new Wrong(NOT_ASCENDING, earn("bands: {20.00: 5, »10.00: 6}")),
          new Wrong(BAD_VALUE, earn("bands: {»twenty: 5}")),
          new Wrong(OUT_OF_RANGE, earn("bands: {»0: 5}")),
          new Wrong(WRONG_TYPE, earn("bands: »5")),
          new Wrong(BAD_VALUE, earn("points: 1 per 10, rates: {»20.00: 5}")),
          new Wrong(UNKNOWN_REFERENCE, "points:\n  a: {earn: {b: {of: »c}}}\n"),
          new Wrong(CYCLE, "points:\n  a: {earn: {b: {of: »b}}}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              "points:\n  a: {earn: {b: {on: »ride, of: c}, c: {on: ride, points: 1}}}\n"),
          new Wrong(
              UNKNOWN_NAME,
              "points:\n  a: {earn: {c: {on: purchase, points: 1}, b: {of: c, when: »line.sku == 'x'}}}\n"),
          new Wrong(
              WRONG_EXPRESSION_TYPE,
              earn("points: 1, at-most: {times: 1, per: day, by: »event.amount}")),
          new Wrong(MISSING_FIELD, earn("points: 1, at-most: »{times: 1}")),
          new Wrong(BAD_VALUE, earn("points: 1, pending: »until shipped")),
          new Wrong(
              UNKNOWN_REFERENCE,
              earn("points: 1, pending: {until: ride, naming: »order, at-latest: 3d}")),
          new Wrong(
              WRONG_EVENT,
              earn("points: 1, pending: {until: »purchase, naming: order, at-latest: 3d}")),
          new Wrong(
              UNKNOWN_REFERENCE,
              "points:\n  a: {earn: {b: {on: ride, points: 1}}, cap: {points: 5, per: day, except: [»c]}}\n"),
          new Wrong(
              BAD_VALUE,
              "points:\n  a: {earn: {b: {on: ride, points: 1}}, valid: »1mo to end of week}\n"),
          new Wrong(
              CONFLICTING_FIELDS,
              LEVELS
                  + "points:\n  a: {earn: {b: {on: ride, points: 1}}, valid: »{l: {a: 1mo, b: 1mo from"
                  + " activity}}}\n"),
          new Wrong(
              OUT_OF_RANGE,
              "points:\n  a: {earn: {b: {on: ride, points: 1}}, expiring: {before: »0d}}\n"),
          new Wrong(
              NEVER_HAPPENS,
              "points:\n  a: {earn: {b: {on: ride, points: 1}}, say: {capped: »'full'}}\n"),
          new Wrong(OUT_OF_RANGE, "returns-within: »732d\n"),
          new Wrong(
              GAP,
              "goals:\n  g: {on: ride, count: events, from: 2026-01-02, to: 2026-01-03,"
                  + " target: 5, milestones: »[50]}\n"),
          new Wrong(OVERLAP, "tiers:\n  l: {meter: ski-days, levels: {a: 0, b: 5, »c: 5}}\n"),
          new Wrong(OVERLAP, "streaks:\n  s: {on: ride, every: day, milestones: [3, »3]}\n"),
          new Wrong(
              UNKNOWN_PLACEHOLDER,
              "tiers:\n  l:\n    meter: ski-days\n    levels: {a: 0}\n"
                  + "    say: {reached: 'It''s {name}: »{levle}'}\n"),
          new Wrong(
              UNKNOWN_PLACEHOLDER,
              "offers:\n  o: {moment: {event: ride}, consent: a/b, valid: 1h, say: 'x »{length}'}\n"),
          new Wrong(
              NEVER_HAPPENS, "streaks:\n  s: {on: ride, every: day, say: {at-risk: »'hello'}}\n"),
          new Wrong(
              NEVER_HAPPENS,
              "points:\n  a: {earn: {b: {on: ride, points: 1}}, say: {expired: »'gone'}}\n"),
          new Wrong(
              BAD_EXPRESSION, "meters:\n  a: {on: ride, count: days, when: 'event.place ==»'}\n"),
          new Wrong(BAD_EXPRESSION, "meters:\n  a: {on: ride, count: days, when: '1 == »* 2'}\n"),
          new Wrong(
              BAD_EXPRESSION,
              "meters:\n  a: {on: ride, count: days, when: '»" + "(".repeat(99) + "'}\n"),
          new Wrong(
              BAD_EXPRESSION,
              "meters:\n  a: {on: ride, count: days, per: event.place}\n"
                  + "  b: {on: ride, count: days, when: \"'x' »in member.meter.a\"}\n"),
          new Wrong(UNKNOWN_NAME, "meters:\n  a: {on: ride, sum: »event.verticalMeters}\n"),
          new Wrong(UNKNOWN_NAME, "meters:\n  a: {on: ride, sum: »event.amount}\n"),
          new Wrong(
              UNKNOWN_NAME,
              "meters:\n  a:\n    on: ride\n    count: days\n    when: >-\n"
                  + "      event.place == 'Åre'\n      && »member.points.snw > 3\n"),
          new Wrong(
              UNKNOWN_NAME,
              "meters:\n  a:\n    on: ride\n    count: days\n    when: |\n"
                  + "\n      event.place == 'Åre' ||\n        »place == 'Vemdalen'\n"),
          new Wrong(
              UNKNOWN_NAME,
              "streaks:\n  s: {on: purchase, every: day, when: \"»line.sku == 'x'\"}\n"),
          new Wrong(
              UNKNOWN_NAME,
              "meters:\n  a: {on: ride, count: days, when: 'event.place == ''ö'' &&"
                  + " »member.streak.ski-weeks > 2'}\n"),
          new Wrong(
              WRONG_EXPRESSION_TYPE, "meters:\n  a: {on: ride, count: days, when: »event.place}\n"),
          new Wrong(WRONG_EXPRESSION_TYPE, "meters:\n  a: {on: ride, sum: »event.place}\n"),
          new Wrong(
              WRONG_EXPRESSION_TYPE,
              "meters:\n  a: {on: purchase, count: days, when: event.amount »> 10.00}\n"),
          new Wrong(
              KEY_CLASH,
              "meters:\n  anx: {on: ride, count: days}\n  »c0x: {on: ride, count: days}\n"));

  /** A ladder beside meters of several windows. */
  private static Wrong ladder(ProblemCode code, String ladder) {
    return new Wrong(
        code,
        "meters:\n"
            + "  ski-days: {on: ride, count: days, window: year}\n"
            + "  weeks-of-year: {on: ride, count: events, window: year}\n"
            + "  weeks: {on: ride, count: days, window: week}\n"
            + "  r: {on: ride, count: days, window: rolling 30d}\n"
            + "tiers:\n  "
            + ladder
            + "\n");
  }

  private static Wrong floor(ProblemCode code, String floor) {
    return ladder(code, "l: {meter: ski-days, levels: {a: 0, b: 1}, floors: {f: {" + floor + "}}}");
  }

  private static String onMeter(String fields) {
    return "meters:\n  a: {on: ride, " + fields + "}\ntiers:\n  l: {meter: »a, levels: {b: 0}}\n";
  }

  @Test
  void eachProblemIsToldOnceAndWhereItIs() {
    for (Wrong wrong : WRONG) {
      String marked = Examples.with(wrong.fragment());
      int at = marked.indexOf('»');
      String before = marked.substring(0, at);
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = at - before.lastIndexOf('\n');
      List<Problem> problems = Examples.problems(marked.replace("»", ""));
      assertEquals(
          List.of(line + ":" + column + " " + wrong.code()),
          problems.stream().map(p -> p.line() + ":" + p.column() + " " + p.code()).toList(),
          wrong.fragment() + "\n" + problems);
    }
  }

  @Test
  void everyCodeIsShown() {
    Set<ProblemCode> shown = WRONG.stream().map(Wrong::code).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(ProblemCode.class), shown);
  }

  @Test
  void tenMistakesGiveTenMessages() {
    String yaml =
        """
        programme: mountain
        version: 0
        zone: Europe/Stokholm
        currency: SEK
        settle: 2 hours
        events:
          ride: {activity: lift-ride, measures: [verticalMetres]}
        meters:
          ski-days: {on: rid, count: days}
          metres: {on: ride, sum: event.verticalMeters}
        points:
          snow:
            expries: 36mo
            earn:
              goods: {on: purchase, points: 1 per 10.005}
        tiers:
          level:
            meter: ski-days
            levels: {green: 0, red: 5, black: 5}
            say: {reached: "{name}: {levle}"}
        streaks:
          ski-weeks: {every: week}
        """;
    assertEquals(
        List.of(
            "2:10 OUT_OF_RANGE",
            "3:7 UNKNOWN_ZONE",
            "5:9 BAD_VALUE",
            "9:18 UNKNOWN_REFERENCE",
            "10:27 UNKNOWN_NAME",
            "13:5 UNKNOWN_FIELD",
            "15:37 OUT_OF_RANGE",
            "19:32 OVERLAP",
            "20:29 UNKNOWN_PLACEHOLDER",
            "22:14 MISSING_FIELD"),
        Examples.problems(yaml).stream()
            .map(p -> p.line() + ":" + p.column() + " " + p.code())
            .toList());
  }

  @Test
  void aSlipIsMetWithASuggestion() {
    assertSuggestion("`ski-days`", "tiers:\n  l: {meter: ski-dyas, levels: {a: 0}}\n");
    assertSuggestion("`settle`", "setle: 2h\n");
    assertSuggestion("`days`", "meters:\n  a: {on: ride, count: dyas}\n");
    assertSuggestion("`Europe/Stockholm`", "zone: Europe/Stokholm\n");
    assertSuggestion("`SEK`", "currency: SKE\n");
    assertSuggestion("`event.place`", "meters:\n  a: {on: ride, count: days, when: place == ''}\n");
    assertSuggestion(
        "`member.streak.ski_weeks`",
        "meters:\n  a: {on: ride, count: days, when: member.streak.ski-weeks > 1}\n");
  }

  private static void assertSuggestion(String word, String fragment) {
    List<Problem> problems = Examples.problems(Examples.with(fragment));
    assertTrue(
        problems.stream().anyMatch(p -> p.instead().contains(word)), word + " in " + problems);
  }

  @Test
  void aProblemIsPrintedWithItsLineAndACaret() {
    String yaml = Examples.with("settle: 2 hours\n");
    Problem problem = Examples.problems(yaml).get(0);
    assertEquals(
        "mountain.yaml:"
            + problem.line()
            + ":9 BAD_VALUE `2 hours` is not a duration: write a number and a unit, like `90m`,"
            + " `2h` or `30d`\n  settle: 2 hours\n          ^",
        new ProblemPrinter("mountain.yaml", yaml).print(problem));
  }

  @Test
  void anEmptyTextIsNoProgramme() {
    assertEquals(BAD_YAML, Examples.problems("").get(0).code());
    assertEquals(WRONG_TYPE, Examples.problems("hello").get(0).code());
  }
}
