package io.lojal.member;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of a programme, ready to be evaluated: immutable, shared by every member and task.
 *
 * <p>Rules are found by the event's kind and type, so an event costs what the rules cost that may
 * match it, however many there are.
 */
public final class Plan {
  /**
   * The rules that may match an event, as places in the plan's arrays.
   *
   * @param openers meters whose window it opens
   * @param earns for every wallet, its earn rules
   * @param releases wallets of which some points wait for it
   */
  record Relevant(
      int[] meters,
      int[] openers,
      int[][] earns,
      int[] releases,
      int[] streaks,
      int[] goals,
      int[] cards,
      int[] badges,
      int[] challenges,
      int[] referrals) {

    /** For someone who takes no part: what they have goes its way, and nothing is counted. */
    Relevant withoutGains() {
      int[] none = {};
      return new Relevant(
          none, none, new int[earns.length][0], releases, none, none, none, none, none, none);
    }
  }

  /** A rule, and where it lies in the array of its kind. */
  record Place(Rules.Rule rule, int index) {}

  private final String programme;
  private final int version;
  private final long fromMillis;
  private final ZoneId zone;
  private final String currency;
  private final long settleMillis;
  private final long horizonMillis;
  private final long returnsMillis;
  private final Membership membership;
  final Rules.Meter[] meters;
  final Rules.Wallet[] wallets;
  final Rules.Ladder[] ladders;
  final Rules.Streak[] streaks;
  final Rules.Goal[] goals;

  /** By ladder: all floors that there may be on it. */
  final Floor[][] floors;

  private final List<Rules.Meter> meterList;
  private final List<Rules.Wallet> walletList;
  private final List<Rules.Ladder> ladderList;
  private final List<Rules.Streak> streakList;
  private final List<Rules.Goal> goalList;
  private final Benefits benefits;
  private final Map<EventKind, Relevant> relevant = new EnumMap<>(EventKind.class);
  private final Map<String, Relevant> relevantByActivity = new HashMap<>();
  private final Relevant nothing;
  private final Map<Integer, Place> places = new HashMap<>();

  /**
   * @param fromMillis the event time from which on this version holds; {@link Long#MIN_VALUE} for
   *     the first
   * @param zone the programme's own
   * @param currency that purchases are paid in, of ISO 4217
   * @param settleMillis the grace before an absence is told, 0 or more
   * @param horizonMillis how late an event may come, above 0
   * @param returnsMillis how old a purchase may be that a return finds, 0 or more
   * @param membership who takes part
   */
  public Plan(
      String programme,
      int version,
      long fromMillis,
      ZoneId zone,
      String currency,
      long settleMillis,
      long horizonMillis,
      long returnsMillis,
      Membership membership,
      List<Rules.Meter> meters,
      List<Rules.Wallet> wallets,
      List<Rules.Ladder> ladders,
      List<Rules.Streak> streaks,
      List<Rules.Goal> goals,
      Benefits benefits) {
    this.programme = programme;
    this.version = version;
    this.fromMillis = fromMillis;
    this.zone = zone;
    this.currency = currency;
    this.settleMillis = settleMillis;
    this.horizonMillis = horizonMillis;
    this.returnsMillis = returnsMillis;
    this.membership = membership;
    this.meterList = List.copyOf(meters);
    this.meters = meters.toArray(Rules.Meter[]::new);
    this.walletList = List.copyOf(wallets);
    this.wallets = wallets.toArray(Rules.Wallet[]::new);
    this.ladderList = List.copyOf(ladders);
    this.ladders = ladders.toArray(Rules.Ladder[]::new);
    this.streakList = List.copyOf(streaks);
    this.streaks = streaks.toArray(Rules.Streak[]::new);
    this.goalList = List.copyOf(goals);
    this.goals = goals.toArray(Rules.Goal[]::new);
    this.benefits = benefits;
    this.floors = Floors.of(this.ladders, benefits.between().gifts());
    int[] none = {};
    this.nothing =
        new Relevant(
            none, none, new int[wallets.size()][0], none, none, none, none, none, none, none);
    indexByEvent();
    indexByKey(this.meters);
    indexByKey(this.wallets);
    indexByKey(this.ladders);
    indexByKey(this.streaks);
    indexByKey(this.goals);
    for (List<? extends Rules.Rule> group : benefits.groups()) {
      indexByKey(group.toArray(Rules.Rule[]::new));
    }
  }

  private void indexByKey(Rules.Rule[] rules) {
    for (int i = 0; i < rules.length; i++) {
      Place other = places.put(rules[i].key(), new Place(rules[i], i));
      if (other != null) {
        throw new IllegalArgumentException(
            other.rule().rule() + " and " + rules[i].rule() + " have one key; rename one");
      }
    }
  }

  /** Where the rule of a key lies, or null where this version has none. */
  Place placeOf(int key) {
    return places.get(key);
  }

