package io.lojal.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What of a standing belongs to what passes between members, in the order of the plan. */
final class BetweenState {
  /** By transfer. */
  final Sent[] sent;

  /** By gift of a level. */
  final Given[] given;

  final ReferralState[] referrals;

  /** What was sent in the last window in which anything was. */
  static final class Sent {
    long window;
    long points;
  }

  /** What was given in the last window in which anything was, and has not come back. */
  static final class Given {
    long window;
    final List<String> commands = new ArrayList<>();

    /** Those of a window, from now on. */
    List<String> in(long window) {
      if (this.window != window) {
        commands.clear();
        this.window = window;
      }
      return commands;
    }
  }

  BetweenState(Between between) {
    sent = new Sent[between.transfers().size()];
    given = new Given[between.gifts().size()];
    referrals = new ReferralState[between.referrals().size()];
    Arrays.setAll(sent, i -> new Sent());
    Arrays.setAll(given, i -> new Given());
    Arrays.setAll(referrals, i -> new ReferralState());
  }

  /** When time has to look at one of them; {@link Long#MAX_VALUE} for never. */
  long nextDeadline() {
    long next = Long.MAX_VALUE;
    for (ReferralState referral : referrals) {
      next = Math.min(next, referral.dueMillis);
    }
    return next;
  }

  void write(Between between, StandingCodec.Parts parts) {
    for (int i = 0; i < sent.length; i++) {
      if (sent[i].points > 0) {
        parts.add(
            between.transfers().get(i),
            parts.part().signed(sent[i].window).unsigned(sent[i].points));
      }
    }
    for (int i = 0; i < given.length; i++) {
      if (!given[i].commands.isEmpty()) {
        ByteWriter writer = parts.part().signed(given[i].window).unsigned(given[i].commands.size());
        given[i].commands.forEach(writer::text);
        parts.add(between.gifts().get(i), writer);
      }
    }
    for (int i = 0; i < referrals.length; i++) {
      if (!referrals[i].isEmpty()) {
        parts.add(between.referrals().get(i), referrals[i].write(parts.part()));
      }
    }
  }

  void read(Plan.Place place, ByteReader reader) {
    int i = place.index();
    if (place.rule() instanceof Transfer) {
      sent[i].window = reader.signed();
      sent[i].points = reader.unsigned();
    } else if (place.rule() instanceof Referral) {
      referrals[i].read(reader);
    } else {
      given[i].window = reader.signed();
      for (int n = reader.count(); n > 0; n--) {
        given[i].commands.add(reader.text());
      }
    }
  }
}
