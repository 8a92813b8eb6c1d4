package io.lojal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Posting;
import io.lojal.member.Posting.Account;
import io.lojal.member.RedemptionDecided;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Random programmes and journals, folded by the engine and by the reference. {@code
 * -Dlojal.histories=N} looks at more of them, {@code -Dlojal.seed=S} begins at another seed: the
 * one that a failure has printed.
 */
class FoldAgainstReferenceTest {
  private static final int HISTORIES = Integer.getInteger("lojal.histories", 5_000);
  private static final long SEED = Long.getLong("lojal.seed", 1);
  private static final int CUTS = 3;

  @Test
  void theFoldIsWhatThePageSays() {
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      RandomHistories.History history = RandomHistories.of(seed);
      for (long cut : cuts(history)) {
        check(
            history,
            cut,
            (plan, events) ->
                Difference.between(
                    Reference.of(plan, events, cut), Engine.fold(plan, events, cut)));
      }
    }
  }

  @Test
  void olderPurchasesComeBackAndWhatIsGoneIsTakenElsewhere() {
    int adjusted = 0;
    int instead = 0;
    for (long seed = SEED; seed < SEED + HISTORIES / 10; seed++) {
      RandomHistories.History history = RandomHistories.of(seed);
      for (Posting posting :
          Reference.of(history.plan(), history.events(), history.endMillis()).postings()) {
        adjusted += posting.id().startsWith("return/") ? 1 : 0;
        instead += posting.id().startsWith("instead/") ? 1 : 0;
      }
    }
    assertTrue(adjusted > HISTORIES / 500, adjusted + " lots of older purchases");
    assertTrue(instead > HISTORIES / 500, instead + " lots taken instead");
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    for (long seed = SEED; seed < SEED + HISTORIES / 10; seed++) {
      RandomHistories.History history = RandomHistories.of(seed);
      Random order = new Random(seed);
      check(
          history,
          history.endMillis(),
          (plan, events) -> {
            List<Event> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, order);
            return Difference.between(
                Engine.fold(plan, events, history.endMillis()),
                Engine.fold(plan, shuffled, history.endMillis()));
          });
    }
  }

  @Test
  void aStandingThatWasWrittenAndReadGoesOnAsBefore() {
    for (long seed = SEED; seed < SEED + HISTORIES / 10; seed++) {
      RandomHistories.History history = RandomHistories.of(seed);
      check(
          history,
          history.endMillis(),
          (plan, events) ->
              Difference.between(
                  Engine.fold(plan, events, history.endMillis()),
                  Engine.foldThroughBytes(plan, events, history.endMillis())));
    }
  }

  @Test
  void anEventIsReadAsItWasWritten() {
    for (long seed = SEED; seed < SEED + HISTORIES / 10; seed++) {
      for (Event event : RandomHistories.of(seed).events()) {
        assertEquals(event, EventCodec.decode(event.member(), EventCodec.encode(event)));
      }
    }
  }

  @Test
  void theLedgerSaysWhatTheWalletHolds() {
    for (long seed = SEED; seed < SEED + HISTORIES / 10; seed++) {
      RandomHistories.History history = RandomHistories.of(seed);
      for (long cut : cuts(history)) {
        check(history, cut, (plan, events) -> unbalanced(plan, Engine.fold(plan, events, cut)));
      }
    }
  }

  @Test
  void whatWasRedeemedStaysRedeemedButForWhatComesBackWithItsGoods() {
    long all = 0;
    for (long seed = SEED; seed < SEED + HISTORIES / 10; seed++) {
      RandomHistories.History history = RandomHistories.of(seed);
      Reference.Result result = Engine.fold(history.plan(), history.events(), history.endMillis());
      Map<String, Long> redeemed = accounts(result).getOrDefault(Account.REDEEMED, Map.of());
      for (int w = 0; w < history.plan().wallets().size(); w++) {
        String wallet = history.plan().wallets().get(w).name();
        long accepted = 0;
        for (Event event : history.events()) {
          if (event instanceof RedemptionDecided fact && fact.wallet().equals(wallet)) {
            accepted += fact.accepted() ? fact.points() : 0;
          }
        }
        long back = 0;
        for (Outcome outcome : result.outcomes()) {
          boolean isOfWallet = outcome.rule().equals("points/" + wallet);
          back +=
              isOfWallet && outcome.kind() == OutcomeKind.POINTS_RETURNED ? outcome.amount() : 0;
        }
        assertTrue(back <= accepted, "seed " + seed);
        assertEquals(accepted - back, redeemed.getOrDefault(wallet, 0L), "seed " + seed);
        all += back;
      }
    }
    assertTrue(all > HISTORIES / 10, all + " points given back");
  }

  /** The end, and instants between the events. */
  private static long[] cuts(RandomHistories.History history) {
    long[] cuts = new long[CUTS + 1];
    cuts[0] = history.endMillis();
    Random random = new Random(history.seed());
    long first = history.events().get(0).timeMillis();
    for (int i = 1; i <= CUTS; i++) {
      Event event = history.events().get(random.nextInt(history.events().size()));
      boolean atEvent = random.nextBoolean();
      cuts[i] =
          atEvent
              ? event.timeMillis()
              : first + (long) (random.nextDouble() * (history.endMillis() - first));
    }
    return cuts;
  }

  private static void check(
      RandomHistories.History history,
      long cutMillis,
      BiFunction<Plan, List<Event>, String> differs) {
    if (differs.apply(history.plan(), history.events()) != null) {
      fail(Difference.explain(history, cutMillis, differs));
    }
  }

  /** What each account of each wallet holds by the postings. */
  private static Map<Account, Map<String, Long>> accounts(Reference.Result result) {
    Map<Account, Map<String, Long>> accounts = new EnumMap<>(Account.class);
    for (Posting posting : result.postings()) {
      add(accounts, posting.from(), posting.wallet(), -posting.points());
      add(accounts, posting.to(), posting.wallet(), posting.points());
    }
    return accounts;
  }

  private static void add(
      Map<Account, Map<String, Long>> accounts, Account account, String wallet, long points) {
    accounts
        .computeIfAbsent(account, a -> new java.util.TreeMap<>())
        .merge(wallet, points, Long::sum);
  }

  private static String unbalanced(Plan plan, Reference.Result result) {
    Map<Account, Map<String, Long>> accounts = accounts(result);
    for (int w = 0; w < plan.wallets().size(); w++) {
      String name = plan.wallets().get(w).name();
      ReferenceStanding.Wallet wallet = result.standing().wallets().get(w);
      Map<Account, Long> held = new EnumMap<>(Account.class);
      held.put(Account.PENDING, 0L);
      held.put(Account.AVAILABLE, 0L);
      held.put(Account.DEBT, -wallet.debt());
      wallet
          .lots()
          .forEach(
              lot ->
                  held.merge(
                      lot.isAvailable() ? Account.AVAILABLE : Account.PENDING,
                      lot.left(),
                      Long::sum));
      for (Map.Entry<Account, Long> account : held.entrySet()) {
        long posted = accounts.getOrDefault(account.getKey(), Map.of()).getOrDefault(name, 0L);
        if (posted != account.getValue()) {
          return name
              + ": "
              + account.getKey()
              + " is "
              + account.getValue()
              + ", posted "
              + posted;
        }
      }
    }
    return null;
  }
}
