package io.lojal.member;

import java.util.List;

/** What belongs to occasions as it rests in state: parts of a standing. */
final class OccasionsCodec {
  private static final int BEGAN = 1;
  private static final int EARNED = 2;

  private OccasionsCodec() {}

  static void write(Occasions occasions, OccasionsState state, StandingCodec.Parts parts) {
    for (int i = 0; i < state.calendar.length; i++) {
      if (state.calendar[i].looked) {
        parts.add(occasions.calendar().get(i), write(parts.part(), state.calendar[i]));
      }
    }
    for (int i = 0; i < state.boosts.size(); i++) {
      if (!state.boosts.get(i).isEmpty() || state.saved[i] > 0) {
        parts.add(
            occasions.boosts().get(i), write(parts.part(), state.boosts.get(i), state.saved[i]));
      }
    }
  }

  static void read(Plan.Place place, OccasionsState state, ByteReader reader, int end) {
    if (place.rule() instanceof CalendarRule) {
      read(reader, state.calendar[place.index()]);
    } else {
      read(reader, state.boosts.get(place.index()));
      state.saved[place.index()] = reader.position() < end ? reader.count() : 0;
    }
  }

  private static ByteWriter write(
      ByteWriter writer, List<OccasionsState.Chosen> chosen, int saved) {
    writer.unsigned(chosen.size());
    for (OccasionsState.Chosen one : chosen) {
      int marks = (one.began() ? BEGAN : 0) | (one.earned() ? EARNED : 0);
      writer.text(one.id()).signed(one.fromMillis()).signed(one.toMillis()).octet(marks);
    }
    if (saved > 0) {
      writer.unsigned(saved);
    }
    return writer;
  }

  private static void read(ByteReader reader, List<OccasionsState.Chosen> chosen) {
    for (int i = reader.count(); i > 0; i--) {
      String id = reader.text();
      long from = reader.signed();
      long to = reader.signed();
      int marks = reader.octet();
      boolean earned = (marks & EARNED) != 0;
      chosen.add(new OccasionsState.Chosen(id, from, to, (marks & BEGAN) != 0, earned));
    }
  }

  private static ByteWriter write(ByteWriter writer, OccasionsState.Ahead ahead) {
    boolean came = ahead.lastDay != Long.MIN_VALUE;
    boolean comes = ahead.nextMillis != Long.MAX_VALUE;
    writer.flag(came).flag(comes);
    if (came) {
      writer.signed(ahead.lastDay);
    }
    if (comes) {
      writer.signed(ahead.nextDay).signed(ahead.nextMillis);
    }
    return writer;
  }

  private static void read(ByteReader reader, OccasionsState.Ahead ahead) {
    boolean came = reader.flag();
    boolean comes = reader.flag();
    ahead.looked = true;
    if (came) {
      ahead.lastDay = reader.signed();
    }
    if (comes) {
      ahead.nextDay = reader.signed();
      ahead.nextMillis = reader.signed();
    }
  }
}
