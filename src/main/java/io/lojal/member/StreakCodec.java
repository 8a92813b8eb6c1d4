package io.lojal.member;

import java.time.ZoneId;

/** A streak as it rests in state. What few streaks have takes no room in the others. */
final class StreakCodec {
  private static final int MISSES = 1;
  private static final int REPAIRED = 2;
  private static final int LAPSE = 4;
  private static final int PAUSES = 8;
  private static final int ZONE = 16;

  private StreakCodec() {}

  static ByteWriter write(ByteWriter writer, StreakState streak) {
    writer
        .unsigned(streak.length)
        .signed(streak.startDay)
        .signed(streak.periodDay)
        .signed(streak.endMillis)
        .signed(streak.riskMillis)
        .unsigned(streak.count)
        .unsigned(streak.freezes);
    int more = more(streak);
    boolean hasDay = streak.beginMillis != Long.MIN_VALUE || streak.countedDay != StreakState.NEVER;
    if (hasDay || streak.brought || more != 0) {
      writer.signed(streak.beginMillis).signed(streak.countedDay);
    }
    if (streak.brought || more != 0) {
      writer.flag(streak.brought);
    }
    if (more != 0) {
      writeMore(writer.octet(more), streak, more);
    }
    return writer;
  }

  private static int more(StreakState streak) {
    return (streak.misses == 0 ? 0 : MISSES)
        | (streak.repairedDay == StreakState.NEVER ? 0 : REPAIRED)
        | (streak.lapse == null ? 0 : LAPSE)
        | (streak.pauses.isEmpty() ? 0 : PAUSES)
        | (streak.zone == null ? 0 : ZONE);
  }

  private static void writeMore(ByteWriter writer, StreakState streak, int more) {
    if ((more & MISSES) != 0) {
      writer.unsigned(streak.misses);
    }
    if ((more & REPAIRED) != 0) {
      writer.signed(streak.repairedDay);
    }
    if ((more & LAPSE) != 0) {
      StreakState.Lapse lapse = streak.lapse;
      writer
          .unsigned(lapse.length())
          .signed(lapse.startDay())
          .flag(lapse.brought())
          .signed(lapse.missedDay())
          .signed(lapse.untilMillis());
    }
    if ((more & PAUSES) != 0) {
      writer.unsigned(streak.pauses.size());
      streak.pauses.forEach(one -> writer.signed(one.firstDay()).signed(one.lastDay()));
    }
    if ((more & ZONE) != 0) {
      writer.text(streak.zone.getId());
    }
  }

  /**
   * @param end where the streak's bytes end: older forms have fewer of them
   */
  static void read(ByteReader reader, StreakState streak, int end) {
    streak.length = reader.unsigned();
    streak.startDay = reader.signed();
    streak.periodDay = reader.signed();
    streak.endMillis = reader.signed();
    streak.riskMillis = reader.signed();
    streak.count = reader.count();
    streak.freezes = reader.count();
    if (reader.position() < end) {
      streak.beginMillis = reader.signed();
      streak.countedDay = reader.signed();
    }
    streak.brought = reader.position() < end && reader.flag();
    if (reader.position() < end) {
      readMore(reader, streak, reader.octet());
    }
  }

  private static void readMore(ByteReader reader, StreakState streak, int more) {
    if ((more & MISSES) != 0) {
      streak.misses = reader.unsigned();
    }
    if ((more & REPAIRED) != 0) {
      streak.repairedDay = reader.signed();
    }
    if ((more & LAPSE) != 0) {
      streak.lapse =
          new StreakState.Lapse(
              reader.unsigned(), reader.signed(), reader.flag(), reader.signed(), reader.signed());
    }
    for (int i = (more & PAUSES) == 0 ? 0 : reader.count(); i > 0; i--) {
      streak.pauses.add(new StreakState.Pause(reader.signed(), reader.signed()));
    }
    if ((more & ZONE) != 0) {
      streak.zone = ZoneId.of(reader.text());
    }
  }
}
