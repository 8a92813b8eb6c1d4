package io.lojal.cli.world;

import io.lojal.member.Envelope;

/** Names of events: a letter for what it is, the member, the day and a number within both. */
final class Ids {
  private Ids() {}

  /**
   * @param letter one per source of events
   * @param number unique for letter, member and day
   */
  static String of(char letter, Person person, MountainDay day, int number) {
    return letter
        + Integer.toString(person.index(), Character.MAX_RADIX)
        + "-"
        + Integer.toString(day.number(), Character.MAX_RADIX)
        + "-"
        + number;
  }

  static Envelope envelope(
      String id, Person person, long timeMillis, String source, String channel) {
    return new Envelope(id, person.member(), timeMillis, source, channel, 0);
  }
}
