package io.lojal.member;

import java.util.List;

/**
 * A fact: how a redemption was answered. It depends on what had arrived by then, so it is never
 * decided again; it rests in the journal under the id of its command.
 *
 * @param envelope the command's id, and the time at which it was decided
 * @param commandTimeMillis when the till asked
 * @param accepted whether the points were taken
 * @param code why not, or empty
 * @param taken the lots that were spent, in the order they were taken
 */
public record RedemptionDecided(
    Envelope envelope,
    long commandTimeMillis,
    String wallet,
    long points,
    String reward,
    boolean accepted,
    String code,
    List<Taken> taken)
    implements Decided {

  /** Points taken from one lot. */
  public record Taken(String lot, long points) {}

  public RedemptionDecided {
    taken = List.copyOf(taken);
  }

  @Override
  public EventKind kind() {
    return EventKind.REDEMPTION;
  }

  @Override
  public boolean answers(Commanded command) {
    return command instanceof RedeemCommanded other
        && other.timeMillis() == commandTimeMillis
        && other.wallet().equals(wallet)
        && other.points() == points
        && other.reward().equals(reward);
  }
}
