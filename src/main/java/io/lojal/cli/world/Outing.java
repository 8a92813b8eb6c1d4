package io.lojal.cli.world;

import io.lojal.member.ActivityRecorded;
import java.time.Duration;
import java.util.Map;

/**
 * A member's day on the mountain: one ride after the other, queues and lunch in between. It keeps
 * itself on the agenda until it is time to go home.
 */
final class Outing implements Agenda.Happening {
  private static final long TOPIC = 701;
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final long SHORTEST = 90 * MINUTE;
  private static final long LONGEST = 360 * MINUTE;
  private static final long LUNCH_FROM = 150 * MINUTE;
  private static final long LUNCH_UNTIL = 300 * MINUTE;

  private final World world;
  private final Person person;
  private final MountainDay day;
  private final Resort resort;
  private final Dice dice;
  private final long startMillis;
  private final long endMillis;
  private final long lunchMillis;
  private final long behind;
  private int rides;
  private boolean fed;

  /**
   * The household's dice, so that a family rides the same lifts at the same times, one behind the
   * other in the queue.
   */
  Outing(World world, Person person, MountainDay day) {
    this.world = world;
    this.person = person;
    this.day = day;
    this.resort = world.people().resort(person, day);
    this.dice = Dice.of(world.options().seed(), TOPIC, person.household(), day.number());
    long stay = dice.millis(SHORTEST, LONGEST);
    long room = MountainDay.OPEN_MILLIS - stay - MINUTE;
    double early = dice.unit();
    this.startMillis = day.openMillis() + (long) (room * early * early);
    this.endMillis = startMillis + stay;
    this.lunchMillis = day.openMillis() + dice.millis(LUNCH_FROM, LUNCH_UNTIL);
    this.behind = (person.index() - person.household()) * 6_000L;
  }

  Person person() {
    return person;
  }

  MountainDay day() {
    return day;
  }

  Resort resort() {
    return resort;
  }

  long startMillis() {
    return startMillis;
  }

  long endMillis() {
    return endMillis;
  }

  /** When they eat, if they are still there. */
  long lunchMillis() {
    return lunchMillis;
  }

  void begin() {
    world.agenda().plan(startMillis + dice.millis(MINUTE, 6 * MINUTE) + behind, this);
  }

  @Override
  public void at(long millis) {
    if (rides == 0) {
      world.skierArrives();
    }
    ride(millis);
    long next = millis + untilNextRide(millis);
    if (next - behind < endMillis) {
      world.agenda().plan(next, this);
    } else {
      world.agenda().plan(Math.max(endMillis, millis), home -> world.skierLeaves());
    }
  }

  private void ride(long millis) {
    Resort.Lift lift = resort.lift(dice, person.favourite());
    world
        .post()
        .carry(
            new ActivityRecorded(
                Ids.envelope(
                    Ids.of('r', person, day, ++rides), person, millis, "lift-gate", "mountain"),
                "lift-ride",
                resort.name(),
                Map.of("verticalMetres", (long) lift.verticalMetres()),
                Map.of("lift", lift.name()),
                null));
  }

  /** Six minutes up and down, and up to nine in the queue; the world's rate shortens both. */
  private long untilNextRide(long millis) {
    double queue = dice.unit() * (0.3 + 0.7 * day.crowd());
    long wait = (long) ((6 + 9 * queue) * MINUTE / world.options().rateOn(day));
    if (!fed && millis - behind + wait > lunchMillis) {
      fed = true;
      return wait + dice.millis(25 * MINUTE, 55 * MINUTE);
    }
    return wait;
  }
}
