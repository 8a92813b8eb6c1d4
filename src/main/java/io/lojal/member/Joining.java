package io.lojal.member;

import java.time.ZoneId;

/** When a member's own years begin: with the registration, and until then with the first event. */
final class Joining {
  private Joining() {}

  /** Takes an event's date for the joining date, and cuts what goes by it anew. */
  static void on(Frame frame, Event event) {
    ZoneId zone = frame.standing.profile.zoneOr(frame.plan.zone());
    on(frame, Calendar.date(event.timeMillis(), zone).toEpochDay());
  }

  /** Takes a day for the joining date. */
  static void on(Frame frame, long day) {
    Standing standing = frame.standing;
    long before = standing.joinedDay;
    standing.joinedDay = day;
    for (int place = 0; place < frame.plan.meters.length; place++) {
      if (frame.plan.meters[place].window().kind() == Window.Kind.JOINING) {
        Forgetting.plan(frame.plan, standing, place);
      }
    }
    if (standing.joinedDay != before) {
      Tiers.rejoin(frame);
    }
  }
}
