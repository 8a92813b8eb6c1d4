package io.lojal.member;

import java.util.List;

/**
 * Mail from one member to another. It travels as it will lie in the journal of whoever reads it.
 *
 * @param subject the rule that it is about ("transfers/friends")
 * @param from the member who wrote it
 * @param text why it comes back; what points are asked for; of a referral the letter's number; else
 *     empty
 * @param parcels the points it carries
 * @param hops how many keys it has passed, at least 1; mail is refused above 8
 * @param code why it was refused where it was read; empty where it was taken, and on the way
 */
public record LetterReceived(
    Envelope envelope,
    String subject,
    Content content,
    String from,
    String text,
    List<Parcel> parcels,
    int hops,
    String code)
    implements Event {

  /** What a letter is. The order rests in state and never changes. */
  public enum Content {
    /** Points for whoever reads it. */
    POINTS,
    /** What was sent, and refused. */
    BACK,
    /** Points for a pool. */
    PUT,
    /** Points that a pool was given, and is to give back. */
    TAKE,
    /** Points that a till asks a pool for: under the command's id instead of a lot. */
    REDEEM,
    /** A level for whoever reads it. */
    LEVEL,
    /** What a friend did holds: points for who had brought them. */
    REFERRED,
    /** What a friend did holds no more. */
    UNREFERRED
  }

  public LetterReceived {
    parcels = List.copyOf(parcels);
  }

  @Override
  public EventKind kind() {
    return EventKind.LETTER;
  }

  public long points() {
    return Parcel.points(parcels);
  }

  /** Of a referral: later letters of a friend have higher ones. */
  long number() {
    return Long.parseLong(text);
  }

  /** Whether it lies in a journal, and is on its way no more. */
  public boolean isRead() {
    return envelope.sequence() == Long.MAX_VALUE;
  }

  /**
   * As it lies in the journal.
   *
   * @param code why it was refused, or empty
   */
  public LetterReceived read(long nowMillis, String code) {
    Envelope dated =
        new Envelope(
            id(), member(), nowMillis, envelope.source(), envelope.channel(), Long.MAX_VALUE);
    return new LetterReceived(dated, subject, content, from, text, parcels, hops, code);
  }
}
