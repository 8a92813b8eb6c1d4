package io.lojal.member;

/** Badges and challenges as they rest in state: parts of a standing. */
final class FeatsCodec {
  private FeatsCodec() {}

  static void write(Feats feats, FeatsState state, StandingCodec.Parts parts) {
    for (int i = state.badges.next(0); i >= 0; i = state.badges.next(i + 1)) {
      if (!state.badges.of(i).isEmpty()) {
        parts.add(feats.badges().get(i), write(parts.part(), state.badges.of(i)));
      }
    }
    for (int i = state.challenges.next(0); i >= 0; i = state.challenges.next(i + 1)) {
      if (!state.challenges.of(i).isEmpty()) {
        parts.add(feats.challenges().get(i), write(parts.part(), state.challenges.of(i)));
      }
    }
  }

  static void read(Plan.Place place, FeatsState state, ByteReader reader) {
    if (place.rule() instanceof Badge) {
      read(reader, state.badges.of(place.index()));
    } else {
      read(reader, state.challenges.of(place.index()));
    }
  }

  private static ByteWriter write(ByteWriter writer, FeatsState.Medal medal) {
    writer.unsigned(medal.times).unsigned(medal.texts.size());
    medal.texts.forEach(writer::text);
    writer.unsigned(medal.highest);
    if (medal.highest != 0) {
      writer.signed(medal.windowDay);
    }
    return writer;
  }

  private static void read(ByteReader reader, FeatsState.Medal medal) {
    medal.times = reader.unsigned();
    for (int i = reader.count(); i > 0; i--) {
      medal.texts.add(reader.text());
    }
    medal.highest = reader.unsigned();
    if (medal.highest != 0) {
      medal.windowDay = reader.signed();
    }
  }

  private static ByteWriter write(ByteWriter writer, FeatsState.Attempt attempt) {
    writer.unsigned(attempt.times);
    if (attempt.times != 0) {
      writer.signed(attempt.windowDay);
    }
    boolean looks = attempt.soonDay != Long.MIN_VALUE;
    boolean waits = attempt.soonMillis != Long.MAX_VALUE;
    writer.flag(looks).flag(waits);
    if (looks) {
      writer.signed(attempt.soonDay);
    }
    if (waits) {
      writer.signed(attempt.soonMillis).signed(attempt.endMillis);
    }
    return writer;
  }

  private static void read(ByteReader reader, FeatsState.Attempt attempt) {
    attempt.times = reader.unsigned();
    if (attempt.times != 0) {
      attempt.windowDay = reader.signed();
    }
    boolean looks = reader.flag();
    boolean waits = reader.flag();
    if (looks) {
      attempt.soonDay = reader.signed();
    }
    if (waits) {
      attempt.soonMillis = reader.signed();
      attempt.endMillis = reader.signed();
    }
  }
}
