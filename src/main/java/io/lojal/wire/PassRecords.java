package io.lojal.wire;

import io.lojal.member.Envelope;
import io.lojal.member.LetterReceived;
import io.lojal.member.Parcel;
import io.lojal.member.PassCommanded;
import io.lojal.member.RejectionCode;
import io.lojal.wire.avro.Command;
import io.lojal.wire.avro.Enclosed;
import io.lojal.wire.avro.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What passes between members, and the records by which it travels. */
final class PassRecords {
  static final String TRANSFER = "transfer";
  static final String GIFT = "gift";

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private PassRecords() {}

  static Command record(PassCommanded command) {
    Envelope envelope = command.envelope();
    return new Command(
        envelope.id(),
        envelope.member(),
        Instant.ofEpochMilli(envelope.timeMillis()),
        envelope.source(),
        envelope.channel(),
        envelope.sequence(),
        command.action() == PassCommanded.Action.GIFT ? GIFT : TRANSFER,
        "",
        command.points(),
        "",
        "",
        command.name(),
        "",
        command.to());
  }

  static Decoded transfer(Command record, Envelope envelope, Checks checks) {
    checks.quantity("points", record.getPoints());
    return command(record, envelope, PassCommanded.Action.TRANSFER, record.getPoints(), checks);
  }

  static Decoded gift(Command record, Envelope envelope, Checks checks) {
    return command(record, envelope, PassCommanded.Action.GIFT, 0, checks);
  }

  private static Decoded command(
      Command record, Envelope envelope, PassCommanded.Action action, long points, Checks checks) {
    checks.present("name", record.getName());
    checks.present("to", record.getTo());
    checks.person("to", record.getTo());
    return checks.result(
        () -> new PassCommanded(envelope, action, record.getName(), record.getTo(), points));
  }

  /** As it travels: what became of it where it was read is told by a decision. */
  static Moment record(LetterReceived letter) {
    List<Enclosed> enclosed = new ArrayList<>(letter.parcels().size());
    for (Parcel parcel : letter.parcels()) {
      enclosed.add(
          new Enclosed(
              parcel.lot(),
              parcel.points(),
              Instant.ofEpochMilli(parcel.ageMillis()),
              expires(parcel)));
    }
    return new Moment(
        letter.id(),
        letter.member(),
        -1,
        letter.subject(),
        0L,
        Instant.ofEpochMilli(letter.timeMillis()),
        letter.hops(),
        letter.content().name().toLowerCase(Locale.ROOT),
        letter.from(),
        letter.text(),
        enclosed);
  }

  static LetterReceived letter(Moment record, Checks checks) {
    List<Parcel> parcels = new ArrayList<>(record.getEnclosed().size());
    for (Enclosed one : record.getEnclosed()) {
      checks.quantity("enclosed.points", one.getPoints());
      parcels.add(parcel(one.getLot(), one.getPoints(), one.getEarned(), one.getExpires()));
    }
    checks.present("from", record.getFrom());
    LetterReceived.Content content = content(record.getLetter(), checks);
    boolean isNumbered =
        content == LetterReceived.Content.REFERRED || content == LetterReceived.Content.UNREFERRED;
    if (isNumbered && !NUMBER.matcher(record.getText()).matches()) {
      checks.refuse(RejectionCode.BAD_FIELD, "text is no number of a letter");
    }
    if (isOfOne(content) && parcels.size() != 1) {
      checks.refuse(RejectionCode.BAD_FIELD, "enclosed is not one");
    }
    return new LetterReceived(
        new Envelope(
            record.getId(), record.getMember(), record.getTime().toEpochMilli(), "", "", 0),
        record.getSubject(),
        content,
        record.getFrom(),
        record.getText(),
        parcels,
        record.getHops(),
        "");
  }

  /** Whether exactly one parcel is enclosed. */
  private static boolean isOfOne(LetterReceived.Content content) {
    return switch (content) {
      case PUT, TAKE, REDEEM, REFERRED, UNREFERRED -> true;
      case POINTS, BACK, LEVEL -> false;
    };
  }

  private static LetterReceived.Content content(String name, Checks checks) {
    for (LetterReceived.Content content : LetterReceived.Content.values()) {
      if (content.name().toLowerCase(Locale.ROOT).equals(name)) {
        return content;
      }
    }
    checks.refuse(
        RejectionCode.BAD_FIELD,
        "letter is not \"points\", \"back\", \"put\", \"take\", \"redeem\", \"level\","
            + " \"referred\" or \"unreferred\"");
    return LetterReceived.Content.POINTS;
  }

  static List<io.lojal.wire.avro.Parcel> parcels(List<Parcel> parcels) {
    List<io.lojal.wire.avro.Parcel> records = new ArrayList<>(parcels.size());
    for (Parcel parcel : parcels) {
      records.add(
          new io.lojal.wire.avro.Parcel(
              parcel.lot(),
              parcel.points(),
              Instant.ofEpochMilli(parcel.ageMillis()),
              expires(parcel)));
    }
    return records;
  }

  static List<Parcel> ofRecords(List<io.lojal.wire.avro.Parcel> records) {
    List<Parcel> parcels = new ArrayList<>(records.size());
    for (io.lojal.wire.avro.Parcel one : records) {
      parcels.add(parcel(one.getLot(), one.getPoints(), one.getEarned(), one.getExpires()));
    }
    return parcels;
  }

  private static Parcel parcel(String lot, long points, Instant earned, Instant expires) {
    return new Parcel(
        lot,
        points,
        earned.toEpochMilli(),
        expires == null ? Long.MAX_VALUE : expires.toEpochMilli());
  }

  private static Instant expires(Parcel parcel) {
    return parcel.expiresMillis() == Long.MAX_VALUE
        ? null
        : Instant.ofEpochMilli(parcel.expiresMillis());
  }
}
