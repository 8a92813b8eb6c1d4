package io.lojal.member;

import java.util.List;

/** What of a programme is there to be proud of. */
public record Feats(List<Badge> badges, List<Challenge> challenges) {
  public static final Feats NONE = new Feats(List.of(), List.of());

  public Feats {
    badges = List.copyOf(badges);
    challenges = List.copyOf(challenges);
  }

  /** By what their state is stored under. */
  List<List<? extends Rules.Rule>> groups() {
    return List.of(badges, challenges);
  }
}