  /**
   * The first rule of another version, by name, whose state this one keeps for another rule or in
   * another form; null for none.
   */
  public String keptOtherwise(Plan other) {
    return other.places.entrySet().stream()
        .filter(theirs -> isOtherwise(places.get(theirs.getKey()), theirs.getValue()))
        .map(theirs -> theirs.getValue().rule().rule())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean isOtherwise(Place ours, Place theirs) {
    return ours != null
        && (ours.rule().getClass() != theirs.rule().getClass()
            || !ours.rule().rule().equals(theirs.rule().rule()));
  }

  private void indexByEvent() {
    List<Match> matches = new ArrayList<>();
    for (Rules.Meter meter : meters) {
      matches.addAll(sources(meter));
      if (meter.window().opener() != null) {
        matches.add(meter.window().opener());
      }
    }
    for (Rules.Wallet wallet : wallets) {
      for (Rules.Earn earn : wallet.earns()) {
        matches.add(earn.on());
        if (earn.pending().until() != null) {
          matches.add(earn.pending().until());
        }
      }
    }
    for (Rules.Streak streak : streaks) {
      matches.add(streak.on());
    }
    for (Rules.Goal goal : goals) {
      matches.add(goal.on());
    }
    benefits.cards().forEach(card -> matches.add(card.on()));
    for (Badge badge : benefits.feats().badges()) {
      matches.addAll(sources(badge));
    }
    benefits.between().referrals().forEach(referral -> matches.add(referral.on()));
    for (Match match : matches) {
      if (match.kind() == EventKind.ACTIVITY) {
        relevantByActivity.computeIfAbsent(match.activity(), activity -> relevantTo(match));
      } else {
        relevant.computeIfAbsent(match.kind(), kind -> relevantTo(match));
      }
    }
  }

  /** What a meter looks at: for points that are granted, all that grants them. */
  private List<Match> sources(Rules.Meter meter) {
    if (meter.granted() == null) {
      return meter.on();
    }
    List<Match> sources = new ArrayList<>();
    Rules.Earn[] earns = wallets[meter.granted().wallet()].earns();
    for (int i = 0; i < earns.length; i++) {
      if (meter.granted().earns()[i]) {
        sources.add(earns[i].on());
      }
    }
    return sources;
  }

  /** What a badge looks at: for one of a meter, what that does. */
  private List<Match> sources(Badge badge) {
    return badge.isOfMeter() ? sources(meters[badge.meter()]) : List.of(badge.on());
  }

  private Relevant relevantTo(Match match) {
    List<Badge> badges = benefits.feats().badges();
    List<Challenge> challenges = benefits.feats().challenges();
    List<Referral> referrals = benefits.between().referrals();
    int[][] earns = new int[wallets.length][];
    for (int w = 0; w < wallets.length; w++) {
      Rules.Earn[] all = wallets[w].earns();
      earns[w] = places(all.length, i -> all[i].on().equals(match));
    }
    return new Relevant(
        places(meters.length, i -> sources(meters[i]).contains(match)),
        places(meters.length, i -> match.equals(meters[i].window().opener())),
        earns,
        places(wallets.length, i -> waitsFor(wallets[i], match)),
        places(streaks.length, i -> streaks[i].on().equals(match)),
        places(goals.length, i -> goals[i].on().equals(match)),
        places(benefits.cards().size(), i -> benefits.cards().get(i).on().equals(match)),
        places(badges.size(), i -> sources(badges.get(i)).contains(match)),
        places(challenges.size(), i -> sources(meters[challenges.get(i).meter()]).contains(match)),
        places(referrals.size(), i -> referrals.get(i).on().equals(match)));
  }

  private static boolean waitsFor(Rules.Wallet wallet, Match match) {
    for (Rules.Earn earn : wallet.earns()) {
      if (match.equals(earn.pending().until())) {
        return true;
      }
    }
    return false;
  }

  private static int[] places(int length, java.util.function.IntPredicate which) {
    return java.util.stream.IntStream.range(0, length).filter(which).toArray();
  }

  Relevant relevantTo(Event event) {
    return event instanceof ActivityRecorded recorded
        ? relevantByActivity.getOrDefault(recorded.type(), nothing)
        : relevant.getOrDefault(event.kind(), nothing);
  }

  /** What is relevant to an event that no rule looks at. */
  Relevant nothing() {
    return nothing;
  }

  public String programme() {
    return programme;
  }

  public int version() {
    return version;
  }

  public long fromMillis() {
    return fromMillis;
  }

  public ZoneId zone() {
    return zone;
  }

  public String currency() {
    return currency;
  }

  public long settleMillis() {
    return settleMillis;
  }

  public long horizonMillis() {
    return horizonMillis;
  }

  public long returnsMillis() {
    return returnsMillis;
  }

  public Membership membership() {
    return membership;
  }

  public List<Rules.Meter> meters() {
    return meterList;
  }

  public List<Rules.Wallet> wallets() {
    return walletList;
  }

  public List<Rules.Ladder> ladders() {
    return ladderList;
  }

  public List<Rules.Streak> streaks() {
    return streakList;
  }

  public List<Rules.Goal> goals() {
    return goalList;
  }

  public Benefits benefits() {
    return benefits;
  }
}
