package io.lojal.member;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fold of a member's journal up to now. Mutable: {@link Fold} moves it, and whoever hands it
 * over owns it. Its parts lie in the order of the plan it was made for.
 */
public final class Standing {
  /** The last event applied; {@link Position#START} at birth. */
  Position last = Position.START;

  /** The last deadline applied. */
  long clockMillis = Long.MIN_VALUE;

  /** How many events were applied. */
  long events;

  Profile profile = Profile.UNKNOWN;

  /** The day of the registration, or else of the first event; {@link Window#NO_ANCHOR} before. */
  long joinedDay = Window.NO_ANCHOR;

  final Kept<MeterState> meters;
  final WalletState[] wallets;
  final LadderState[] ladders;
  final Kept<StreakState> streaks;
  final GoalState[] goals;
  final BenefitsState benefits;
  final ExpressionState expression = new ExpressionState();

  static final class WalletState {
    /** In spending order. */
    final List<Lot> lots = new ArrayList<>();

    /** When time has to look at a lot; {@link Long#MIN_VALUE} where that is to be reckoned anew. */
    long dueMillis = Long.MIN_VALUE;

    /** Never beside lots that are available. */
    long debt;

    /** The number of the window in which something was last granted under the cap. */
    long capWindow;

    /** What was granted of the cap in it. */
    long capUsed;

    /** When the points expire of which that was told last. */
    long warnedMillis = Long.MIN_VALUE;

    /** How often rules gave points, by name of the rule; of those that give at most so many. */
    final Map<String, Often> often = new TreeMap<>();

    /** What returns may still take; of wallets that pay no more than the balance has. */
    final List<Granted> granted = new ArrayList<>();

    /** What redemptions took of which something comes back. */
    final List<Spent> spent = new ArrayList<>();

    boolean isEmpty() {
      return lots.isEmpty()
          && debt == 0
          && capUsed == 0
          && warnedMillis == Long.MIN_VALUE
          && often.isEmpty()
          && granted.isEmpty()
          && spent.isEmpty();
    }
  }

  /** How often a rule gave points in one window, by what it tells apart. */
  static final class Often {
    long window;
    final Map<String, Integer> times = new TreeMap<>();
  }

  /** What a lot was granted, less what returns took, and until when one may take more. */
  record Granted(String lot, long left, long untilMillis) {}

  static final class GoalState {
    long share;

    /** The highest milestone heard of, in percent. */
    long reached;

    /** The highest milestone told. */
    long told;
  }

  /** A member of whom nothing is known. */
  public Standing(Plan plan) {
    meters = new Kept<>(plan.meters.length, MeterState::new);
    wallets = new WalletState[plan.wallets.length];
    ladders = new LadderState[plan.ladders.length];
    streaks = new Kept<>(plan.streaks.length, StreakState::new);
    goals = new GoalState[plan.goals.length];
    benefits = new BenefitsState(plan.benefits());
    for (int i = 0; i < wallets.length; i++) {
      wallets[i] = new WalletState();
    }
    for (int i = 0; i < ladders.length; i++) {
      ladders[i] = new LadderState();
    }
    for (int i = 0; i < goals.length; i++) {
      goals[i] = new GoalState();
    }
  }

  public Profile profile() {
    return profile;
  }

  /** The joining date in days since 1970: of the registration, or else of the first event. */
  public long joinedDay() {
    return joinedDay;
  }

  /** How many events were applied. */
  public long events() {
    return events;
  }

  /** The last event applied. */
  public Position last() {
    return last;
  }

  /** How far it was folded: the time of the last event or deadline applied. */
  public long reachedMillis() {
    return Math.max(last.timeMillis(), clockMillis);
  }

  /** Time has come so far before: it does not pass again, though nothing may be due any more. */
  public void reach(long millis) {
    clockMillis = Math.max(clockMillis, millis);
  }

  /** Points that can be spent, less what is owed; below 0 where more is owed. */
  public long pointsAvailable(int wallet) {
    long sum = -wallets[wallet].debt;
    List<Lot> lots = wallets[wallet].lots;
    for (int i = 0; i < lots.size(); i++) {
      Lot lot = lots.get(i);
      sum += lot.pending ? 0 : lot.left;
    }
    return sum;
  }

