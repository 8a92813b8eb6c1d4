package io.lojal.engine;

import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.LetterReceived;
import io.lojal.member.Posting;
import io.lojal.member.RejectionCode;
import io.lojal.member.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Several members under one engine, whose letters arrive in any order, and now and then twice. */
final class Village extends Unheard {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** No shorter than any horizon or validity in the tests. */
  private static final long LONG_AFTER = Duration.ofDays(60).toMillis();

  /** What each decision said, by its id. */
  final Map<String, List<Decision>> decided = new TreeMap<>();

  /** Points by member and account. */
  final Map<String, Map<Posting.Account, Long>> ledger = new TreeMap<>();

  /** Why events and mail were refused. */
  final List<RejectionCode> rejected = new ArrayList<>();

  /** How often a history was folded again. */
  int corrections;

  /** How many keys the mail had passed that was written furthest on. */
  int mostHops;

  private final Programmes programmes;
  private final Map<String, HeapState> states = new TreeMap<>();
  private final List<LetterReceived> underWay = new ArrayList<>();
  private final MemberEngine engine;
  private final Random random;
  private final Map<String, Long> timers = new TreeMap<>();
  private long watermarkMillis = Long.MIN_VALUE;

  /**
   * What will arrive.
   *
   * @param atMillis when it does, which may be long after it happened
   */
  record Coming(Event event, long atMillis) {}

  Village(Programme programme, Random random) {
    this.programmes = new Programmes(List.of(programme));
    this.engine = new MemberEngine(programmes, Facts.NONE, this);
    this.random = random;
  }

  /**
   * Lets everything arrive, while time goes on in leaps and letters come in between; and waits
   * until nothing is under way or due any more.
   *
   * @param coming in the order of arrival
   * @param random when time goes on; what the letters do is this village's own
   */
  void live(List<Coming> coming, Random random) {
    for (Coming one : coming) {
      if (random.nextInt(3) > 0) {
        moveTo(one.atMillis() - random.nextInt(2) * HOUR);
      }
      arrives(one.event());
      deliverSome();
    }
    moveTo(coming.get(coming.size() - 1).atMillis() + LONG_AFTER);
    deliverAll();
  }

  void arrives(Event event) {
    HeapState state = states.computeIfAbsent(event.member(), name -> new HeapState());
    set(event.member(), engine.accept(state, event, EventCodec.encode(event), now()));
  }

  /** Some of the letters that are under way arrive, in any order. */
  void deliverSome() {
    for (int i = random.nextInt(3); i > 0 && !underWay.isEmpty(); i--) {
      deliver(underWay.remove(random.nextInt(underWay.size())));
    }
  }

  /** All of them, and what comes of them. */
  void deliverAll() {
    while (!underWay.isEmpty()) {
      deliver(underWay.remove(0));
      moveTo(watermarkMillis + 1_000);
    }
  }

  private void deliver(LetterReceived letter) {
    arrives(letter);
    boolean isKnown = states.get(letter.member()).record() != null;
    if (isKnown && random.nextInt(4) == 0) {
      arrives(letter);
    }
  }

  void moveTo(long millis) {
    watermarkMillis = Math.max(watermarkMillis, millis);
    boolean any = true;
    while (any) {
      any = false;
      for (String member : List.copyOf(timers.keySet())) {
        if (timers.get(member) <= watermarkMillis) {
          timers.remove(member);
          set(member, engine.onTime(states.get(member), member, now()));
          any = true;
        }
      }
    }
  }

  private Now now() {
    return new Now(watermarkMillis, Long.MIN_VALUE, 60_000);
  }

  private void set(String member, long timer) {
    if (timer != Long.MAX_VALUE) {
      timers.merge(member, timer, Math::min);
    }
  }

  /** What all members together have on an account; below 0 where more left it. */
  long sum(Posting.Account account) {
    return ledger.values().stream().mapToLong(one -> one.getOrDefault(account, 0L)).sum();
  }

  /** What can be spent, as members see it, of those of whom anything is known. */
  Map<String, Long> balances(String wallet) {
    Map<String, Long> balances = new TreeMap<>();
    states.forEach(
        (member, state) -> {
          if (state.record() != null) {
            balances.put(member, engine.view(state, member, watermarkMillis).points().get(wallet));
          }
        });
    return balances;
  }

  Standing standing(String member) {
    return EngineInsides.standing(states.get(member), programmes);
  }

  @Override
  public void letter(LetterReceived letter) {
    mostHops = Math.max(mostHops, letter.hops());
    underWay.add(letter);
  }

  @Override
  public void rejected(Rejection rejection, Event event) {
    rejected.add(rejection.code());
  }

  @Override
  public void corrected() {
    corrections++;
  }

  @Override
  public void decided(Decision decision) {
    decided.computeIfAbsent(decision.id(), id -> new ArrayList<>()).add(decision);
  }

  @Override
  public void posted(LedgerEntry entry) {
    Map<Posting.Account, Long> accounts =
        ledger.computeIfAbsent(entry.member(), member -> new TreeMap<>());
    accounts.merge(entry.posting().from(), -entry.posting().points(), Long::sum);
    accounts.merge(entry.posting().to(), entry.posting().points(), Long::sum);
  }
}
