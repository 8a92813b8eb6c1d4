package io.lojal.cli.world;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.EventKind;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What reaches a broker and should not: each kind of it, all day long. */
final class BrokenRecords {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private BrokenRecords() {}

  static Delivery at(long millis, String id, Dice dice) {
    return switch (dice.between(0, 5)) {
      case 0 -> Delivery.garbage(millis, EventKind.ACTIVITY, noise(dice));
      case 1 -> Delivery.garbage(millis, EventKind.PURCHASE, unknownSchema(dice));
      case 2 -> broken(millis, purchase(envelope(id, "m0", millis), "XXQ", 1));
      case 3 -> broken(millis, purchase(envelope(id, "m0", millis), Goods.CURRENCY, -2));
      case 4 -> broken(millis, ride(envelope(id, "", millis)));
      default ->
          broken(millis, ride(envelope(id, "m0", millis + dice.between(3, 90) * DAY_MILLIS)));
    };
  }

  private static Delivery broken(long millis, Event event) {
    return Delivery.of(millis, event, Delivery.Manner.BROKEN);
  }

  private static Envelope envelope(String id, String member, long millis) {
    return new Envelope(id, member, millis, "till-13", "shop", 0);
  }

  private static Event purchase(Envelope envelope, String currency, long quantity) {
    return new PurchaseRecorded(
        envelope,
        currency,
        "Åre",
        List.of(new Line("waffle", "restaurant", quantity, 6_900)),
        0,
        null);
  }

  private static Event ride(Envelope envelope) {
    return new ActivityRecorded(
        envelope,
        "lift-ride",
        "Åre",
        Map.of("verticalMetres", 480L),
        Map.of("lift", "VM8:an"),
        null);
  }

  /** Not even the first byte is right. */
  private static byte[] noise(Dice dice) {
    byte[] bytes = new byte[dice.between(1, 40)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) dice.nextBits();
    }
    bytes[0] = (byte) dice.between(1, 127);
    return bytes;
  }

  /** Well begun, with a schema number that no registry has given out. */
  private static byte[] unknownSchema(Dice dice) {
    byte[] bytes = noise(dice);
    byte[] header = {0, 0x7f, 0x12, 0x34, 0x56};
    byte[] record = new byte[header.length + bytes.length];
    System.arraycopy(header, 0, record, 0, header.length);
    System.arraycopy(bytes, 0, record, header.length, bytes.length);
    return record;
  }
}