  /** Points that are earned and cannot be spent yet. */
  public long pointsPending(int wallet) {
    long sum = 0;
    for (Lot lot : wallets[wallet].lots) {
      sum += lot.pending ? lot.left : 0;
    }
    return sum;
  }

  /** Points spent and then taken back. */
  public long debt(int wallet) {
    return wallets[wallet].debt;
  }

  /** The place in the ladder's levels; 0 is the lowest. */
  public int level(int ladder) {
    return ladders[ladder].level;
  }

  public long streakLength(int streak) {
    StreakState state = streaks.known(streak);
    return state == null ? 0 : state.length;
  }

  public int freezes(int streak) {
    StreakState state = streaks.known(streak);
    return state == null ? 0 : state.freezes;
  }

  /** Who is to be thanked for having referred the member; empty for nobody. */
  public String referredBy(int referral) {
    ReferralState state = benefits.between.referrals[referral];
    return state.phase == ReferralState.Phase.FINAL ? state.by : "";
  }

  public long share(int goal) {
    return goals[goal].share;
  }

  /** Stamps on the present card. */
  public int stamps(int card) {
    return benefits.cards[card].stamps;
  }

  /** Vouchers of a kind that can be used. */
  public long vouchers(int kind) {
    BenefitsState.Held held = benefits.vouchers.known(kind);
    return held == null ? 0 : held.vouchers.stream().filter(Voucher::isOpen).count();
  }

  /** Whether a boost that was chosen or earned is on at an instant. */
  public boolean boostIsOn(int boost, long atMillis) {
    return Boosts.isOn(this, boost, atMillis);
  }

  /** How many of a boost are earned that can be chosen. */
  public long boostsSaved(int boost) {
    return benefits.occasions.saved[boost];
  }

  /** How often a badge was earned. */
  public long badge(int badge) {
    FeatsState.Medal medal = benefits.feats.badges.known(badge);
    return medal == null ? 0 : medal.times;
  }

  /** How often a challenge was reached in the window of an instant. */
  public long challenge(Plan plan, int challenge, long atMillis) {
    FeatsState.Attempt attempt = benefits.feats.challenges.known(challenge);
    if (attempt == null || attempt.times == 0) {
      return 0;
    }
    int meter = plan.benefits().feats().challenges().get(challenge).meter();
    boolean now = Shown.spanAt(plan, this, meter, atMillis).firstDay() == attempt.windowDay;
    return now ? attempt.times : 0;
  }

  /** What a meter shows at an instant; of one that does not show a value for each text. */
  public long meter(Plan plan, int meter, long atMillis) {
    if (showsNothing(meter)) {
      return 0;
    }
    return Shown.value(plan, this, meter, Shown.numberAt(plan, this, meter, atMillis));
  }

  private boolean showsNothing(int meter) {
    MeterState state = meters.known(meter);
    return state == null || state.rows.isEmpty();
  }

  /** What a meter shows for one text; 0 where nothing was counted for it. */
  public long meter(Plan plan, int meter, long atMillis, String text) {
    return Shown.value(plan, this, meter, Shown.numberAt(plan, this, meter, atMillis), text);
  }

  /** What a meter shows, for every text for which it does not show 0. Sorted. */
  public Map<String, Long> meterByText(Plan plan, int meter, long atMillis) {
    if (showsNothing(meter)) {
      return Map.of();
    }
    return Shown.values(plan, this, meter, Shown.numberAt(plan, this, meter, atMillis));
  }

  /** In which zone a meter has its dates. */
  ZoneId zone(Plan plan, Rules.Meter meter) {
    return meter.inMemberZone() ? profile.zoneOr(plan.zone()) : plan.zone();
  }

  /** The day that a meter's window hangs on, where it does. */
  long anchor(Plan plan, int meter) {
    return switch (plan.meters[meter].window().kind()) {
      case JOINING -> joinedDay;
      case OPENED -> meters.of(meter).openedDay;
      default -> Window.NO_ANCHOR;
    };
  }
}
