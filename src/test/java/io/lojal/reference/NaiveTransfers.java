package io.lojal.reference;

import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import io.lojal.member.LevelGift;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Parcel;
import io.lojal.member.PassCommanded;
import io.lojal.member.PassDecided;
import io.lojal.member.Plan;
import io.lojal.member.Pool;
import io.lojal.member.Transfer;
import java.time.LocalDate;
import java.util.List;

/** What a member passes on to others, and what others pass on; and what a pool is told. */
final class NaiveTransfers {
  private final Plan plan;
  private final List<NaivePoints> wallets;
  private final List<NaiveTier> tiers;
  private final Told told;

  NaiveTransfers(Plan plan, List<NaivePoints> wallets, List<NaiveTier> tiers, Told told) {
    this.plan = plan;
    this.wallets = wallets;
    this.tiers = tiers;
    this.told = told;
  }

  /** The latest event may be one of them. */
  void happened(List<Happened> past) {
    if (past.get(past.size() - 1).event() instanceof LetterReceived letter) {
      hear(letter);
    }
    for (LevelGift gift : plan.benefits().between().gifts()) {
      give(gift, past.get(past.size() - 1).event());
    }
    for (Transfer transfer : plan.benefits().between().transfers()) {
      if (past.get(past.size() - 1).event() instanceof PassDecided fact
          && fact.accepted()
          && fact.action() == PassCommanded.Action.TRANSFER
          && fact.name().equals(transfer.name())) {
        wallets.get(transfer.wallet()).send(fact);
        told.outcome(
            transfer.rule(), OutcomeKind.TRANSFER_SENT, fact.id(), 0, fact.points(), fact.to());
      }
      if (past.get(past.size() - 1).event() instanceof LetterReceived letter
          && letter.code().isEmpty()
          && letter.subject().equals("transfers/" + transfer.name())) {
        read(letter, transfer);
      }
    }
  }

  private void give(LevelGift gift, Event event) {
    if (event instanceof PassDecided fact
        && fact.accepted()
        && fact.action() == PassCommanded.Action.GIFT
        && fact.name().equals(gift.name())) {
      told.outcome(gift.rule(), OutcomeKind.GIFT_SENT, fact.id(), 0, 0, fact.to());
    }
    if (event instanceof LetterReceived letter
        && letter.code().isEmpty()
        && letter.subject().equals(gift.rule())) {
      if (letter.content() == LetterReceived.Content.BACK) {
        told.outcome(gift.rule(), OutcomeKind.GIFT_CAME_BACK, letter.id(), 0, 0, letter.text());
      } else {
        tell(gift, letter);
      }
    }
  }

  /** It is good as long as the floor that it begins, or one of its name that ends later. */
  private void tell(LevelGift gift, LetterReceived letter) {
    LocalDate end = tiers.get(gift.ladder()).endOf(gift, told.timeMillis());
    told.outcome(
        gift.rule(),
        OutcomeKind.GIFT_RECEIVED,
        letter.id(),
        gift.level(),
        0,
        letter.from(),
        Dates.start(end, plan.zone()));
  }

  private void hear(LetterReceived letter) {
    for (Pool pool : plan.benefits().between().pools()) {
      if (letter.code().isEmpty() && letter.subject().equals(pool.rule())) {
        wallets.get(pool.wallet()).hear(pool, letter);
      }
    }
  }

  private void read(LetterReceived letter, Transfer transfer) {
    boolean sent = letter.content() == LetterReceived.Content.POINTS;
    long points = 0;
    for (int i = 0; i < letter.parcels().size(); i++) {
      Parcel parcel = letter.parcels().get(i);
      String lot = "transfers:" + transfer.name() + "/" + letter.id() + "/" + (i + 1);
      wallets.get(transfer.wallet()).receive(lot, parcel, letter.id(), sent && transfer.renews());
      points += parcel.points();
    }
    told.outcome(
        transfer.rule(),
        sent ? OutcomeKind.TRANSFER_RECEIVED : OutcomeKind.TRANSFER_CAME_BACK,
        letter.id(),
        0,
        points,
        sent ? letter.from() : letter.text());
  }
}
