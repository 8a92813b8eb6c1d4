package io.lojal.wire;

import io.lojal.community.GoalStanding;
import io.lojal.community.Mail;
import io.lojal.engine.Decision;
import io.lojal.engine.LedgerEntry;
import io.lojal.engine.MemberView;
import io.lojal.engine.PublicProfile;
import io.lojal.engine.Rejection;
import io.lojal.engine.Suppressed;
import io.lojal.engine.Trigger;
import io.lojal.job.Encoding;
import io.lojal.job.Incoming;
import io.lojal.job.OutRecord;
import io.lojal.member.Decided;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Encoding with a real registry: what leaves, as records of the log. */
public record WireEncoding(RegistryOptions registry, TopicLayout layout) implements Encoding {
  private static final long serialVersionUID = 1L;

  @Override
  public Encoder open() {
    Registry connected = new Registry(registry, waited -> {});
    return new Open(connected, new OutputWriting(connected, new Topics(layout)));
  }

  private record Open(Registry registry, OutputWriting writing) implements Encoder {
    @Override
    public OutRecord trigger(Trigger trigger) {
      return writing.trigger(trigger);
    }

    @Override
    public OutRecord suppressed(Suppressed suppressed) {
      Trigger trigger = suppressed.trigger();
      return writing.write(
          Topic.SUPPRESSED,
          trigger.member().member(),
          OutputRecords.record(suppressed),
          trigger.timeMillis());
    }

    @Override
    public OutRecord decision(Decision decision) {
      String key = decision.kind() == Decision.Kind.GOAL ? decision.rule() : decision.member();
      return writing.write(
          Topic.DECISIONS, key, OutputRecords.record(decision), decision.timeMillis());
    }

    @Override
    public OutRecord posting(LedgerEntry entry) {
      return writing.write(
          Topic.LEDGER, entry.member(), OutputRecords.record(entry), entry.posting().timeMillis());
    }

    @Override
    public OutRecord standing(MemberView view) {
      return writing.write(
          Topic.STANDINGS, view.member(), OutputRecords.record(view), view.timeMillis());
    }

    @Override
    public OutRecord shown(PublicProfile profile) {
      return writing.write(
          Topic.PROFILES, profile.member(), OutputRecords.record(profile), profile.timeMillis());
    }

    @Override
    public OutRecord hidden(String member, long timeMillis) {
      return writing.tombstone(Topic.PROFILES, member, timeMillis);
    }

    @Override
    public OutRecord mail(Mail mail) {
      String key = mail.toShard() < 0 ? mail.to() : mail.subject() + "#" + mail.toShard();
      return writing.write(Topic.MOMENTS, key, OutputRecords.record(mail), mail.timeMillis());
    }

    @Override
    public OutRecord letter(LetterReceived letter) {
      return writing.write(
          Topic.MOMENTS, letter.member(), EventRecords.record(letter), letter.timeMillis());
    }

    @Override
    public OutRecord goal(GoalStanding standing) {
      return writing.write(
          Topic.GOAL_STANDINGS,
          standing.goal(),
          OutputRecords.record(standing),
          standing.timeMillis());
    }

    @Override
    public OutRecord rejected(Rejection rejection, Event event, Incoming from) {
      byte[] key = rejection.member().getBytes(StandardCharsets.UTF_8);
      Origin origin =
          new Origin(
              from == null ? "" : from.topic(),
              from == null ? -1 : from.partition(),
              from == null ? -1 : from.offset(),
              event == null ? Long.MIN_VALUE : event.timeMillis(),
              key,
              event == null ? null : text(event),
              List.of());
      return writing.rejected(rejection, origin, key);
    }

    /** What was read of the record, as text: its bytes are where the origin says. */
    private static byte[] text(Event event) {
      return event instanceof Decided
          ? null
          : PlainJson.line(event).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
      registry.close();
    }
  }
}
