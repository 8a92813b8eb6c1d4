package io.lojal.member;

/**
 * The kinds of event, in the order in which events of one millisecond and sequence are applied: who
 * one is, what one brings, what one did, what was taken back, what was asked for and answered.
 *
 * <p>The code rests in state and never changes; a new kind takes a new one.
 */
public enum EventKind {
  MEMBER(1),
  OPENING(10),
  PURCHASE(2),
  ACTIVITY(3),
  RETURN(4),
  MOMENT(5),
  COMMAND(6),
  REDEMPTION(7),
  VOUCHER_COMMAND(8),
  VOUCHER_ANSWER(9),
  WISH(11),
  WISH_ANSWER(12),
  PASS(13),
  PASS_ANSWER(14),
  LETTER(15);

  private static final EventKind[] BY_CODE = new EventKind[16];

  static {
    for (EventKind kind : values()) {
      BY_CODE[kind.code] = kind;
    }
  }

  private final byte code;

  EventKind(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException for a code that no release has written
   */
  static EventKind ofCode(int code) {
    if (code < 1 || code >= BY_CODE.length) {
      throw new IllegalArgumentException("no event kind has the code " + code);
    }
    return BY_CODE[code];
  }
}
