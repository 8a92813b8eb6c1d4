package io.lojal.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What tests in other packages see of a standing, beyond what the engine's users may. */
public final class Insides {
  private Insides() {}

  /** A lot as it lies in a wallet. */
  public record LotInside(
      String id,
      String cause,
      long left,
      boolean isAvailable,
      long availableMillis,
      long expiresMillis) {}

  /** A running streak; {@code events} is at most what a period needs. */
  public record StreakInside(
      LocalDate start,
      LocalDate period,
      long endMillis,
      int events,
      long length,
      int freezes,
      String lapsed) {}

  public static List<LotInside> lots(Standing standing, int wallet) {
    List<LotInside> lots = new ArrayList<>();
    for (Lot lot : standing.wallets[wallet].lots) {
      lots.add(
          new LotInside(
              lot.id, lot.cause(), lot.left, !lot.pending, lot.availableMillis, lot.expiresMillis));
    }
    return lots;
  }

  /** A voucher; what is meaningless is 0. */
  public record VoucherInside(
      String id, String status, boolean hasCome, long expires, long ended, int reactivations) {}

  public static List<VoucherInside> vouchers(Plan plan, Standing standing, int kind) {
    List<VoucherInside> vouchers = new ArrayList<>();
    for (Voucher one : standing.benefits.vouchers.of(kind).vouchers) {
      vouchers.add(
          new VoucherInside(
              plan.benefits().vouchers().get(kind).name() + "/" + one.id,
              one.status.name(),
              one.hasCome,
              one.hasCome ? one.expiresMillis : 0,
              one.isOpen() ? 0 : one.endedMillis,
              one.reactivations));
    }
    return vouchers;
  }

  public static long cardsFilled(Standing standing, int card) {
    return standing.benefits.cards[card].filled;
  }

  public static long paid(Standing standing, int payout) {
    return standing.benefits.paid[payout];
  }

  /** Null while the streak is not running. */
  public static StreakInside streak(Standing standing, int streak) {
    StreakState state = standing.streaks.of(streak);
    return state.runs()
        ? new StreakInside(
            LocalDate.ofEpochDay(state.startDay),
            LocalDate.ofEpochDay(state.periodDay),
            state.endMillis,
            state.count,
            state.length,
            state.freezes,
            state.lapse == null
                ? ""
                : StreakNews.first(state.lapse.brought(), state.lapse.startDay())
                    + " "
                    + state.lapse.length()
                    + " "
                    + state.lapse.untilMillis())
        : null;
  }

  /**
   * The first date of the window a level was derived in, or the last day of its period; null at
   * level 0 and where neither ends.
   */
  public static LocalDate tierWindow(Plan plan, Standing standing, int ladder) {
    LadderState state = standing.ladders[ladder];
    Rules.Ladder rule = plan.ladders[ladder];
    if (state.own > 0 && rule.holds().isPeriod()) {
      return LocalDate.ofEpochDay(state.window);
    }
    return state.own == 0
            || !Earned.window(plan, rule).ends()
            || rule.holds().kind() == Holding.Kind.FOREVER
        ? null
        : LocalDate.ofEpochDay(Earned.firstDay(plan, standing, rule, state.window));
  }

  /** What the meters of a ladder earned. */
  public static int own(Standing standing, int ladder) {
    return standing.ladders[ladder].own;
  }

  public static int lifetime(Standing standing, int ladder) {
    return standing.ladders[ladder].lifetime;
  }

  /** The floors that run, and the first day on which they do not. */
  public static Map<String, Long> floors(Standing standing, int ladder) {
    return standing.ladders[ladder].floors;
  }

  /** Whether a condition on the member alone holds. */
  public static boolean holds(Plan plan, Profile profile, Condition condition) {
    Standing standing = new Standing(plan);
    standing.profile = profile;
    return condition.test(new Scope().at(plan, standing, null));
  }

  /** What a wish about what others see would be answered: a code, or empty. */
  public static String answer(Plan plan, Standing standing, WishCommanded wish) {
    return Expressions.decide(plan, standing, wish, standing.reachedMillis()).code();
  }

  /**
   * A condition's view of a member of whom so much is known, by the order of the programme.
   *
   * @param levels held, by ladder
   * @param lengths of streaks
   * @param badges how often each was earned
   */
  public static Scope scope(
      Plan plan,
      Profile profile,
      List<Integer> levels,
      List<Long> lengths,
      List<Long> badges,
      long atMillis) {
    Standing standing = new Standing(plan);
    standing.profile = profile;
    standing.reach(atMillis);
    for (int i = 0; i < levels.size(); i++) {
      standing.ladders[i].level = levels.get(i);
    }
    for (int i = 0; i < lengths.size(); i++) {
      standing.streaks.of(i).length = lengths.get(i);
    }
    for (int i = 0; i < badges.size(); i++) {
      standing.benefits.feats.badges.of(i).times = badges.get(i);
    }
    return new Scope().at(plan, standing, null);
  }

  /** A condition's view of one line, or of the whole event where that is null. */
  public static Scope scope(Plan plan, Event event, Line line) {
    return new Scope().at(plan, null, event).on(line);
  }
}
