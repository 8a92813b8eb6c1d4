package io.lojal.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Events as the journal keeps them: one form for one content, so equal bytes are a repeat and other
 * bytes under the same id a conflict. The member is not in it: it is the key of the state.
 */
public final class EventCodec {
  /** The first byte of every entry. Old forms stay readable; a test keeps their bytes. */
  static final int VERSION = 1;

  private EventCodec() {}

  public static byte[] encode(Event event) {
    return encode(event, new ByteWriter());
  }

  /**
   * @param writer is cleared first
   */
  public static byte[] encode(Event event, ByteWriter writer) {
    writer.clear().octet(VERSION).octet(event.kind().code());
    Envelope envelope = event.envelope();
    writer
        .signed(envelope.timeMillis())
        .signed(envelope.sequence())
        .text(envelope.id())
        .text(envelope.source())
        .text(envelope.channel());
    switch (event.kind()) {
      case MEMBER -> write((MemberChanged) event, writer);
      case OPENING -> OpeningCodec.write((OpeningRecorded) event, writer);
      case PURCHASE -> write((PurchaseRecorded) event, writer);
      case ACTIVITY -> write((ActivityRecorded) event, writer);
      case RETURN -> write((ReturnRecorded) event, writer);
      case MOMENT -> write((MomentReceived) event, writer);
      case COMMAND -> write((RedeemCommanded) event, writer);
      case REDEMPTION -> write((RedemptionDecided) event, writer);
      case VOUCHER_COMMAND -> write((VoucherCommanded) event, writer);
      case VOUCHER_ANSWER -> write((VoucherDecided) event, writer);
      case WISH -> WishCodec.write((WishCommanded) event, writer);
      case WISH_ANSWER -> WishCodec.write((WishDecided) event, writer);
      case PASS -> PassCodec.write((PassCommanded) event, writer);
      case PASS_ANSWER -> PassCodec.write((PassDecided) event, writer);
      case LETTER -> PassCodec.write((LetterReceived) event, writer);
    }
    return writer.toBytes();
  }

  /**
   * @throws IllegalStateException for bytes that no release has written
   */
  public static Event decode(String member, byte[] bytes) {
    ByteReader reader = new ByteReader(bytes);
    EventKind kind = kind(reader);
    long timeMillis = reader.signed();
    long sequence = reader.signed();
    Envelope envelope =
        new Envelope(reader.text(), member, timeMillis, reader.text(), reader.text(), sequence);
    return switch (kind) {
      case MEMBER -> member(envelope, reader);
      case OPENING -> OpeningCodec.read(envelope, reader);
      case PURCHASE -> purchase(envelope, reader);
      case ACTIVITY -> activity(envelope, reader);
      case RETURN -> returned(envelope, reader);
      case MOMENT ->
          new MomentReceived(envelope, reader.text(), reader.signed(), (int) reader.signed());
      case COMMAND -> new RedeemCommanded(envelope, reader.text(), reader.signed(), reader.text());
      case REDEMPTION -> redemption(envelope, reader);
      case VOUCHER_COMMAND -> new VoucherCommanded(envelope, action(reader), reader.text());
      case VOUCHER_ANSWER -> voucher(envelope, reader);
      case WISH -> WishCodec.wish(envelope, reader);
      case WISH_ANSWER -> WishCodec.answer(envelope, reader);
      case PASS -> PassCodec.command(envelope, reader);
      case PASS_ANSWER -> PassCodec.answer(envelope, reader);
      case LETTER -> PassCodec.letter(envelope, reader);
    };
  }

  /** Only the place in history, for entries that need not be read whole. */
  public static Position position(byte[] bytes) {
    ByteReader reader = new ByteReader(bytes);
    EventKind kind = kind(reader);
    long timeMillis = reader.signed();
    long sequence = reader.signed();
    return new Position(timeMillis, sequence, kind, reader.text());
  }

  private static EventKind kind(ByteReader reader) {
    int version = reader.octet();
    if (version != VERSION) {
      throw new IllegalStateException("a journal entry of the form " + version);
    }
    return EventKind.ofCode(reader.octet());
  }

  private static void write(MemberChanged event, ByteWriter writer) {
    writer
        .flag(event.registered())
        .text(event.zone())
        .text(event.birthDate())
        .text(event.language())
        .unsigned(event.consents().size());
    event.consents().forEach((name, given) -> writer.text(name).flag(given));
    writer.unsigned(event.groups() == null ? 0 : event.groups().size() + 1L);
    if (event.groups() != null) {
      event.groups().forEach(writer::text);
    }
    writeTexts(event.attributes(), writer);
  }

  private static MemberChanged member(Envelope envelope, ByteReader reader) {
    boolean registered = reader.flag();
    String zone = reader.text();
    String birthDate = reader.text();
    String language = reader.text();
    Map<String, Boolean> consents = new TreeMap<>();
    for (int i = reader.count(); i > 0; i--) {
      consents.put(reader.text(), reader.flag());
    }
    int groups = reader.count();
    List<String> names = groups == 0 ? null : new ArrayList<>();
    for (int i = 1; i < groups; i++) {
      names.add(reader.text());
    }
    return new MemberChanged(
        envelope, registered, zone, birthDate, language, consents, names, readTexts(reader));
  }

