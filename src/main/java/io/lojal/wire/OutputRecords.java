package io.lojal.wire;

import io.lojal.community.GoalStanding;
import io.lojal.community.Mail;
import io.lojal.community.Share;
import io.lojal.engine.Decision;
import io.lojal.engine.LedgerEntry;
import io.lojal.engine.MemberView;
import io.lojal.engine.PublicProfile;
import io.lojal.engine.Rejection;
import io.lojal.engine.Suppressed;
import io.lojal.engine.Trigger;
import io.lojal.member.Envelope;
import io.lojal.member.MomentReceived;
import io.lojal.member.Posting;
import io.lojal.member.RedemptionDecided;
import io.lojal.wire.avro.Header;
import io.lojal.wire.avro.LedgerPosting;
import io.lojal.wire.avro.Moment;
import io.lojal.wire.avro.Profile;
import io.lojal.wire.avro.Programme;
import io.lojal.wire.avro.Rejected;
import io.lojal.wire.avro.Standing;
import io.lojal.wire.avro.Taken;
import io.lojal.wire.avro.Tick;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What leaves the core, as records; and back again what comes in once more: mail, and the decisions
 * and programmes that a replay is given.
 *
 * <p>The same value is always the same bytes: maps are put in order first.
 */
public final class OutputRecords {
  private OutputRecords() {}

  public static io.lojal.wire.avro.Trigger record(Trigger trigger) {
    return new io.lojal.wire.avro.Trigger(
        trigger.id(),
        trigger.revision(),
        trigger.withdrawn(),
        trigger.member().member(),
        trigger.programme(),
        trigger.version(),
        trigger.rule(),
        trigger.kind(),
        trigger.occurrence(),
        trigger.level(),
        trigger.amount(),
        trigger.text(),
        Instant.ofEpochMilli(trigger.timeMillis()),
        unless(Long.MAX_VALUE, trigger.expiresMillis()),
        trigger.cause(),
        trigger.reason(),
        record(trigger.member()));
  }

  public static io.lojal.wire.avro.Suppressed record(Suppressed suppressed) {
    return new io.lojal.wire.avro.Suppressed(record(suppressed.trigger()), suppressed.why().name());
  }

  public static Standing record(MemberView view) {
    return new Standing(
        view.member(),
        Instant.ofEpochMilli(view.timeMillis()),
        view.zone(),
        view.language(),
        view.consents(),
        ordered(view.attributes()),
        ordered(view.tiers()),
        ordered(view.points()),
        ordered(view.pending()),
        ordered(view.streaks()),
        ordered(view.freezes()),
        ordered(view.meters()),
        ordered(view.shares()),
        ordered(view.stamps()),
        ordered(view.vouchers()),
        ordered(view.tiersUntil()),
        ordered(view.missing()),
        ordered(view.expected()),
        ordered(view.badges()),
        ordered(view.challenges()),
        ordered(view.progress()),
        ordered(view.boosts()));
  }

  public static Profile record(PublicProfile profile) {
    return new Profile(
        profile.member(),
        Instant.ofEpochMilli(profile.timeMillis()),
        profile.title(),
        profile.showcase(),
        ordered(profile.tiers()),
        ordered(profile.streaks()),
        ordered(profile.badges()));
  }

  public static LedgerPosting record(LedgerEntry entry) {
    Posting posting = entry.posting();
    return new LedgerPosting(
        entry.id(),
        entry.member(),
        posting.id(),
        posting.wallet(),
        posting.from().name(),
        posting.to().name(),
        posting.points(),
        Instant.ofEpochMilli(posting.timeMillis()),
        posting.cause(),
        entry.correction(),
        entry.correctedBy());
  }

  public static io.lojal.wire.avro.Share record(Share share) {
    return new io.lojal.wire.avro.Share(
        share.goal(),
        share.shard(),
        share.member(),
        share.share(),
        share.number(),
        Instant.ofEpochMilli(share.timeMillis()));
  }

  public static io.lojal.wire.avro.GoalStanding record(GoalStanding goal) {
    return new io.lojal.wire.avro.GoalStanding(
        goal.goal(),
        goal.sum(),
        goal.target(),
        goal.reachedPercent(),
        unless(Long.MIN_VALUE, goal.reachedMillis()),
        goal.tippedBy(),
        goal.contested(),
        Instant.ofEpochMilli(goal.timeMillis()));
  }

