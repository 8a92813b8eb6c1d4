package io.lojal.engine;

import io.lojal.member.Outcome;
import io.lojal.member.Outcomes;
import io.lojal.member.Posting;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a fold brought forth, in order. */
final class Brought implements Outcomes {
  final List<Outcome> outcomes = new ArrayList<>();
  final List<Posting> postings = new ArrayList<>();

  @Override
  public void came(Outcome outcome) {
    outcomes.add(outcome);
  }

  @Override
  public void posted(Posting posting) {
    postings.add(posting);
  }

  void clear() {
    outcomes.clear();
    postings.clear();
  }
}
