package io.lojal.member;

/** A ladder's part of a standing; what is beyond levels and windows, only where there is some. */
final class LadderCodec {
  private LadderCodec() {}

  static ByteWriter write(ByteWriter writer, LadderState ladder) {
    writer.unsigned(ladder.level).signed(ladder.window).signed(ladder.endMillis);
    if (ladder.isPlain()) {
      return writer;
    }
    writer.unsigned(ladder.own).unsigned(ladder.lifetime);
    writeDay(writer, ladder.graceDay);
    writeDay(writer, ladder.activeDay);
    writer.signed(ladder.rolled).signed(ladder.rolledDay);
    writer.signed(ladder.milestone).signed(ladder.milestoneDay);
    writer.unsigned(ladder.runs.size());
    ladder.runs.forEach((level, run) -> writer.unsigned(level).unsigned(run));
    writer.unsigned(ladder.floors.size());
    ladder.floors.forEach((floor, end) -> writer.text(floor).signed(end));
    if (ladder.soonDay != LadderState.NEVER) {
      writer.signed(ladder.soonDay);
    }
    return writer;
  }

  private static void writeDay(ByteWriter writer, long day) {
    writer.flag(day != LadderState.NEVER);
    if (day != LadderState.NEVER) {
      writer.signed(day);
    }
  }

  private static long readDay(ByteReader reader) {
    return reader.flag() ? reader.signed() : LadderState.NEVER;
  }

  /**
   * Reads one that may have been written under a version with more levels.
   *
   * @param end where the part ends
   * @param highest the place of the highest level there is
   */
  static void read(ByteReader reader, int end, LadderState ladder, int highest) {
    ladder.level = Math.min(reader.count(), highest);
    ladder.own = ladder.level;
    ladder.window = reader.signed();
    ladder.endMillis = reader.signed();
    if (reader.position() == end) {
      return;
    }
    ladder.own = Math.min(reader.count(), highest);
    ladder.lifetime = Math.min(reader.count(), highest);
    ladder.graceDay = readDay(reader);
    ladder.activeDay = readDay(reader);
    ladder.rolled = reader.signed();
    ladder.rolledDay = reader.signed();
    ladder.milestone = reader.signed();
    ladder.milestoneDay = reader.signed();
    for (int i = reader.count(); i > 0; i--) {
      int level = reader.count();
      int run = reader.count();
      if (level <= highest) {
        ladder.runs.put(level, run);
      }
    }
    for (int i = reader.count(); i > 0; i--) {
      ladder.floors.put(reader.text(), reader.signed());
    }
    if (reader.position() < end) {
      ladder.soonDay = reader.signed();
    }
  }
}
