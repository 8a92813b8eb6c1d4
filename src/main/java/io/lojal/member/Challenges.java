package io.lojal.member;

import java.time.LocalDate;

/** Reaching challenges, and being told that time runs out: docs/semantics.md, "Challenges". */
final class Challenges {
  /** A whole, in hundredths of a percent. */
  private static final int WHOLE = 10_000;

  private Challenges() {}

  static void reach(Frame frame, int[] places) {
    for (int place : places) {
      reach(frame, place, true);
    }
  }

  /** What meters show that were brought over is reached already. */
  static void bring(Frame frame) {
    for (int place = 0; place < frame.standing.benefits.feats.challenges.size(); place++) {
      reach(frame, place, false);
    }
  }

  private static void reach(Frame frame, int place, boolean aloud) {
    Challenge challenge = frame.plan.benefits().feats().challenges().get(place);
    FeatsState.Attempt attempt = frame.standing.benefits.feats.challenges.of(place);
    Shown.Span span = Shown.spanAt(frame.plan, frame.standing, challenge.meter(), frame.nowMillis);
    if (!span.holdsToday() || span.firstDay() < attempt.windowDay) {
      return;
    }
    long before = span.firstDay() == attempt.windowDay ? attempt.times : 0;
    long value = Shown.value(frame.plan, frame.standing, challenge.meter(), span.number());
    long times = Math.min(Math.max(value, 0) / challenge.target(), challenge.atMost());
    for (long number = before + 1; number <= times; number++) {
      attempt.windowDay = span.firstDay();
      attempt.times = number;
      if (aloud) {
        tell(frame, challenge, name(span.firstDay()) + "/" + number, number);
      }
    }
    if (aloud) {
      lookAhead(frame, challenge, attempt, span);
    }
  }

  private static void tell(Frame frame, Challenge challenge, String occurrence, long number) {
    frame.came(
        challenge,
        OutcomeKind.CHALLENGE_REACHED,
        occurrence,
        number,
        0,
        "",
        frame.nowMillis,
        Long.MAX_VALUE);
    challenge.prize().give(frame, "challenges", challenge.name(), occurrence);
  }

  /** The window, as outcomes name it. */
  private static String name(long firstDay) {
    return firstDay == LocalDate.MIN.toEpochDay()
        ? "lifetime"
        : LocalDate.ofEpochDay(firstDay).toString();
  }

  private static void lookAhead(
      Frame frame, Challenge challenge, FeatsState.Attempt attempt, Shown.Span span) {
    if (challenge.soonMillis() == 0 || span.firstDay() < attempt.soonDay) {
      return;
    }
    if (span.firstDay() == attempt.soonDay && attempt.soonMillis == Long.MAX_VALUE) {
      return;
    }
    Rules.Meter meter = frame.plan.meters[challenge.meter()];
    long end =
        Calendar.startOf(
            LocalDate.ofEpochDay(span.endDay()), frame.standing.zone(frame.plan, meter));
    if (end - challenge.soonMillis() > frame.nowMillis) {
      attempt.soonDay = span.firstDay();
      attempt.soonMillis = end - challenge.soonMillis();
      attempt.endMillis = end;
    }
  }

  /** Time runs out for those who are on the way. */
  static void warn(Frame frame) {
    Kept<FeatsState.Attempt> all = frame.standing.benefits.feats.challenges;
    for (int place = all.next(0); place >= 0; place = all.next(place + 1)) {
      FeatsState.Attempt attempt = all.of(place);
      if (attempt.soonMillis <= frame.nowMillis) {
        attempt.soonMillis = Long.MAX_VALUE;
        warn(frame, frame.plan.benefits().feats().challenges().get(place), attempt);
      }
    }
  }

  private static void warn(Frame frame, Challenge challenge, FeatsState.Attempt attempt) {
    long number = Shown.numberOn(frame.plan, frame.standing, challenge.meter(), attempt.soonDay);
    long value = Shown.value(frame.plan, frame.standing, challenge.meter(), number);
    long times = attempt.windowDay == attempt.soonDay ? attempt.times : 0;
    long done = value - times * challenge.target();
    boolean isOnTheWay =
        done > 0
            && done < challenge.target()
            && done * WHOLE >= challenge.target() * challenge.soonFrom();
    if (challenge.soonMillis() > 0 && times < challenge.atMost() && isOnTheWay) {
      frame.came(
          challenge,
          OutcomeKind.CHALLENGE_ENDS_SOON,
          name(attempt.soonDay),
          times + 1,
          challenge.target() - done,
          "",
          frame.nowMillis,
          attempt.endMillis);
    }
  }
}
