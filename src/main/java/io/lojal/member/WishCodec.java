package io.lojal.member;

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
        reader.signed());
  }

  private static WishCommanded.Action action(ByteReader reader) {
    return WishCommanded.Action.values()[reader.octet()];
  }
}
