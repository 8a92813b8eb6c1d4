package io.lojal.member;

import java.util.ArrayList;
import java.util.List;

/** What of a standing belongs to badges and challenges, in the order of the plan. */
final class FeatsState {
  final Kept<Medal> badges;
  final Kept<Attempt> challenges;

  /** What was earned of a badge. */
  static final class Medal {
    /** How often it was earned. */
    long times;

    /** The first day of the window in which one was earned last, where that counts. */
    long windowDay = Long.MIN_VALUE;

    /** The highest number earned, in that window where it counts; 0 for none. */
    long highest;

    /** The texts that it was earned for, or that are collected, in the order in which they came. */
    final List<String> texts = new ArrayList<>();

    boolean isEmpty() {
      return times == 0 && highest == 0 && texts.isEmpty();
    }

    /** The highest number earned in a window; {@link Long#MAX_VALUE} for one that is past. */
    long highestIn(long day) {
      if (day == windowDay) {
        return highest;
      }
      return day < windowDay ? Long.MAX_VALUE : 0;
    }
  }

  /** How far a challenge is. */
  static final class Attempt {
    /** The first day of the window in which it was reached last. */
    long windowDay = Long.MIN_VALUE;

    /** How often it was reached in it. */
    long times;

    /** The first day of the latest window whose end is, or was, in view. */
    long soonDay = Long.MIN_VALUE;

    /** When that is looked at; {@link Long#MAX_VALUE} once it was, and while none is. */
    long soonMillis = Long.MAX_VALUE;

    /** When that window ends. */
    long endMillis;

    boolean isEmpty() {
      return times == 0 && soonDay == Long.MIN_VALUE;
    }
  }

  FeatsState(Feats feats) {
    badges = new Kept<>(feats.badges().size(), Medal::new);
    challenges = new Kept<>(feats.challenges().size(), Attempt::new);
  }

  /** When time has to look at one of them; {@link Long#MAX_VALUE} for never. */
  long nextDeadline() {
    long next = Long.MAX_VALUE;
    for (int i = challenges.next(0); i >= 0; i = challenges.next(i + 1)) {
      next = Math.min(next, challenges.of(i).soonMillis);
    }
    return next;
  }
}
