package io.lojal.member;

import java.util.Arrays;

/** What of a standing belongs to what passes between members, in the order of the plan. */
final class BetweenState {
  /** By transfer. */
  final Sent[] sent;

  /** What was sent in the last window in which anything was. */
  static final class Sent {
    long window;
    long points;
  }

  BetweenState(Between between) {
    sent = new Sent[between.transfers().size()];
    Arrays.setAll(sent, i -> new Sent());
  }

  void write(Between between, StandingCodec.Parts parts) {
    for (int i = 0; i < sent.length; i++) {
      if (sent[i].points > 0) {
        parts.add(
            between.transfers().get(i),
            parts.part().signed(sent[i].window).unsigned(sent[i].points));
      }
    }
  }

  void read(Plan.Place place, ByteReader reader) {
    sent[place.index()].window = reader.signed();
    sent[place.index()].points = reader.unsigned();
  }
}
