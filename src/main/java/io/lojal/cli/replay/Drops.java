package io.lojal.cli.replay;

import io.lojal.community.Claim;
import io.lojal.community.GoalStanding;
import io.lojal.community.HeapStock;
import io.lojal.community.Mail;
import io.lojal.community.Stock;
import io.lojal.engine.Decision;
import io.lojal.engine.DropDecisions;
import io.lojal.engine.Facts;
import io.lojal.engine.Programmes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The drops, in line: claims in, answers and mail out. What was answered before is answered so. */
final class Drops {
  private final Programmes programmes;
  private final Facts facts;
  private final StageOutputs out;
  private final Consumer<Mail> mail;
  private final Map<String, HeapStock> stocks = new HashMap<>();

  Drops(Programmes programmes, Facts facts, StageOutputs out, Consumer<Mail> mail) {
    this.programmes = programmes;
    this.facts = facts;
    this.out = out;
    this.mail = mail;
  }

  void accept(Claim claim) {
    HeapStock stock = stocks.computeIfAbsent(claim.drop(), name -> new HeapStock());
    Decision known = facts.of(claim.id());
    Stock.Answer answer =
        known == null
            ? Stock.answer(stock, programmes.drop(claim.drop()), claim)
            : new Stock.Answer(claim, known.points(), known.code());
    if (known != null && answer.isGiven()) {
      Stock.give(stock, claim.member());
    }
    out.decided(DropDecisions.of(answer));
    if (answer.isGiven()) {
      mail.accept(answer.mail());
    }
  }

  /** Every drop of the programme, by name. */
  List<GoalStanding> standings(long nowMillis) {
    Set<String> names = new TreeSet<>();
    for (var version : programmes.versions()) {
      version.plan().benefits().occasions().drops().forEach(drop -> names.add(drop.rule()));
    }
    List<GoalStanding> standings = new ArrayList<>();
    for (String name : names) {
      HeapStock stock = stocks.getOrDefault(name, new HeapStock());
      standings.add(Stock.standing(stock, programmes.drop(name), nowMillis));
    }
    return standings;
  }
}