  public static io.lojal.wire.avro.Decision record(Decision decision) {
    List<Taken> taken = new ArrayList<>(decision.taken().size());
    for (RedemptionDecided.Taken lot : decision.taken()) {
      taken.add(new Taken(lot.lot(), lot.points()));
    }
    return new io.lojal.wire.avro.Decision(
        decision.id(),
        decision.kind().name(),
        decision.member(),
        decision.rule(),
        decision.verdict(),
        decision.code(),
        decision.points(),
        decision.reward(),
        taken,
        Instant.ofEpochMilli(decision.timeMillis()),
        decision.cause(),
        PassRecords.parcels(decision.parcels()));
  }

  /**
   * A decision, as a replay takes it.
   *
   * @throws IllegalArgumentException for a kind of decision that this release does not know: it was
   *     made by a later one, and to leave it out would decide it again
   */
  public static Decision decision(io.lojal.wire.avro.Decision record) {
    List<RedemptionDecided.Taken> taken = new ArrayList<>(record.getTaken().size());
    for (Taken lot : record.getTaken()) {
      taken.add(new RedemptionDecided.Taken(lot.getLot(), lot.getPoints()));
    }
    return new Decision(
        record.getId(),
        Decision.Kind.valueOf(record.getKind()),
        record.getMember(),
        record.getRule(),
        record.getVerdict(),
        record.getCode(),
        record.getPoints(),
        record.getReward(),
        taken,
        record.getTime().toEpochMilli(),
        record.getCause(),
        PassRecords.ofRecords(record.getParcels()));
  }

  public static Moment record(Mail mail) {
    return new Moment(
        mail.id(),
        mail.to(),
        mail.toShard(),
        mail.subject(),
        mail.level(),
        Instant.ofEpochMilli(mail.timeMillis()),
        mail.hops(),
        "",
        "",
        "",
        List.of());
  }

  public static Mail mail(Moment record) {
    return new Mail(
        record.getId(),
        record.getShard(),
        record.getMember(),
        record.getSubject(),
        record.getLevel(),
        record.getTime().toEpochMilli(),
        record.getHops());
  }

  /** Mail for a member, as the event that it is in the member's journal. */
  public static MomentReceived received(Mail mail) {
    return new MomentReceived(
        new Envelope(mail.id(), mail.to(), mail.timeMillis(), "", "", 0),
        mail.subject(),
        mail.level(),
        mail.hops());
  }

  public static Programme record(PublishedProgramme programme) {
    return new Programme(
        programme.name(),
        programme.version(),
        unless(Long.MIN_VALUE, programme.fromMillis()),
        programme.yaml(),
        Instant.ofEpochMilli(programme.publishedMillis()));
  }

  public static PublishedProgramme programme(Programme record) {
    return new PublishedProgramme(
        record.getName(),
        record.getVersion(),
        record.getFrom() == null ? Long.MIN_VALUE : record.getFrom().toEpochMilli(),
        record.getYaml(),
        record.getPublished().toEpochMilli());
  }

  public static Rejected record(Rejection rejection, Origin origin) {
    List<Header> headers = new ArrayList<>(origin.headers().size());
    for (Origin.Header header : origin.headers()) {
      headers.add(new Header(header.name(), wrapped(header.value())));
    }
    return new Rejected(
        rejection.code().name(),
        rejection.code().blame().name(),
        rejection.detail(),
        rejection.member(),
        rejection.eventId(),
        origin.topic(),
        origin.partition(),
        origin.offset(),
        unless(Long.MIN_VALUE, origin.timestampMillis()),
        wrapped(origin.key()),
        wrapped(origin.value()),
        headers);
  }

  /**
   * Time, as an input.
   *
   * @param source who keeps the clock
   */
  public static Tick tick(long timeMillis, String source) {
    return new Tick(Instant.ofEpochMilli(timeMillis), source);
  }

  private static Instant unless(long none, long millis) {
    return millis == none ? null : Instant.ofEpochMilli(millis);
  }

  private static ByteBuffer wrapped(byte[] bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }

  /** A map of the same, by name. */
  static <V> Map<String, V> ordered(Map<String, V> map) {
    boolean isOrdered = map instanceof SortedMap<String, V> sorted && sorted.comparator() == null;
    return isOrdered || map.size() < 2 ? map : new TreeMap<>(map);
  }
}
