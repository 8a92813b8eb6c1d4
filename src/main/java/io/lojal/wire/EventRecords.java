package io.lojal.wire;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Credit;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import io.lojal.member.MemberChanged;
import io.lojal.member.MomentReceived;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.PassCommanded;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.VoucherCommanded;
import io.lojal.member.WishCommanded;
import io.lojal.wire.avro.Activity;
import io.lojal.wire.avro.Command;
import io.lojal.wire.avro.Line;
import io.lojal.wire.avro.Member;
import io.lojal.wire.avro.Moment;
import io.lojal.wire.avro.Opening;
import io.lojal.wire.avro.Purchase;
import io.lojal.wire.avro.Return;
import io.lojal.wire.avro.ReturnedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Events of the core, and the records by which they travel. */
public final class EventRecords {
  static final String REDEEM = "redeem";
  static final String USE = "use";
  static final String REACTIVATE = "reactivate";

  /** What a member can wish for, as a command calls it. */
  static final Map<String, WishCommanded.Action> WISHES =
      Map.of(
          "boost", WishCommanded.Action.BOOST,
          "claim", WishCommanded.Action.CLAIM,
          "freeze", WishCommanded.Action.FREEZE,
          "repair", WishCommanded.Action.REPAIR,
          "pause", WishCommanded.Action.PAUSE,
          "showcase", WishCommanded.Action.SHOWCASE,
          "title", WishCommanded.Action.TITLE,
          "appear", WishCommanded.Action.APPEAR,
          "hide", WishCommanded.Action.HIDE);

  private EventRecords() {}

  /** The event that a record tells, if it holds together. */
  public static Decoded event(SpecificRecord record) {
    if (record instanceof Purchase purchase) {
      return EventReading.purchase(purchase);
    } else if (record instanceof Activity activity) {
      return EventReading.activity(activity);
    } else if (record instanceof Return returned) {
      return EventReading.returned(returned);
    } else if (record instanceof Member member) {
      return EventReading.member(member);
    } else if (record instanceof Opening opening) {
      return OpeningRecords.event(opening);
    } else if (record instanceof Command command) {
      return EventReading.command(command);
    } else if (record instanceof Moment moment) {
      return EventReading.moment(moment);
    }
    return EventReading.noEvent(record.getSchema().getName());
  }

  /**
   * The record that a producer sends. It is not checked: who simulates bad producers needs bad
   * records.
   *
   * @throws IllegalArgumentException for an answer to a command, which no producer sends; it leaves
   *     as a decision
   */
  public static SpecificRecord record(Event event) {
    if (event instanceof PurchaseRecorded purchase) {
      return record(purchase);
    } else if (event instanceof ActivityRecorded activity) {
      return record(activity);
    } else if (event instanceof ReturnRecorded returned) {
      return record(returned);
    } else if (event instanceof MemberChanged changed) {
      return record(changed);
    } else if (event instanceof OpeningRecorded opening) {
      return OpeningRecords.record(opening);
    } else if (event instanceof RedeemCommanded command) {
      return record(command);
    } else if (event instanceof VoucherCommanded command) {
      return record(command);
    } else if (event instanceof WishCommanded command) {
      return record(command);
    } else if (event instanceof PassCommanded command) {
      return PassRecords.record(command);
    } else if (event instanceof MomentReceived moment) {
      return record(moment);
    } else if (event instanceof LetterReceived letter) {
      return PassRecords.record(letter);
    }
    throw new IllegalArgumentException("no producer sends a " + event.getClass().getSimpleName());
  }

  private static Purchase record(PurchaseRecorded event) {
    Envelope envelope = event.envelope();
    return new Purchase(
        envelope.id(),
        envelope.member(),
        time(envelope),
        envelope.source(),
        envelope.channel(),
        envelope.sequence(),
        event.currency(),
        event.place(),
        lines(event.lines()),
        event.paidWithPointsMinor(),
        from(event.credit()),
        to(event.credit()),
        event.attributes(),
        event.redemptions());
  }

  private static List<Line> lines(List<io.lojal.member.Line> lines) {
    List<Line> records = new ArrayList<>(lines.size());
    for (io.lojal.member.Line line : lines) {
      records.add(new Line(line.sku(), line.category(), line.quantity(), line.amountMinor()));
    }
    return records;
  }

  private static Return record(ReturnRecorded event) {
    Envelope envelope = event.envelope();
    List<ReturnedLine> lines = new ArrayList<>(event.lines().size());
    for (io.lojal.member.ReturnedLine line : event.lines()) {
      lines.add(new ReturnedLine(line.sku(), line.quantity(), line.amountMinor()));
    }
    return new Return(
        envelope.id(),
        envelope.member(),
        time(envelope),
        envelope.source(),
        envelope.channel(),
        envelope.sequence(),
        event.purchaseId(),
        event.currency(),
        lines);
  }

  private static Activity record(ActivityRecorded event) {
    Envelope envelope = event.envelope();
    return new Activity(
        envelope.id(),
        envelope.member(),
        time(envelope),
        envelope.source(),
        envelope.channel(),
        envelope.sequence(),
        event.type(),
        event.place(),
        event.measures(),
        event.attributes(),
        from(event.credit()),
        to(event.credit()));
  }

  private static Member record(MemberChanged event) {
    Envelope envelope = event.envelope();
    return new Member(
        envelope.id(),
        envelope.member(),
        time(envelope),
        envelope.source(),
        envelope.channel(),
        envelope.sequence(),
        event.registered(),
        event.zone(),
        event.birthDate().isEmpty() ? null : LocalDate.parse(event.birthDate()),
        event.language(),
        event.consents(),
        event.groups(),
        event.attributes());
  }

  private static Command record(RedeemCommanded event) {
    Envelope envelope = event.envelope();
    return new Command(
        envelope.id(),
        envelope.member(),
        time(envelope),
        envelope.source(),
        envelope.channel(),
        envelope.sequence(),
        REDEEM,
        event.wallet(),
        event.points(),
        event.reward(),
        "",
        "",
        "",
        "");
  }

  private static Command record(VoucherCommanded event) {
    Envelope envelope = event.envelope();
    return new Command(
        envelope.id(),
        envelope.member(),
        time(envelope),
        envelope.source(),
        envelope.channel(),
        envelope.sequence(),
        event.action() == VoucherCommanded.Action.USE ? USE : REACTIVATE,
        "",
        0L,
        "",
        event.voucher(),
        "",
        "",
        "");
  }

  private static Command record(WishCommanded event) {
    Envelope envelope = event.envelope();
    return new Command(
        envelope.id(),
        envelope.member(),
        time(envelope),
        envelope.source(),
        envelope.channel(),
        envelope.sequence(),
        event.action().name().toLowerCase(Locale.ROOT),
        "",
        0L,
        "",
        "",
        event.name(),
        event.date(),
        "");
  }

  private static Moment record(MomentReceived event) {
    return new Moment(
        event.id(),
        event.member(),
        -1,
        event.subject(),
        event.level(),
        time(event.envelope()),
        event.hops(),
        "",
        "",
        "",
        List.of());
  }

  private static Instant time(Envelope envelope) {
    return Instant.ofEpochMilli(envelope.timeMillis());
  }

  private static LocalDate from(Credit credit) {
    return credit == null ? null : LocalDate.ofEpochDay(credit.fromDay());
  }

  /** Null for a single day: it is what the first day says already. */
  private static LocalDate to(Credit credit) {
    return credit == null || credit.toDay() == credit.fromDay()
        ? null
        : LocalDate.ofEpochDay(credit.toDay());
  }
}
