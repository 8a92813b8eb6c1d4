package io.lojal.member;

/**
 * A meter's part of a standing. First what is under the empty text, as it always was; then, only
 * where there is more to tell, the day on which the window was opened, and all texts.
 */
final class MeterCodec {
  private MeterCodec() {}

  static boolean isEmpty(MeterState meter) {
    return meter.hasNothing() && meter.openedDay == Window.NO_ANCHOR;
  }

  static ByteWriter write(ByteWriter writer, MeterState meter) {
    writer.signed(meter.forgetMillis);
    if (isPlain(meter)) {
      return write(writer, meter.rows.get(0).tally);
    }
    boolean opened = meter.openedDay != Window.NO_ANCHOR;
    writer.unsigned(0).flag(opened).signed(opened ? meter.openedDay : 0);
    writer.unsigned(meter.rows.size());
    for (MeterState.Row row : meter.rows) {
      write(writer.text(row.text).unsigned(row.touched), row.tally);
      write(writer, row.order);
    }
    return writer;
  }

  private static boolean isPlain(MeterState meter) {
    return meter.openedDay == Window.NO_ANCHOR
        && meter.rows.size() == 1
        && meter.rows.get(0).text.isEmpty()
        && meter.rows.get(0).order.size() == 0;
  }

  /**
   * @param end where the part ends
   */
  static void read(ByteReader reader, int end, MeterState meter) {
    meter.forgetMillis = reader.signed();
    int plain = reader.count();
    if (plain > 0) {
      read(reader, plain, meter.keep("").tally);
    }
    if (reader.position() == end) {
      return;
    }
    boolean opened = reader.flag();
    long day = reader.signed();
    meter.openedDay = opened ? day : Window.NO_ANCHOR;
    for (int i = reader.count(); i > 0; i--) {
      MeterState.Row row = meter.keep(reader.text());
      row.touched = reader.unsigned();
      read(reader, reader.count(), row.tally);
      read(reader, reader.count(), row.order);
    }
  }

  private static ByteWriter write(ByteWriter writer, Tally tally) {
    writer.unsigned(tally.size());
    long before = 0;
    for (int i = 0; i < tally.size(); i++) {
      writer.signed(tally.key(i) - before).signed(tally.value(i));
      before = tally.key(i);
    }
    return writer;
  }

  private static void read(ByteReader reader, int size, Tally tally) {
    tally.makeRoom(size);
    long key = 0;
    for (int i = size; i > 0; i--) {
      key += reader.signed();
      tally.put(key, reader.signed());
    }
  }
}
