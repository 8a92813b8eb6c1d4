package io.lojal.member;

/** One voucher of a member. Without its kind, under which it lies. */
final class Voucher {

  /** What has become of it. The code rests in state and never changes. */
  enum Status {
    OPEN,
    USED,
    EXPIRED
  }

  /** Who gave it, and for what: "stamps/coffee/1". */
  final String id;

  Status status = Status.OPEN;

  /** Whether it was issued: one that a correction took away after it was used was not. */
  boolean hasCome = true;

  /** {@link Long#MAX_VALUE} for never; meaningless where it has not come. */
  long expiresMillis;

  /** When it was used, or expired; meaningless while it is open. */
  long endedMillis;

  /** How often it was reactivated. */
  int reactivations;

  Voucher(String id, long expiresMillis) {
    this.id = id;
    this.expiresMillis = expiresMillis;
  }

  boolean isOpen() {
    return status == Status.OPEN;
  }

  void end(Status how, long atMillis) {
    status = how;
    endedMillis = atMillis;
  }
}
