package io.lojal.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What of a standing belongs to occasions, in the order of the plan. */
final class OccasionsState {
  final Ahead[] calendar;

  /** By boost, those that were chosen or earned, in the order in which they came. */
  final List<List<Chosen>> boosts = new ArrayList<>();

  /** By boost, how many are earned that can be chosen. */
  final int[] saved;

  /** The days of a calendar rule that came, and that comes. */
  static final class Ahead {
    /** The last that came; {@link Long#MIN_VALUE} for none. */
    long lastDay = Long.MIN_VALUE;

    /** The one in view; meaningless where none is. */
    long nextDay;

    /** Its moment; {@link Long#MAX_VALUE} where none is in view. */
    long nextMillis = Long.MAX_VALUE;

    /** Whether anybody has looked. */
    boolean looked;
  }

  /**
   * A boost for a time.
   *
   * @param id the command's, or what earned it
   * @param toMillis the first instant at which it is over
   * @param began whether that was told
   * @param earned whether it counts for no number of those that can be chosen
   */
  record Chosen(String id, long fromMillis, long toMillis, boolean began, boolean earned) {
    Chosen begun() {
      return new Chosen(id, fromMillis, toMillis, true, earned);
    }

    long deadline() {
      return began ? Long.MAX_VALUE : fromMillis;
    }
  }

  OccasionsState(Occasions occasions) {
    calendar = new Ahead[occasions.calendar().size()];
    Arrays.setAll(calendar, i -> new Ahead());
    occasions.boosts().forEach(boost -> boosts.add(new ArrayList<>()));
    saved = new int[boosts.size()];
  }

  /** When time has to look at one of them; {@link Long#MAX_VALUE} for never. */
  long nextDeadline() {
    long next = Long.MAX_VALUE;
    for (Ahead ahead : calendar) {
      next = Math.min(next, ahead.nextMillis);
    }
    for (List<Chosen> chosen : boosts) {
      for (Chosen one : chosen) {
        next = Math.min(next, one.deadline());
      }
    }
    return next;
  }
}
