package io.lojal.engine;

import io.lojal.member.ByteReader;
import io.lojal.member.ByteWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is read and written with every event of a member: the standing, and in front of it what the
 * engine has to remember between two events. One value, so an event costs one read and one write.
 */
final class MemberRecord {
  private static final int VERSION = 4;

  /** What stands before the standing is seldom longer. */
  private static final int HEAD = 128;

  /** The timer that is set; {@link Long#MAX_VALUE} for none. */
  long timerMillis = Long.MAX_VALUE;

  /** When the member's view went out last. */
  long viewMillis = Long.MIN_VALUE;

  /** Whether the member changed since. */
  boolean viewIsOld;

  /** Entries in the journal. */
  long open;

  /** The earliest event time in the journal. */
  long oldestMillis = Long.MAX_VALUE;

  /** Everything before this instant is closed. */
  long closedMillis = Long.MIN_VALUE;

  /** Closing is not tried before; {@link Long#MIN_VALUE} where nothing stood in its way. */
  long closeMillis = Long.MIN_VALUE;

  /** The last number given to a share. */
  long shares;

  /** The last number given to a correction. */
  long corrections;

  /** What others were shown last; 0 for nothing. */
  int profileMark;

  /** When an outcome that waits can be told; {@link Long#MAX_VALUE} while none does. */
  long tellMillis = Long.MAX_VALUE;

  /** Ids of entries that came out of order and are not folded yet. */
  final List<String> corrected = new ArrayList<>();

  /** Entries from the future, held until their time. */
  final List<Held> held = new ArrayList<>();

  /** Returns whose purchase has not come. */
  final List<Waiting> waiting = new ArrayList<>();

  /** What others were told last of who is to be thanked. */
  final List<Thanked> thanked = new ArrayList<>();

  /** {@link io.lojal.member.StandingCodec}'s bytes; empty for a member never folded. */
  byte[] standing = new byte[0];

  /**
   * Who was told last that they are to be thanked.
   *
   * @param rule the referral
   * @param number the last letter's
   * @param who empty for nobody any more
   */
  record Thanked(String rule, long number, String who, long points) {}

  record Held(String id, long timeMillis) {}

  /** A return, the purchase it waits for (empty for any), and when it waits no longer. */
  record Waiting(String id, String purchaseId, long untilMillis) {}

  boolean waitsFor(String purchaseId) {
    for (Waiting one : waiting) {
      if (one.purchaseId().isEmpty() || one.purchaseId().equals(purchaseId)) {
        return true;
      }
    }
    return false;
  }

  boolean isCorrected() {
    return !corrected.isEmpty();
  }

  /** The first time of what is held; {@link Long#MAX_VALUE} where nothing is. */
  long firstHeldMillis() {
    long first = Long.MAX_VALUE;
    for (Held one : held) {
      first = Math.min(first, one.timeMillis());
    }
    return first;
  }

  /** The next time the engine has to look, by what waits here. */
  long nextMillis() {
    long next = firstHeldMillis();
    for (Waiting one : waiting) {
      next = Math.min(next, one.untilMillis());
    }
    return next;
  }

  byte[] toBytes() {
    ByteWriter writer =
        new ByteWriter(HEAD + standing.length)
            .octet(VERSION)
            .signed(timerMillis)
            .signed(viewMillis)
            .flag(viewIsOld)
            .unsigned(open)
            .signed(oldestMillis)
            .signed(closedMillis)
            .unsigned(shares)
            .unsigned(corrections)
            .unsigned(Integer.toUnsignedLong(profileMark))
            .flag(tellMillis != Long.MAX_VALUE);
    if (tellMillis != Long.MAX_VALUE) {
      writer.signed(tellMillis);
    }
    writer.flag(closeMillis != Long.MIN_VALUE);
    if (closeMillis != Long.MIN_VALUE) {
      writer.signed(closeMillis);
    }
    writer.unsigned(corrected.size());
    corrected.forEach(writer::text);
    writer.unsigned(held.size());
    for (Held one : held) {
      writer.text(one.id()).signed(one.timeMillis());
    }
    writer.unsigned(waiting.size());
    for (Waiting one : waiting) {
      writer.text(one.id()).text(one.purchaseId()).signed(one.untilMillis());
    }
    writer.unsigned(thanked.size());
    for (Thanked one : thanked) {
      writer.text(one.rule()).unsigned(one.number()).text(one.who()).unsigned(one.points());
    }
    return writer.octets(standing).toBytes();
  }

  /**
   * @param bytes null for a member never heard of
   */
  static MemberRecord of(byte[] bytes) {
    MemberRecord record = new MemberRecord();
    if (bytes == null) {
      return record;
    }
    ByteReader reader = new ByteReader(bytes);
    int version = reader.octet();
    if (version < 1 || version > VERSION) {
      throw new IllegalStateException("a member's record of the form " + version);
    }
    record.timerMillis = reader.signed();
    record.viewMillis = reader.signed();
    record.viewIsOld = reader.flag();
    record.open = reader.unsigned();
    record.oldestMillis = reader.signed();
    record.closedMillis = reader.signed();
    record.shares = reader.unsigned();
    record.corrections = reader.unsigned();
    record.profileMark = version == 1 ? 0 : (int) reader.unsigned();
    record.tellMillis = readTell(reader, version);
    record.closeMillis = version > 3 && reader.flag() ? reader.signed() : Long.MIN_VALUE;
    for (int i = reader.count(); i > 0; i--) {
      record.corrected.add(reader.text());
    }
    for (int i = reader.count(); i > 0; i--) {
      record.held.add(new Held(reader.text(), reader.signed()));
    }
    for (int i = reader.count(); i > 0; i--) {
      record.waiting.add(new Waiting(reader.text(), reader.text(), reader.signed()));
    }
    for (int i = version < 3 ? 0 : reader.count(); i > 0; i--) {
      record.thanked.add(
          new Thanked(reader.text(), reader.unsigned(), reader.text(), reader.unsigned()));
    }
    record.standing = Arrays.copyOfRange(bytes, reader.position(), bytes.length);
    return record;
  }

  private static long readTell(ByteReader reader, int version) {
    if (version < 3) {
      // It was not remembered: look at once.
      return Long.MIN_VALUE;
    }
    return reader.flag() ? reader.signed() : Long.MAX_VALUE;
  }
}