  private static void write(PurchaseRecorded event, ByteWriter writer) {
    writer.text(event.currency()).text(event.place()).unsigned(event.lines().size());
    for (Line line : event.lines()) {
      writer
          .text(line.sku())
          .text(line.category())
          .signed(line.quantity())
          .signed(line.amountMinor());
    }
    writer.signed(event.paidWithPointsMinor());
    write(event.credit(), writer);
    // Left out where there is none: so it always was, and one content has one form.
    if (!event.attributes().isEmpty() || !event.redemptions().isEmpty()) {
      writeTexts(event.attributes(), writer);
      writer.unsigned(event.redemptions().size());
      event.redemptions().forEach(writer::text);
    }
  }

  private static PurchaseRecorded purchase(Envelope envelope, ByteReader reader) {
    String currency = reader.text();
    String place = reader.text();
    List<Line> lines = new ArrayList<>();
    for (int i = reader.count(); i > 0; i--) {
      lines.add(new Line(reader.text(), reader.text(), reader.signed(), reader.signed()));
    }
    long paid = reader.signed();
    Credit credit = credit(reader);
    Map<String, String> attributes = reader.isAtEnd() ? Map.of() : readTexts(reader);
    List<String> redemptions = new ArrayList<>();
    for (int i = reader.isAtEnd() ? 0 : reader.count(); i > 0; i--) {
      redemptions.add(reader.text());
    }
    return new PurchaseRecorded(
        envelope, currency, place, lines, paid, credit, attributes, redemptions);
  }

  private static void write(ActivityRecorded event, ByteWriter writer) {
    writer.text(event.type()).text(event.place()).unsigned(event.measures().size());
    event.measures().forEach((name, value) -> writer.text(name).signed(value));
    writeTexts(event.attributes(), writer);
    write(event.credit(), writer);
  }

  private static ActivityRecorded activity(Envelope envelope, ByteReader reader) {
    String type = reader.text();
    String place = reader.text();
    Map<String, Long> measures = new TreeMap<>();
    for (int i = reader.count(); i > 0; i--) {
      measures.put(reader.text(), reader.signed());
    }
    return new ActivityRecorded(envelope, type, place, measures, readTexts(reader), credit(reader));
  }

  private static void write(ReturnRecorded event, ByteWriter writer) {
    writer.text(event.purchaseId()).text(event.currency()).unsigned(event.lines().size());
    for (ReturnedLine line : event.lines()) {
      writer.text(line.sku()).signed(line.quantity()).signed(line.amountMinor());
    }
  }

  private static ReturnRecorded returned(Envelope envelope, ByteReader reader) {
    String purchaseId = reader.text();
    String currency = reader.text();
    List<ReturnedLine> lines = new ArrayList<>();
    for (int i = reader.count(); i > 0; i--) {
      lines.add(new ReturnedLine(reader.text(), reader.signed(), reader.signed()));
    }
    return new ReturnRecorded(envelope, purchaseId, currency, lines);
  }

  private static void write(MomentReceived event, ByteWriter writer) {
    writer.text(event.subject()).signed(event.level()).signed(event.hops());
  }

  private static void write(RedeemCommanded event, ByteWriter writer) {
    writer.text(event.wallet()).signed(event.points()).text(event.reward());
  }

  private static void write(RedemptionDecided event, ByteWriter writer) {
    writer
        .signed(event.commandTimeMillis())
        .text(event.wallet())
        .signed(event.points())
        .text(event.reward())
        .flag(event.accepted())
        .text(event.code())
        .unsigned(event.taken().size());
    for (RedemptionDecided.Taken taken : event.taken()) {
      writer.text(taken.lot()).signed(taken.points());
    }
  }

  private static RedemptionDecided redemption(Envelope envelope, ByteReader reader) {
    long commandTimeMillis = reader.signed();
    String wallet = reader.text();
    long points = reader.signed();
    String reward = reader.text();
    boolean accepted = reader.flag();
    String code = reader.text();
    List<RedemptionDecided.Taken> taken = new ArrayList<>();
    for (int i = reader.count(); i > 0; i--) {
      taken.add(new RedemptionDecided.Taken(reader.text(), reader.signed()));
    }
    return new RedemptionDecided(
        envelope, commandTimeMillis, wallet, points, reward, accepted, code, taken);
  }

  private static void write(VoucherCommanded event, ByteWriter writer) {
    writer.octet(event.action().ordinal()).text(event.voucher());
  }

  private static void write(VoucherDecided event, ByteWriter writer) {
    writer
        .signed(event.commandTimeMillis())
        .octet(event.action().ordinal())
        .text(event.asked())
        .flag(event.accepted())
        .text(event.code())
        .text(event.voucher());
  }

  private static VoucherDecided voucher(Envelope envelope, ByteReader reader) {
    return new VoucherDecided(
        envelope,
        reader.signed(),
        action(reader),
        reader.text(),
        reader.flag(),
        reader.text(),
        reader.text());
  }

  private static VoucherCommanded.Action action(ByteReader reader) {
    return VoucherCommanded.Action.values()[reader.octet()];
  }

  private static void write(Credit credit, ByteWriter writer) {
    writer.flag(credit != null);
    if (credit != null) {
      writer.signed(credit.fromDay()).unsigned(credit.toDay() - credit.fromDay());
    }
  }

  private static Credit credit(ByteReader reader) {
    if (!reader.flag()) {
      return null;
    }
    int from = (int) reader.signed();
    return new Credit(from, from + (int) reader.unsigned());
  }

  private static void writeTexts(Map<String, String> texts, ByteWriter writer) {
    writer.unsigned(texts.size());
    texts.forEach((name, value) -> writer.text(name).text(value));
  }

  private static Map<String, String> readTexts(ByteReader reader) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = reader.count(); i > 0; i--) {
      texts.put(reader.text(), reader.text());
    }
    return texts;
  }
}
