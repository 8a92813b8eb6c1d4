package io.lojal.wire;

import io.lojal.engine.Rejection;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Credit;
import io.lojal.member.Envelope;
import io.lojal.member.LetterReceived;
import io.lojal.member.MemberChanged;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.RejectionCode;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.VoucherCommanded;
import io.lojal.member.WishCommanded;
import io.lojal.wire.avro.Activity;
import io.lojal.wire.avro.Command;
import io.lojal.wire.avro.Line;
import io.lojal.wire.avro.Member;
import io.lojal.wire.avro.Moment;
import io.lojal.wire.avro.Purchase;
import io.lojal.wire.avro.Return;
import io.lojal.wire.avro.ReturnedLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** From what a producer wrote to what the core takes, or to the reason why not. */
final class EventReading {
  private EventReading() {}

  static Decoded purchase(Purchase record) {
    Envelope envelope = envelope(record);
    Checks checks = new Checks(envelope);
    checks.currency(record.getCurrency());
    if (record.getLines().isEmpty()) {
      checks.refuse(RejectionCode.BAD_FIELD, "lines is empty");
    }
    checks.paidWithPoints(record.getPaidWithPointsMinor(), totalOf(record.getLines(), checks));
    checks.attributes(record.getAttributes());
    checks.redemptions(record.getRedemptions());
    Credit credit = checks.credit(record.getCreditFrom(), record.getCreditTo());
    return checks.result(
        () ->
            new PurchaseRecorded(
                envelope,
                record.getCurrency(),
                record.getPlace(),
                lines(record.getLines()),
                record.getPaidWithPointsMinor(),
                credit,
                record.getAttributes(),
                record.getRedemptions()));
  }

  private static long totalOf(List<Line> lines, Checks checks) {
    long total = 0;
    for (int i = 0; i < lines.size(); i++) {
      String at = "lines[" + i + "]";
      checks.quantity(at + ".quantity", lines.get(i).getQuantity());
      total = checks.amount(at + ".amountMinor", lines.get(i).getAmountMinor(), total);
    }
    return total;
  }

  private static List<io.lojal.member.Line> lines(List<Line> records) {
    List<io.lojal.member.Line> lines = new ArrayList<>(records.size());
    for (Line line : records) {
      lines.add(
          new io.lojal.member.Line(
              line.getSku(), line.getCategory(), line.getQuantity(), line.getAmountMinor()));
    }
    return lines;
  }

  static Decoded returned(Return record) {
    Envelope envelope = envelope(record);
    Checks checks = new Checks(envelope);
    checks.currency(record.getCurrency());
    if (record.getPurchaseId().isEmpty() && record.getLines().isEmpty()) {
      checks.refuse(RejectionCode.RETURN_OF_NOTHING, "neither a purchaseId nor lines");
    }
    long total = 0;
    List<io.lojal.member.ReturnedLine> lines = new ArrayList<>(record.getLines().size());
    for (ReturnedLine line : record.getLines()) {
      String at = "lines[" + lines.size() + "]";
      checks.quantity(at + ".quantity", line.getQuantity());
      total = checks.amount(at + ".amountMinor", line.getAmountMinor(), total);
      lines.add(
          new io.lojal.member.ReturnedLine(
              line.getSku(), line.getQuantity(), line.getAmountMinor()));
    }
    return checks.result(
        () -> new ReturnRecorded(envelope, record.getPurchaseId(), record.getCurrency(), lines));
  }

  static Decoded activity(Activity record) {
    Envelope envelope = envelope(record);
    Checks checks = new Checks(envelope);
    checks.present("type", record.getType());
    checks.measures(record.getMeasures());
    checks.attributes(record.getAttributes());
    Credit credit = checks.credit(record.getCreditFrom(), record.getCreditTo());
    return checks.result(
        () ->
            new ActivityRecorded(
                envelope,
                record.getType(),
                record.getPlace(),
                record.getMeasures(),
                record.getAttributes(),
                credit));
  }

