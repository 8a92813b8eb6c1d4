package io.lojal.member;

import java.util.List;

/**
 * A fact: what became of a {@link PassCommanded}. What was accepted is on its way, and stays so.
 *
 * @param envelope the command's id, and the time at which it was decided
 * @param commandTimeMillis when it was asked for
 * @param code why not, or empty
 * @param parcels what is on its way, in the order in which it was taken
 */
public record PassDecided(
    Envelope envelope,
    long commandTimeMillis,
    PassCommanded.Action action,
    String name,
    String to,
    long points,
    boolean accepted,
    String code,
    List<Parcel> parcels)
    implements Decided {

  public PassDecided {
    parcels = List.copyOf(parcels);
  }

  /**
   * @param refusal why not, or empty
   */
  static PassDecided of(
      PassCommanded command, long nowMillis, String refusal, List<Parcel> parcels) {
    Envelope asked = command.envelope();
    return new PassDecided(
        new Envelope(
            asked.id(), asked.member(), nowMillis, asked.source(), asked.channel(), Long.MAX_VALUE),
        asked.timeMillis(),
        command.action(),
        command.name(),
        command.to(),
        command.points(),
        refusal.isEmpty(),
        refusal,
        parcels);
  }

  @Override
  public EventKind kind() {
    return EventKind.PASS_ANSWER;
  }

  @Override
  public boolean answers(Commanded command) {
    return command instanceof PassCommanded other
        && other.timeMillis() == commandTimeMillis
        && other.action() == action
        && other.name().equals(name)
        && other.to().equals(to)
        && other.points() == points;
  }
}
