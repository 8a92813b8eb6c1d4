package io.lojal.member;

import java.util.Map;

/** A wallet's part of a standing, as it rests in state. */
final class WalletCodec {
  private static final int PENDING = 1;
  private static final int LAPSES = 2;

  private WalletCodec() {}

  static ByteWriter write(ByteWriter writer, Standing.WalletState wallet) {
    writer.unsigned(wallet.debt).unsigned(wallet.lots.size());
    for (Lot lot : wallet.lots) {
      writer
          .text(lot.id)
          .text(lot.unnamedCause())
          .signed(lot.availableMillis)
          .signed(lot.expiresMillis)
          .unsigned(lot.left)
          .octet((lot.pending ? PENDING : 0) | (lot.lapses ? LAPSES : 0))
          .signed(lot.availableMillis - lot.ageMillis);
    }
    boolean hasMore =
        wallet.capUsed != 0
            || wallet.warnedMillis != Long.MIN_VALUE
            || !wallet.often.isEmpty()
            || !wallet.granted.isEmpty()
            || !wallet.spent.isEmpty();
    if (hasMore) {
      writeMore(writer, wallet);
    }
    return writer;
  }

  private static void writeMore(ByteWriter writer, Standing.WalletState wallet) {
    writer
        .signed(wallet.capWindow)
        .unsigned(wallet.capUsed)
        .signed(wallet.warnedMillis)
        .unsigned(wallet.often.size());
    for (Map.Entry<String, Standing.Often> rule : wallet.often.entrySet()) {
      Standing.Often often = rule.getValue();
      writer.text(rule.getKey()).signed(often.window).unsigned(often.times.size());
      often.times.forEach((label, times) -> writer.text(label).unsigned(times));
    }
    writer.unsigned(wallet.granted.size());
    for (Standing.Granted granted : wallet.granted) {
      writer.text(granted.lot()).unsigned(granted.left()).signed(granted.untilMillis());
    }
    if (!wallet.spent.isEmpty()) {
      writer.unsigned(wallet.spent.size());
      wallet.spent.forEach(spent -> spent.write(writer));
    }
  }

  /**
   * @param form the standing's: the first knew neither age nor anything but debt and lots
   * @param end where the part ends
   */
  static void read(ByteReader reader, Standing.WalletState wallet, int form, int end) {
    wallet.debt = reader.unsigned();
    for (int i = reader.count(); i > 0; i--) {
      wallet.lots.add(readLot(reader, form));
    }
    if (reader.position() < end) {
      readMore(reader, wallet);
    }
    if (reader.position() < end) {
      for (int i = reader.count(); i > 0; i--) {
        wallet.spent.add(Spent.read(reader));
      }
    }
  }

  private static Lot readLot(ByteReader reader, int form) {
    String id = reader.text();
    String cause = reader.text();
    long available = reader.signed();
    long expires = reader.signed();
    long left = reader.unsigned();
    int flags = reader.octet();
    long waited = form == 1 ? 0 : reader.signed();
    return new Lot(
        id,
        cause.isEmpty() ? null : cause,
        available - waited,
        available,
        expires,
        left,
        (flags & PENDING) != 0,
        (flags & LAPSES) != 0);
  }

  private static void readMore(ByteReader reader, Standing.WalletState wallet) {
    wallet.capWindow = reader.signed();
    wallet.capUsed = reader.unsigned();
    wallet.warnedMillis = reader.signed();
    for (int i = reader.count(); i > 0; i--) {
      Standing.Often often = new Standing.Often();
      wallet.often.put(reader.text(), often);
      often.window = reader.signed();
      for (int j = reader.count(); j > 0; j--) {
        often.times.put(reader.text(), reader.count());
      }
    }
    for (int i = reader.count(); i > 0; i--) {
      wallet.granted.add(new Standing.Granted(reader.text(), reader.unsigned(), reader.signed()));
    }
  }
}
