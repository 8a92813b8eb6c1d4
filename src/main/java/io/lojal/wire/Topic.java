package io.lojal.wire;

import io.lojal.wire.avro.Activity;
import io.lojal.wire.avro.Command;
import io.lojal.wire.avro.Decision;
import io.lojal.wire.avro.GoalStanding;
import io.lojal.wire.avro.LedgerPosting;
import io.lojal.wire.avro.Member;
import io.lojal.wire.avro.Moment;
import io.lojal.wire.avro.Opening;
import io.lojal.wire.avro.Profile;
import io.lojal.wire.avro.Programme;
import io.lojal.wire.avro.Purchase;
import io.lojal.wire.avro.Rejected;
import io.lojal.wire.avro.Return;
import io.lojal.wire.avro.Standing;
import io.lojal.wire.avro.Suppressed;
import io.lojal.wire.avro.Tick;
import io.lojal.wire.avro.Trigger;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Every topic there is, as it should be; docs/topics.md says the same, and a test compares. */
public enum Topic {
  PURCHASES("purchases", Purchase.class, Key.MEMBER, Kept.FOR_REPLAY),
  RETURNS("returns", Return.class, Key.MEMBER, Kept.FOR_REPLAY),
  ACTIVITIES("activities", Activity.class, Key.MEMBER, Kept.FOR_REPLAY),
  MEMBERS("members", Member.class, Key.MEMBER, Kept.FOR_REPLAY),
  OPENINGS("openings", Opening.class, Key.MEMBER, Kept.FOR_REPLAY),
  COMMANDS("commands", Command.class, Key.MEMBER, Kept.FOR_REPLAY),
  MOMENTS("moments", Moment.class, Key.MEMBER_OR_SHARD, Kept.WHILE_CONSUMED),
  TICKS("ticks", Tick.class, Key.NONE, Kept.A_DAY),
  PROGRAMMES("programmes", Programme.class, Key.VERSION, Kept.COMPACTED),
  TRIGGERS("triggers", Trigger.class, Key.MEMBER, Kept.WHILE_CONSUMED),
  SUPPRESSED("suppressed", Suppressed.class, Key.MEMBER, Kept.WHILE_CONSUMED),
  DECISIONS("decisions", Decision.class, Key.MEMBER_OR_GOAL, Kept.FOR_REPLAY),
  LEDGER("ledger", LedgerPosting.class, Key.MEMBER, Kept.FOR_REPLAY),
  STANDINGS("standings", Standing.class, Key.MEMBER, Kept.COMPACTED),
  PROFILES("profiles", Profile.class, Key.MEMBER, Kept.COMPACTED),
  GOAL_STANDINGS("goal-standings", GoalStanding.class, Key.GOAL, Kept.COMPACTED),
  REJECTED("rejected", Rejected.class, Key.ORIGINAL, Kept.WHILE_CONSUMED);

  /** What a record's key is, in UTF-8. */
  public enum Key {
    MEMBER("member", true),
    MEMBER_OR_SHARD("member, or goal#shard", true),
    MEMBER_OR_GOAL("member, or goal", true),
    ORIGINAL("the original's", true),
    GOAL("goal", false),
    VERSION("name/version", false),
    NONE("none", false);

    private final String words;
    private final boolean spread;

    Key(String words, boolean spread) {
      this.words = words;
      this.spread = spread;
    }

    String words() {
      return words;
    }
  }

  /** How long records stay, and why. */
  public enum Kept {
    /** A year and what comes late: what a replay or a new rule reads. */
    FOR_REPLAY(Duration.ofDays(400)),
    /** Longer than any consumer, or any savepoint, stays behind. */
    WHILE_CONSUMED(Duration.ofDays(30)),
    A_DAY(Duration.ofDays(1)),
    /** For ever, the last one of every key. */
    COMPACTED(null);

    private final Duration duration;

    Kept(Duration duration) {
      this.duration = duration;
    }
  }

  /** As far as an event may lie ahead and be held back; beyond, its producer is told at once. */
  private static final Duration HELD_BACK = Duration.ofDays(2);

  /** Kafka's own default, said aloud. */
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

  private static final int MEGABYTE = 1 << 20;

  private final String plainName;
  private final Class<? extends SpecificRecord> type;
  private final Key key;
  private final Kept kept;

  Topic(String plainName, Class<? extends SpecificRecord> type, Key key, Kept kept) {
    this.plainName = plainName;
    this.type = type;
    this.key = key;
    this.kept = kept;
  }

  /** Without the prefix of an installation. */
  public String plainName() {
    return plainName;
  }

  /** The record that all of its values are. */
  public Class<? extends SpecificRecord> type() {
    return type;
  }

  /** The schema of its values, as its file in avro/ has it: what is registered. */
  public Schema schema() {
    return PlainSchema.of(SpecificData.get().getSchema(type));
  }

  public Key key() {
    return key;
  }

  /** Whether it has as many partitions as members are spread over; else one. */
  public boolean isSpread() {
    return key.spread;
  }

  public boolean isCompacted() {
    return kept == Kept.COMPACTED;
  }

  /** How long records stay; empty for ever. */
  public Optional<Duration> retention() {
    return Optional.ofNullable(kept.duration);
  }

  /** Whether events come in on it, from producers whose clocks are not ours. */
  public boolean isInput() {
    return switch (this) {
      case PURCHASES, RETURNS, ACTIVITIES, MEMBERS, OPENINGS, COMMANDS -> true;
      default -> false;
    };
  }

  /** How far ahead of the broker's clock a record's timestamp may lie. */
  public Duration aheadAllowed() {
    return isInput() ? HELD_BACK : CLOCKS_DIFFER;
  }

  /** The largest batch, in bytes: a refused record has to fit in with what is said of it. */
  public int maxMessageBytes() {
    return this == REJECTED ? 2 * MEGABYTE : MEGABYTE;
  }
}
