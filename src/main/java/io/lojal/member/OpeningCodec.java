package io.lojal.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Openings as the journal keeps them, behind what every event carries. */
final class OpeningCodec {
  private OpeningCodec() {}

  static void write(OpeningRecorded event, ByteWriter out) {
    writeTold(out, event.joinedDay());
    writeAll(
        event.counts(),
        out,
        one -> writeTold(out.text(one.meter()).text(one.text()).signed(one.value()), one.day()));
    writeAll(
        event.levels(), out, one -> writeTold(out.text(one.ladder()).text(one.level()), one.day()));
    writeNumbers(event.debts(), out);
    writeAll(
        event.lots(),
        out,
        one -> {
          out.text(one.wallet()).unsigned(one.points()).text(one.purchase());
          writeTold(out, one.earnedMillis());
          writeTold(out, one.availableMillis());
          writeTold(out, one.expiresMillis());
        });
    writeAll(
        event.vouchers(),
        out,
        one -> {
          out.text(one.kind()).text(one.id()).unsigned(one.reactivations());
          writeTold(out, one.expiresMillis());
          writeTold(out, one.usedMillis());
        });
    writeAll(
        event.cards(),
        out,
        one -> out.text(one.card()).unsigned(one.stamps()).unsigned(one.filled()));
    writeAll(
        event.streaks(),
        out,
        one -> {
          out.text(one.streak()).unsigned(one.length());
          out.unsigned(one.count()).unsigned(one.freezes());
          writeTold(out, one.sinceDay());
          writeTold(out, one.day());
        });
    writeNumbers(event.shares(), out);
    if (!event.badges().isEmpty()) {
      writeAll(
          event.badges(),
          out,
          one -> out.text(one.badge()).text(one.text()).unsigned(one.number()));
    }
  }

  static OpeningRecorded read(Envelope envelope, ByteReader in) {
    return new OpeningRecorded(
        envelope,
        readTold(in),
        readAll(in, () -> count(in)),
        readAll(in, () -> new OpeningRecorded.Level(in.text(), in.text(), readTold(in))),
        readNumbers(in),
        readAll(in, () -> points(in)),
        readAll(in, () -> coupon(in)),
        readAll(in, () -> new OpeningRecorded.Card(in.text(), in.count(), in.unsigned())),
        readAll(in, () -> streak(in)),
        readNumbers(in),
        in.isAtEnd() ? List.of() : readAll(in, () -> earned(in)));
  }

  private static OpeningRecorded.Earned earned(ByteReader in) {
    return new OpeningRecorded.Earned(in.text(), in.text(), in.unsigned());
  }

  private static OpeningRecorded.Count count(ByteReader in) {
    String meter = in.text();
    String text = in.text();
    long value = in.signed();
    return new OpeningRecorded.Count(meter, text, readTold(in), value);
  }

  private static OpeningRecorded.Points points(ByteReader in) {
    return new OpeningRecorded.Points(
        in.text(), in.unsigned(), in.text(), readTold(in), readTold(in), readTold(in));
  }

  private static OpeningRecorded.Coupon coupon(ByteReader in) {
    String kind = in.text();
    String id = in.text();
    int reactivations = in.count();
    return new OpeningRecorded.Coupon(kind, id, readTold(in), readTold(in), reactivations);
  }

  private static OpeningRecorded.Streak streak(ByteReader in) {
    String streak = in.text();
    long length = in.unsigned();
    int count = in.count();
    int freezes = in.count();
    return new OpeningRecorded.Streak(streak, length, readTold(in), readTold(in), count, freezes);
  }

  private static void writeTold(ByteWriter out, long value) {
    boolean told = value != OpeningRecorded.UNTOLD;
    out.flag(told);
    if (told) {
      out.signed(value);
    }
  }

  private static long readTold(ByteReader in) {
    return in.flag() ? in.signed() : OpeningRecorded.UNTOLD;
  }

  private static <T> void writeAll(List<T> all, ByteWriter out, Consumer<T> write) {
    out.unsigned(all.size());
    all.forEach(write);
  }

  private static <T> List<T> readAll(ByteReader in, Supplier<T> read) {
    List<T> all = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      all.add(read.get());
    }
    return all;
  }

  private static void writeNumbers(Map<String, Long> numbers, ByteWriter out) {
    out.unsigned(numbers.size());
    numbers.forEach((name, number) -> out.text(name).unsigned(number));
  }

  private static Map<String, Long> readNumbers(ByteReader in) {
    Map<String, Long> numbers = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      numbers.put(in.text(), in.unsigned());
    }
    return numbers;
  }
}
