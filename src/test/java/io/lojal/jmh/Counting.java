package io.lojal.jmh;

import io.lojal.member.Outcome;
import io.lojal.member.Outcomes;
import io.lojal.member.Posting;

/** Takes note of outcomes in the cheapest way that a compiler cannot leave out. */
final class Counting implements Outcomes {
  private long heard;

  @Override
  public void came(Outcome outcome) {
    heard += outcome.hashCode() | 1;
  }

  @Override
  public void posted(Posting posting) {
    heard += posting.timeMillis() | 1;
  }

  long heard() {
    return heard;
  }
}
