package io.lojal.member;

import java.util.ArrayList;
import java.util.List;

/** What passes between members, in {@link EventCodec}'s form. */
final class PassCodec {
  private PassCodec() {}

  static void write(PassCommanded command, ByteWriter writer) {
    writer
        .octet(command.action().ordinal())
        .text(command.name())
        .text(command.to())
        .signed(command.points());
  }

  static PassCommanded command(Envelope envelope, ByteReader reader) {
    return new PassCommanded(
        envelope, action(reader), reader.text(), reader.text(), reader.signed());
  }

  static void write(PassDecided fact, ByteWriter writer) {
    writer
        .signed(fact.commandTimeMillis())
        .octet(fact.action().ordinal())
        .text(fact.name())
        .text(fact.to())
        .signed(fact.points())
        .flag(fact.accepted())
        .text(fact.code());
    write(fact.parcels(), writer);
  }

  static PassDecided answer(Envelope envelope, ByteReader reader) {
    return new PassDecided(
        envelope,
        reader.signed(),
        action(reader),
        reader.text(),
        reader.text(),
        reader.signed(),
        reader.flag(),
        reader.text(),
        parcels(reader));
  }

  static void write(LetterReceived letter, ByteWriter writer) {
    writer
        .text(letter.subject())
        .octet(letter.content().ordinal())
        .text(letter.from())
        .text(letter.text());
    write(letter.parcels(), writer);
    writer.unsigned(letter.hops()).text(letter.code());
  }

  static LetterReceived letter(Envelope envelope, ByteReader reader) {
    return new LetterReceived(
        envelope,
        reader.text(),
        LetterReceived.Content.values()[reader.octet()],
        reader.text(),
        reader.text(),
        parcels(reader),
        reader.count(),
        reader.text());
  }

  private static PassCommanded.Action action(ByteReader reader) {
    return PassCommanded.Action.values()[reader.octet()];
  }

  private static void write(List<Parcel> parcels, ByteWriter writer) {
    writer.unsigned(parcels.size());
    for (Parcel parcel : parcels) {
      writer
          .text(parcel.lot())
          .unsigned(parcel.points())
          .signed(parcel.ageMillis())
          .signed(parcel.expiresMillis());
    }
  }

  private static List<Parcel> parcels(ByteReader reader) {
    List<Parcel> parcels = new ArrayList<>();
    for (int i = reader.count(); i > 0; i--) {
      parcels.add(new Parcel(reader.text(), reader.unsigned(), reader.signed(), reader.signed()));
    }
    return parcels;
  }
}
