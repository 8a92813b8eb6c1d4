package io.lojal.member;

/** How far something is that is not reached yet. */
public record Progress(long done, long of) {

  /** Null where nothing is left to earn, or nothing to count, or it was not begun. */
  public static Progress ofBadge(Plan plan, Standing standing, int place, long atMillis) {
    Badge badge = plan.benefits().feats().badges().get(place);
    FeatsState.Medal medal = standing.benefits.feats.badges.known(place);
    if (badge.isCollected()) {
      if (medal == null) {
        return null;
      }
      long collected = badge.set().stream().filter(medal.texts::contains).count();
      return medal.times > 0 ? null : begun(collected, badge.set().size());
    }
    return badge.isOfMeter() ? ofMeter(plan, standing, place, atMillis) : null;
  }

  private static Progress ofMeter(Plan plan, Standing standing, int place, long atMillis) {
    Badge badge = plan.benefits().feats().badges().get(place);
    long done = standing.meter(plan, badge.meter(), atMillis);
    if (done == 0) {
      return null;
    }
    FeatsState.Medal medal = standing.benefits.feats.badges.of(place);
    Shown.Span span = Shown.spanAt(plan, standing, badge.meter(), atMillis);
    long highest = badge.again() ? medal.highestIn(span.firstDay()) : medal.highest;
    for (long number : badge.at()) {
      if (number > highest) {
        return new Progress(done, number);
      }
    }
    return null;
  }

  /** Null where it was not begun. */
  public static Progress ofChallenge(Plan plan, Standing standing, int place, long atMillis) {
    Challenge challenge = plan.benefits().feats().challenges().get(place);
    long done = standing.meter(plan, challenge.meter(), atMillis);
    long next = standing.challenge(plan, place, atMillis) + 1;
    return begun(done, challenge.target() * Math.min(next, challenge.atMost()));
  }

  private static Progress begun(long done, long of) {
    return done == 0 ? null : new Progress(done, of);
  }

  @Override
  public String toString() {
    return done + "/" + of;
  }
}
