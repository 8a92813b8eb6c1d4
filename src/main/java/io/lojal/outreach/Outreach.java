package io.lojal.outreach;

import io.lojal.member.ByteReader;
import io.lojal.member.ByteWriter;
import io.lojal.member.Outcome;
import io.lojal.member.OutcomeCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was decided and told of one member: decided once, in the order of arrival, and never folded
 * again, because it left the building. Mutable; a member's task owns it.
 *
 * <p>It holds only what cannot be found by folding: that an outcome was told follows from the
 * journal, unless it was corrected, moved, or stayed at home.
 */
public final class Outreach {
  private static final int VERSION = 1;

  /** Absences whose grace has not passed, in the order they came. */
  public final List<Waiting> waiting = new ArrayList<>();

  /** What a trigger's story has been beyond a first announcement, by id. */
  private final Map<String, Told> told = new TreeMap<>();

  /** Under which id an outcome goes that moved, by the id it would have now. */
  private final Map<String, Moved> moved = new TreeMap<>();

  /** Offers decided, by id, so that none is decided twice. */
  private final Map<String, Long> decided = new TreeMap<>();

  /** When offers went out, or would have to a member of the control group. */
  private final List<Offered> offered = new ArrayList<>();

  /** An outcome and when it can be told. */
  public record Waiting(Outcome outcome, long dueMillis) {}

  /** The revision that holds, and whether it was sent at all. */
  private record Told(int revision, boolean unsent, long timeMillis) {}

  private record Moved(String id, long timeMillis) {}

  private record Offered(String rule, long timeMillis) {}

  /** The revision a trigger gets now: 0 at first, one more for each withdrawal and return. */
  public int nextRevision(String id) {
    Told known = told.get(id);
    return known == null ? 0 : known.revision() + 1;
  }

  /** Notes what a trigger was sent with; a first announcement need not be noted. */
  public void sent(String id, int revision, long timeMillis) {
    if (revision > 0) {
      told.put(id, new Told(revision, false, timeMillis));
    }
  }

  /** Notes that a trigger was not sent, so that its withdrawal is not sent either. */
  public void keptHome(String id, int revision, long timeMillis) {
    told.put(id, new Told(revision, true, timeMillis));
  }

  public boolean stayedHome(String id) {
    Told known = told.get(id);
    return known != null && known.unsent();
  }

  /** The id an outcome goes by: that of the one it moved from, if it did. */
  public String idOf(String id) {
    Moved from = moved.get(id);
    return from == null ? id : from.id();
  }

  /**
   * The id for an outcome that is told now. Its own may have gone with one that moved away from it;
   * then it gets another, and keeps that.
   */
  public String claim(String id, long timeMillis) {
    String claimed = id;
    while (!moved.containsKey(id) && isTaken(claimed)) {
      claimed += "+";
    }
    if (!claimed.equals(id)) {
      moved.put(id, new Moved(claimed, timeMillis));
    }
    return idOf(id);
  }

  private boolean isTaken(String id) {
    for (Moved one : moved.values()) {
      if (one.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  public void move(String fromId, String toId, long timeMillis) {
    moved.remove(fromId);
    if (!fromId.equals(toId)) {
      moved.put(toId, new Moved(fromId, timeMillis));
    }
  }

  public boolean isDecided(String offerId) {
    return decided.containsKey(offerId);
  }

  public void decide(String offerId, long timeMillis) {
    decided.put(offerId, timeMillis);
  }

  public void offered(String rule, long timeMillis) {
    offered.add(new Offered(rule, timeMillis));
  }

  /** How often a rule's offer went out from an instant on. */
  public int offeredSince(String rule, long fromMillis) {
    int count = 0;
    for (Offered one : offered) {
      if (one.timeMillis() >= fromMillis && one.rule().equals(rule)) {
        count++;
      }
    }
    return count;
  }

  /** When the first waiting outcome can be told; {@link Long#MAX_VALUE} for none. */
  public long nextDue() {
    long next = Long.MAX_VALUE;
    for (Waiting one : waiting) {
      next = Math.min(next, one.dueMillis());
    }
    return next;
  }

  /**
   * Forgets what nothing can correct any more.
   *
   * @param beforeMillis the end of what is closed
   * @param offeredBeforeMillis the end of what no cap counts
   */
  public void forget(long beforeMillis, long offeredBeforeMillis) {
    // What was withdrawn can come again however late, as the same card is full once more; and
    // receivers keep the highest revision.
    told.values().removeIf(one -> one.timeMillis() < beforeMillis && one.revision() % 2 == 0);
    moved.values().removeIf(one -> one.timeMillis() < beforeMillis);
    decided.values().removeIf(time -> time < beforeMillis);
    offered.removeIf(one -> one.timeMillis() < offeredBeforeMillis);
  }

  public byte[] toBytes() {
    ByteWriter writer = new ByteWriter().octet(VERSION).unsigned(waiting.size());
    for (Waiting one : waiting) {
      OutcomeCodec.write(writer, one.outcome());
      writer.signed(one.dueMillis());
    }
    writer.unsigned(told.size());
    told.forEach(
        (id, one) ->
            writer.text(id).unsigned(one.revision()).flag(one.unsent()).signed(one.timeMillis()));
    writer.unsigned(moved.size());
    moved.forEach((id, from) -> writer.text(id).text(from.id()).signed(from.timeMillis()));
    writer.unsigned(decided.size());
    decided.forEach((id, time) -> writer.text(id).signed(time));
    writer.unsigned(offered.size());
    for (Offered one : offered) {
      writer.text(one.rule()).signed(one.timeMillis());
    }
    return writer.toBytes();
  }

  /**
   * @param bytes null for a member of whom nothing was told
   */
  public static Outreach of(byte[] bytes) {
    Outreach outreach = new Outreach();
    if (bytes == null) {
      return outreach;
    }
    ByteReader reader = new ByteReader(bytes);
    int version = reader.octet();
    if (version != VERSION) {
      throw new IllegalStateException("an outreach of the form " + version);
    }
    for (int i = reader.count(); i > 0; i--) {
      outreach.waiting.add(new Waiting(OutcomeCodec.read(reader), reader.signed()));
    }
    for (int i = reader.count(); i > 0; i--) {
      outreach.told.put(reader.text(), new Told(reader.count(), reader.flag(), reader.signed()));
    }
    for (int i = reader.count(); i > 0; i--) {
      outreach.moved.put(reader.text(), new Moved(reader.text(), reader.signed()));
    }
    for (int i = reader.count(); i > 0; i--) {
      outreach.decided.put(reader.text(), reader.signed());
    }
    for (int i = reader.count(); i > 0; i--) {
      outreach.offered.add(new Offered(reader.text(), reader.signed()));
    }
    return outreach;
  }
}
