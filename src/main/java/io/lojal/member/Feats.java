package io.lojal.member;

import java.util.List;

/** What of a programme is there to be proud of, and to be shown. */
public record Feats(List<Badge> badges, List<Challenge> challenges, Expression expression) {
  public static final Feats NONE = new Feats(List.of(), List.of(), Expression.NONE);

  public Feats {
    badges = List.copyOf(badges);
    challenges = List.copyOf(challenges);
  }

  /** The place of a badge, or -1. */
  int badgeOf(String name) {
    for (int i = 0; i < badges.size(); i++) {
      if (badges.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** By what their state is stored under. */
  List<List<? extends Rules.Rule>> groups() {
    return List.of(badges, challenges);
  }
}
