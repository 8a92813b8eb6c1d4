package io.lojal.member;

import java.util.Objects;

/**
 * What every event carries, whatever it tells.
 *
 * @param id unique for its producer's lifetime; a second event of the same id is a repeat or a
 *     conflict
 * @param member the key; never empty
 * @param timeMillis when it happened, by the producer's clock, in milliseconds since the epoch, UTC
 * @param source who produced it ("till-12", "lift-gate"); may be empty
 * @param channel where the member was ("shop", "web", "mountain"); may be empty
 * @param sequence the producer's own order among events of one millisecond, 0 where it has none
 */
public record Envelope(
    String id, String member, long timeMillis, String source, String channel, long sequence) {
  public Envelope {
    Objects.requireNonNull(id);
    Objects.requireNonNull(member);
    Objects.requireNonNull(source);
    Objects.requireNonNull(channel);
  }
}
