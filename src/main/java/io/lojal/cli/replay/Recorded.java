package io.lojal.cli.replay;

import io.lojal.member.EventCodec;
import io.lojal.member.Position;
import java.util.Arrays;

/**
 * An event of the file, small enough that many millions wait in memory for their turn. The order is
 * that of {@link Position}, then member, then content: whatever the order of the lines, of two
 * events of one id and another content the same one comes first, and stands.
 *
 * @param bytes as {@link EventCodec} writes them; the journal keeps the same array
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by compareTo; equality is never asked for.
record Recorded(long timeMillis, String member, byte[] bytes) implements Comparable<Recorded> {

  @Override
  public int compareTo(Recorded other) {
    int order = Long.compare(timeMillis, other.timeMillis);
    if (order == 0) {
      order = EventCodec.position(bytes).compareTo(EventCodec.position(other.bytes));
    }
    if (order == 0) {
      order = member.compareTo(other.member);
    }
    return order == 0 ? Arrays.compare(bytes, other.bytes) : order;
  }
}
