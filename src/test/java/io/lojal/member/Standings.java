package io.lojal.member;

/** Standings as a test wants them, without a history. */
public final class Standings {
  private Standings() {}

  /** One number is enough to tell every part of it from every other. */
  public static Standing of(Plan plan, Profile profile, int seed) {
    Standing standing = new Standing(plan);
    standing.profile = profile;
    for (int i = 0; i < plan.wallets.length; i++) {
      long points = 10L * (seed % 37) + (long) i;
      standing.wallets[i].lots.add(new Lot("l" + i, "c", 0, Long.MAX_VALUE, points, false));
      standing.wallets[i].debt = seed % 5;
    }
    for (int i = 0; i < plan.ladders.length; i++) {
      standing.ladders[i].level = (seed + i) % plan.ladders[i].levels().length;
    }
    for (int i = 0; i < plan.streaks.length; i++) {
      standing.streaks[i].length = (seed + i) % 13L;
      standing.streaks[i].freezes = (seed + i) % 3;
    }
    for (int i = 0; i < plan.goals.length; i++) {
      standing.goals[i].share = 7L * seed + i;
    }
    return standing;
  }

  /** A scope that looks at a line, as rules by line do. */
  public static Scope scope(Plan plan, Standing standing, Event event, Line line) {
    return new Scope().at(plan, standing, event).on(line);
  }
}
