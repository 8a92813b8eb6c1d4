package io.lojal.member;

/** Something that happened to a member. The journal is made of these, and of nothing else. */
public sealed interface Event
    permits MemberChanged,
        OpeningRecorded,
        PurchaseRecorded,
        ActivityRecorded,
        ReturnRecorded,
        MomentReceived,
        LetterReceived,
        Commanded,
        Decided {

  Envelope envelope();

  EventKind kind();

  default String id() {
    return envelope().id();
  }

  default String member() {
    return envelope().member();
  }

  default long timeMillis() {
    return envelope().timeMillis();
  }

  /** The place in the member's history at which this event stands. */
  default Position position() {
    Envelope e = envelope();
    return new Position(e.timeMillis(), e.sequence(), kind(), e.id());
  }
}
