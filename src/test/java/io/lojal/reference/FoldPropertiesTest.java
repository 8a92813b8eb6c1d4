package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Posting;
import io.lojal.member.Posting.Account;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of every fold, whatever the page says. */
class FoldPropertiesTest {
  private static final int ONE_IN = 20;

  @Test
  void theOrderOfArrivalDoesNotMatter() throws InterruptedException {
    Sweep.over(
        ONE_IN,
        history -> {
          List<Event> shuffled = new ArrayList<>(history.events());
          Collections.shuffle(shuffled, new Random(history.seed()));
          return Difference.between(fold(history), fold(history.of(shuffled)));
        });
  }

  @Test
  void aStandingThatWasWrittenAndReadGoesOnAsBefore() throws InterruptedException {
    Sweep.over(
        ONE_IN,
        history ->
            Difference.between(
                fold(history),
                Engine.foldThroughBytes(history.plan(), history.events(), history.endMillis())));
  }

  @Test
  void anEventIsReadAsItWasWritten() throws InterruptedException {
    Sweep.over(
        ONE_IN,
        history -> {
          for (Event event : history.events()) {
            Event read = EventCodec.decode(event.member(), EventCodec.encode(event));
            if (!event.equals(read)) {
              return event + " was read as " + read;
            }
          }
          return null;
        });
  }

  @Test
  void theLedgerSaysWhatTheWalletHolds() throws InterruptedException {
    Sweep.over(ONE_IN, history -> unbalanced(history.plan(), fold(history)));
  }

  @Test
  void noTwoPostingsOfAWalletHaveOneName() throws InterruptedException {
    Sweep.over(
        ONE_IN,
        history -> {
          Set<String> names = new HashSet<>();
          for (Posting posting : fold(history).postings()) {
            if (!names.add(posting.wallet() + "/" + posting.id())) {
              return "twice: " + posting;
            }
          }
          return null;
        });
  }

  @Test
  void whatWasRedeemedStaysRedeemedButForWhatComesBackWithItsGoods() throws InterruptedException {
    Sweep.over(ONE_IN, FoldPropertiesTest::unredeemed);
  }

  private static String unredeemed(RandomHistories.History history) {
    Reference.Result result = fold(history);
    Map<String, Long> redeemed = accounts(result).getOrDefault(Account.REDEEMED, Map.of());
    for (Rules.Wallet wallet : history.plan().wallets()) {
      long accepted = 0;
      for (Event event : history.events()) {
        if (event instanceof RedemptionDecided fact && fact.wallet().equals(wallet.name())) {
          accepted += fact.accepted() ? fact.points() : 0;
        }
      }
      long back = 0;
      for (Outcome outcome : result.outcomes()) {
        boolean isBack = outcome.kind() == OutcomeKind.POINTS_RETURNED;
        back += isBack && outcome.rule().equals(wallet.rule()) ? outcome.amount() : 0;
      }
      // A wish is paid for if there still is what it was granted for.
      long found = redeemed.getOrDefault(wallet.name(), 0L) - paidForWishes(result, wallet);
      if (back > accepted || found != accepted - back) {
        return wallet.name()
            + ": accepted "
            + accepted
            + ", given back "
            + back
            + ", redeemed "
            + found;
      }
    }
    return null;
  }

  private static long paidForWishes(Reference.Result result, Rules.Wallet wallet) {
    long paid = 0;
    for (Outcome outcome : result.outcomes()) {
      boolean isWish =
          outcome.kind() == OutcomeKind.POINTS_REDEEMED && outcome.text().startsWith("streaks/");
      paid += isWish && outcome.rule().equals(wallet.rule()) ? outcome.amount() : 0;
    }
    return paid;
  }

  private static Reference.Result fold(RandomHistories.History history) {
    return Engine.fold(history.plan(), history.events(), history.endMillis());
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
