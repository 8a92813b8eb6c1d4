package io.lojal.engine;

import io.lojal.member.Outcome;
import io.lojal.member.Posting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a correction changed: the same history folded without it and with it.
 *
 * @param added outcomes that only the corrected history has
 * @param vanished outcomes that it has no more
 * @param moved pairs that are the same, perhaps at another place: by name, or by rule, level and
 *     span
 * @param postings what has to be posted to make up for the difference
 */
record Difference(
    List<Outcome> added, List<Outcome> vanished, List<Moved> moved, List<Posting> postings) {

  record Moved(Outcome from, Outcome to) {}

  static Difference between(Brought without, Brought with) {
    Map<String, Outcome> before = byName(without.outcomes);
    Map<String, Outcome> after = byName(with.outcomes);
    List<Outcome> vanished = new ArrayList<>();
    before.forEach(
        (name, outcome) -> {
          if (!saysTheSame(outcome, after.get(name))) {
            vanished.add(outcome);
          }
        });
    List<Outcome> added = new ArrayList<>();
    List<Moved> moved = new ArrayList<>();
    after.forEach(
        (name, outcome) -> {
          Outcome known = before.get(name);
          if (saysTheSame(outcome, known)) {
            if (!outcome.equals(known)) {
              moved.add(new Moved(known, outcome));
            }
            return;
          }
          Outcome from = known == null ? takeOverlapping(vanished, outcome, after) : null;
          if (from == null) {
            added.add(outcome);
          } else {
            moved.add(new Moved(from, outcome));
          }
        });
    return new Difference(added, vanished, moved, settle(without.postings, with.postings));
  }

  private static Map<String, Outcome> byName(List<Outcome> outcomes) {
    Map<String, Outcome> named = new LinkedHashMap<>();
    for (Outcome one : outcomes) {
      named.put(name(one), one);
    }
    return named;
  }

  private static String name(Outcome outcome) {
    return outcome.rule() + "\n" + outcome.kind() + "\n" + outcome.occurrence();
  }

  /**
   * Whether one name still stands for one thing: a streak that broke at another length does not.
   */
  private static boolean saysTheSame(Outcome one, Outcome other) {
    return other != null && one.level() == other.level() && one.text().equals(other.text());
  }

  private static Outcome takeOverlapping(
      List<Outcome> vanished, Outcome outcome, Map<String, Outcome> after) {
    for (int i = 0; i < vanished.size(); i++) {
      if (vanished.get(i).overlaps(outcome) && !after.containsKey(name(vanished.get(i)))) {
        return vanished.remove(i);
      }
    }
    return null;
  }

  private static List<Posting> settle(List<Posting> before, List<Posting> after) {
    Map<String, Posting> old = new LinkedHashMap<>();
    before.forEach(posting -> old.put(name(posting), posting));
    List<Posting> postings = new ArrayList<>();
    for (Posting posting : after) {
      Posting known = old.remove(name(posting));
      if (known == null) {
        postings.add(posting);
      } else if (known.from() != posting.from() || known.to() != posting.to()) {
        postings.add(reversed(known, known.points()));
        postings.add(posting);
      } else if (known.points() > posting.points()) {
        postings.add(reversed(known, known.points() - posting.points()));
      } else if (known.points() < posting.points()) {
        postings.add(of(posting, posting.points() - known.points()));
      }
    }
    old.values().forEach(gone -> postings.add(reversed(gone, gone.points())));
    return postings;
  }

  /** Two wallets may have ways to earn of one name. */
  private static String name(Posting posting) {
    return posting.wallet() + "/" + posting.id();
  }

  private static Posting of(Posting posting, long points) {
    return new Posting(
        posting.id(),
        posting.wallet(),
        posting.from(),
        posting.to(),
        points,
        posting.timeMillis(),
        posting.cause());
  }

  private static Posting reversed(Posting posting, long points) {
    return new Posting(
        posting.id(),
        posting.wallet(),
        posting.to(),
        posting.from(),
        points,
        posting.timeMillis(),
        posting.cause());
  }
}
