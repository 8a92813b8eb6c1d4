package io.lojal.member;

/** How far something is that is not reached yet. */
public record Progress(long done, long of) {

  /** Null where nothing is left to earn, or nothing to count. */
  public static Progress ofBadge(Plan plan, Standing standing, int place, long atMillis) {
    Badge badge = plan.benefits().feats().badges().get(place);
    FeatsState.Medal medal = standing.benefits.feats.badges[place];
    if (badge.isCollected()) {
      long collected = badge.set().stream().filter(medal.texts::contains).count();
      return medal.times > 0 ? null : new Progress(collected, badge.set().size());
    }
    return badge.isOfMeter() ? ofMeter(plan, standing, badge, medal, atMillis) : null;
  }

  private static Progress ofMeter(
      Plan plan, Standing standing, Badge badge, FeatsState.Medal medal, long atMillis) {
    Shown.Span span = Shown.spanAt(plan, standing, badge.meter(), atMillis);
    long highest = badge.again() ? medal.highestIn(span.firstDay()) : medal.highest;
    for (long number : badge.at()) {
      if (number > highest) {
        return new Progress(Shown.value(plan, standing, badge.meter(), span.number()), number);
      }
    }
    return null;
  }

  public static Progress ofChallenge(Plan plan, Standing standing, int place, long atMillis) {
    Challenge challenge = plan.benefits().feats().challenges().get(place);
    long next = standing.challenge(plan, place, atMillis) + 1;
    return new Progress(
        standing.meter(plan, challenge.meter(), atMillis),
        challenge.target() * Math.min(next, challenge.atMost()));
  }

  @Override
  public String toString() {
    return done + "/" + of;
  }
}
