package io.lojal.agreement;

import io.lojal.wire.avro.Decision;
import io.lojal.wire.avro.LedgerPosting;
import io.lojal.wire.avro.Moment;
import io.lojal.wire.avro.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds what pools answered against what their own ledger says they had: nobody else can tell, as a
 * pool answers on what has arrived when it reads the asking letter.
 *
 * <p>The answer goes out under the member who asked, and on another topic, so offsets do not tell
 * where in the pool's ledger it stands. Times do: a pool's postings are written by one task to one
 * partition, so they are heard in the order in which they were made; a pool does nothing but read
 * letters, and dates each as it reads it, never before what it did last, so that order is one of
 * times, and no posting is corrected. Both are looked at here, too. What has an earlier time than
 * an answer stands before it, what has a later one behind it. What was paid is in the ledger
 * itself; a refusal leaves no posting, so among postings of its very millisecond it may stand
 * anywhere, and has to be right at one of these places.
 */
public final class PoolAnswers {
  private static final String AVAILABLE = "AVAILABLE";
  private static final String NOT_IN_POOL = "NOT_IN_POOL";

  /** What the pool goes by. */
  private static final String FAMILY = "family";

  private final List<String> unfounded = new ArrayList<>();

  private PoolAnswers() {}

  /** Answers that do not follow from the ledger, and whatever keeps it from telling. */
  public static List<String> unfounded(Heard heard) {
    PoolAnswers answers = new PoolAnswers();
    answers.compare(heard);
    return answers.unfounded;
  }

  private void compare(Heard heard) {
    Map<String, Ledger> ledgers = ledgers(heard);
    ledgers.forEach(this::checkOrder);
    Map<String, Decision> answers = new TreeMap<>();
    Agreement.ofPools(heard).forEach(one -> answers.put(one.getId(), one));
    asked(heard)
        .forEach(
            (command, letter) -> {
              Ledger ledger = ledgers.getOrDefault(letter.getMember(), new Ledger(List.of()));
              Decision answer = answers.remove(command);
              if (answer == null) {
                unfounded.add(letter.getId() + " was not answered");
              } else if (answer.getVerdict().equals("ACCEPTED")) {
                checkPaid(letter, answer, ledger);
              } else {
                checkRefused(letter, answer, ledger);
              }
            });
    for (Decision answer : answers.values()) {
      if (!answer.getCode().equals(NOT_IN_POOL) || belongedBefore(heard, answer)) {
        unfounded.add("no pool was asked for " + answer);
      }
    }
  }

  /**
   * Who does not belong to a pool, as far as had arrived, is told so at once, and none is asked.
   * What a member is shown as never goes back behind what was decided, so whoever was shown with a
   * family as of an earlier time belonged to one when it was decided.
   */
  private static boolean belongedBefore(Heard heard, Decision answer) {
    return heard.all(Standing.class).stream()
        .anyMatch(
            one ->
                one.getMember().equals(answer.getMember())
                    && one.getAttributes().containsKey(FAMILY)
                    && one.getTime().isBefore(answer.getTime()));
  }

  /** What pools were asked for, by command. */
  private static Map<String, Moment> asked(Heard heard) {
    Map<String, Moment> asked = new TreeMap<>();
    for (Moment one : heard.all(Moment.class)) {
      if (one.getLetter().equals("redeem")) {
        asked.put(one.getEnclosed().get(0).getLot(), one);
      }
    }
    return asked;
  }

  private static Map<String, Ledger> ledgers(Heard heard) {
    Map<String, List<LedgerPosting>> postings = new TreeMap<>();
    for (LedgerPosting one : heard.all(LedgerPosting.class)) {
      if (one.getMember().startsWith(Agreement.POOLS)) {
        postings.computeIfAbsent(one.getMember(), pool -> new ArrayList<>()).add(one);
      }
    }
    Map<String, Ledger> ledgers = new HashMap<>();
    postings.forEach((pool, all) -> ledgers.put(pool, new Ledger(all)));
    return ledgers;
  }

  /** The postings of a pool, in the order in which they were made. */
  private record Ledger(List<LedgerPosting> postings) {

    /** What could be spent before a posting; behind the last one, at their number. */
    long availableBefore(int place) {
      long available = 0;
      for (LedgerPosting one : postings.subList(0, place)) {
        available += one.getTo().equals(AVAILABLE) ? one.getPoints() : 0;
        available -= one.getFrom().equals(AVAILABLE) ? one.getPoints() : 0;
      }
      return available;
    }

    /** Whether what was done at an instant may have been done before a posting. */
    boolean mayStandBefore(int place, Instant time) {
      return (place == 0 || !postings.get(place - 1).getTime().isAfter(time))
          && (place == postings.size() || !postings.get(place).getTime().isBefore(time));
    }
  }

  private void checkOrder(String pool, Ledger ledger) {
    List<LedgerPosting> postings = ledger.postings();
    for (int i = 0; i < postings.size(); i++) {
      LedgerPosting one = postings.get(i);
      if (one.getCorrection() > 0) {
        unfounded.add(pool + " corrects " + one);
      }
      if (i > 0 && one.getTime().isBefore(postings.get(i - 1).getTime())) {
        unfounded.add(pool + " goes back in time with " + one);
      }
      if (ledger.availableBefore(i + 1) < 0) {
        unfounded.add(pool + " has less than nothing after " + one);
      }
    }
  }

  private void checkPaid(Moment asked, Decision answer, Ledger ledger) {
    long points = asked.getEnclosed().get(0).getPoints();
    long paid = 0;
    for (int i = 0; i < ledger.postings().size(); i++) {
      LedgerPosting one = ledger.postings().get(i);
      if (!one.getPosting().startsWith("redeem/" + asked.getId() + "/")) {
        continue;
      }
      if (paid == 0 && ledger.availableBefore(i) < points) {
        unfounded.add("paid of " + ledger.availableBefore(i) + ": " + answer);
      }
      if (!one.getTime().equals(answer.getTime())) {
        unfounded.add("paid at " + one.getTime() + ": " + answer);
      }
      paid += one.getPoints();
    }
    if (paid != points || answer.getPoints() != points) {
      unfounded.add("posted " + paid + " of " + points + ": " + answer);
    }
  }

  private void checkRefused(Moment asked, Decision answer, Ledger ledger) {
    if (!answer.getCode().equals("NOT_ENOUGH")) {
      unfounded.add("refused for another reason: " + answer);
    }
    long least = Long.MAX_VALUE;
    for (int i = 0; i <= ledger.postings().size(); i++) {
      if (ledger.mayStandBefore(i, answer.getTime())) {
        least = Math.min(least, ledger.availableBefore(i));
      }
    }
    if (least >= asked.getEnclosed().get(0).getPoints()) {
      unfounded.add("had " + least + ": " + answer);
    }
  }
}
