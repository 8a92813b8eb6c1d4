package io.lojal.job;

import io.lojal.community.GoalStanding;
import io.lojal.community.Mail;
import io.lojal.engine.Decision;
import io.lojal.engine.LedgerEntry;
import io.lojal.engine.MemberView;
import io.lojal.engine.PublicProfile;
import io.lojal.engine.Rejection;
import io.lojal.engine.Suppressed;
import io.lojal.engine.Trigger;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import java.nio.charset.StandardCharsets;

/** What leaves, as sentences that a test can compare. The first word is the kind. */
record TextEncoding() implements Encoding {
  private static final long serialVersionUID = 1L;

  /** The sentence of a record. */
  static String text(OutRecord record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }

  @Override
  public Encoder open() {
    return new Sentences();
  }

  private static final class Sentences implements Encoder {
    private static OutRecord record(String sentence) {
      return new OutRecord(
          "test",
          null,
          sentence.getBytes(StandardCharsets.UTF_8),
          new String[0],
          new byte[0][],
          -1);
    }

    @Override
    public OutRecord trigger(Trigger one) {
      String verb = one.withdrawn() ? "withdrew " : "said ";
      return record(verb + one.kind() + " r" + one.revision() + ": " + one.reason());
    }

    @Override
    public OutRecord suppressed(Suppressed one) {
      return record("kept " + one.why() + ": " + one.trigger().reason());
    }

    @Override
    public OutRecord decision(Decision one) {
      String why = one.code().isEmpty() ? "" : " " + one.code();
      return record("decided " + one.id() + " " + one.verdict() + why + " " + one.points());
    }

    @Override
    public OutRecord posting(LedgerEntry one) {
      return record(
          "posted %s %d %s>%s"
              .formatted(
                  one.id(), one.posting().points(), one.posting().from(), one.posting().to()));
    }

    @Override
    public OutRecord standing(MemberView one) {
      return record(
          "standing %d %s %s %s %s"
              .formatted(one.timeMillis(), one.tiers(), one.points(), one.streaks(), one.shares()));
    }

    @Override
    public OutRecord shown(PublicProfile one) {
      return record("shown %s: %s %s".formatted(one.member(), one.title(), one.showcase()));
    }

    @Override
    public OutRecord hidden(String member, long timeMillis) {
      return record("hidden " + member);
    }

    @Override
    public OutRecord mail(Mail one) {
      String to = one.toShard() < 0 ? one.to() : "shard " + one.toShard();
      return record("mailed " + to + ": " + one.subject() + " " + one.level());
    }

    @Override
    public OutRecord letter(LetterReceived one) {
      return record(
          "wrote %s of %d to %s: %s"
              .formatted(one.content(), one.points(), one.member(), one.id()));
    }

    @Override
    public OutRecord goal(GoalStanding one) {
      return record(
          "goal at %d of %d, reached %d%s"
              .formatted(
                  one.sum(),
                  one.target(),
                  one.reachedPercent(),
                  one.contested() ? ", contested" : ""));
    }

    @Override
    public OutRecord rejected(Rejection why, Event event, Incoming from) {
      String place =
          from == null
              ? ""
              : " from " + from.topic() + "-" + from.partition() + "@" + from.offset();
      return record("refused " + why.code() + " " + why.eventId() + place);
    }

    @Override
    public void close() {}
  }
}
