package io.lojal.member;

import java.util.ArrayList;
import java.util.List;

/** Wishes and their answers in {@link EventCodec}'s form. */
final class WishCodec {
  private WishCodec() {}

  static void write(WishCommanded wish, ByteWriter writer) {
    writer.octet(wish.action().ordinal()).text(wish.name()).text(wish.date());
  }

  static WishCommanded wish(Envelope envelope, ByteReader reader) {
    return new WishCommanded(envelope, action(reader), reader.text(), reader.text());
  }

  static void write(WishDecided fact, ByteWriter writer) {
    writer
        .signed(fact.commandTimeMillis())
        .octet(fact.action().ordinal())
        .text(fact.name())
        .text(fact.date())
        .flag(fact.accepted())
        .text(fact.code())
        .signed(fact.fromMillis())
        .signed(fact.toMillis());
    if (!fact.taken().isEmpty()) {
      writer.unsigned(fact.taken().size());
      fact.taken().forEach(taken -> writer.text(taken.lot()).signed(taken.points()));
    }
  }

  static WishDecided answer(Envelope envelope, ByteReader reader) {
    return new WishDecided(
        envelope,
        reader.signed(),
        action(reader),
        reader.text(),
        reader.text(),
        reader.flag(),
        reader.text(),
        reader.signed(),
        reader.signed(),
        taken(reader));
  }

  /** Nothing more is written where nothing was taken. */
  private static List<RedemptionDecided.Taken> taken(ByteReader reader) {
    List<RedemptionDecided.Taken> taken = new ArrayList<>();
    for (int i = reader.isAtEnd() ? 0 : reader.count(); i > 0; i--) {
      taken.add(new RedemptionDecided.Taken(reader.text(), reader.signed()));
    }
    return taken;
  }

  private static WishCommanded.Action action(ByteReader reader) {
    return WishCommanded.Action.values()[reader.octet()];
  }
}