  static Decoded member(Member record) {
    Envelope envelope = envelope(record);
    Checks checks = new Checks(envelope);
    checks.zone(record.getZone());
    checks.birthDate(record.getBirthDate(), envelope.timeMillis());
    checks.language(record.getLanguage());
    checks.consents(record.getConsents());
    checks.attributes(record.getAttributes());
    checks.profile(record.getConsents(), record.getAttributes(), record.getGroups());
    return checks.result(
        () ->
            new MemberChanged(
                envelope,
                record.getRegistered(),
                record.getZone(),
                record.getBirthDate() == null ? "" : record.getBirthDate().toString(),
                record.getLanguage(),
                record.getConsents(),
                record.getGroups(),
                record.getAttributes()));
  }

  static Decoded command(Command record) {
    Envelope envelope = envelope(record);
    Checks checks = new Checks(envelope);
    return switch (record.getCommand()) {
      case EventRecords.REDEEM -> redemption(record, envelope, checks);
      case EventRecords.USE -> voucher(record, envelope, VoucherCommanded.Action.USE, checks);
      case EventRecords.REACTIVATE ->
          voucher(record, envelope, VoucherCommanded.Action.REACTIVATE, checks);
      case PassRecords.TRANSFER -> PassRecords.transfer(record, envelope, checks);
      case PassRecords.GIFT -> PassRecords.gift(record, envelope, checks);
      default -> {
        WishCommanded.Action wish = EventRecords.WISHES.get(record.getCommand());
        if (wish != null) {
          yield wish(record, envelope, wish, checks);
        }
        checks.refuse(
            RejectionCode.BAD_FIELD,
            "command is not \"redeem\", \"use\", \"reactivate\", \"boost\", \"claim\","
                + " \"freeze\", \"repair\", \"pause\", \"transfer\", \"gift\", \"showcase\","
                + " \"title\", \"appear\" or \"hide\"");
        yield redemption(record, envelope, checks);
      }
    };
  }

  private static Decoded redemption(Command record, Envelope envelope, Checks checks) {
    checks.present("wallet", record.getWallet());
    checks.quantity("points", record.getPoints());
    return checks.result(
        () ->
            new RedeemCommanded(
                envelope, record.getWallet(), record.getPoints(), record.getReward()));
  }

  private static Decoded voucher(
      Command record, Envelope envelope, VoucherCommanded.Action action, Checks checks) {
    checks.present("voucher", record.getVoucher());
    return checks.result(() -> new VoucherCommanded(envelope, action, record.getVoucher()));
  }

  private static Decoded wish(
      Command record, Envelope envelope, WishCommanded.Action action, Checks checks) {
    if (!action.isOfExpression()) {
      checks.present("name", record.getName());
    }
    String date =
        switch (action) {
          case BOOST -> {
            checks.date("date", record.getDate());
            yield record.getDate();
          }
          case PAUSE -> {
            checks.dates("date", record.getDate());
            yield record.getDate();
          }
          case CLAIM, FREEZE, REPAIR, SHOWCASE, TITLE, APPEAR, HIDE -> "";
        };
    return checks.result(() -> new WishCommanded(envelope, action, record.getName(), date));
  }

  static Decoded moment(Moment record) {
    if (record.getShard() >= 0) {
      return new Decoded.ForShard(OutputRecords.mail(record));
    }
    Checks checks = new Checks(record.getId(), record.getMember(), record.getTime().toEpochMilli());
    checks.present("subject", record.getSubject());
    if (record.getHops() < 1) {
      checks.refuse(RejectionCode.BAD_FIELD, "hops is " + record.getHops() + ", not 1 or more");
    }
    if (!record.getLetter().isEmpty()) {
      LetterReceived letter = PassRecords.letter(record, checks);
      return checks.result(() -> letter);
    }
    return checks.result(() -> OutputRecords.received(OutputRecords.mail(record)));
  }

  static Decoded noEvent(String record) {
    return new Decoded.Refused(
        new Rejection(RejectionCode.WRONG_SCHEMA, "a " + record + " is no event", "", ""));
  }

  /** The envelope lies in the first six fields of every event's record; a test keeps it so. */
  static Envelope envelope(SpecificRecord record) {
    return new Envelope(
        (String) record.get(0),
        (String) record.get(1),
        ((Instant) record.get(2)).toEpochMilli(),
        (String) record.get(3),
        (String) record.get(4),
        (Long) record.get(5));
  }
}
