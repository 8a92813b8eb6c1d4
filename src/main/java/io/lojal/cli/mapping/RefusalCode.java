package io.lojal.cli.mapping;

/**
 * Why a row did not become an event. Codes are an interface: they are in summaries, in the file of
 * what was refused and in docs/import.md. Those that an event can be refused with too have the same
 * names ({@link io.lojal.member.RejectionCode}).
 */
public enum RefusalCode {
  /** More or fewer fields than the header. */
  BAD_ROW,
  /** Bytes that are no text in the file's encoding. */
  BAD_TEXT,
  /** A date or time that is not written as the pattern says, or that there never was. */
  BAD_TIME,
  /** Something else where a number should be, or a part where a whole number should be. */
  BAD_NUMBER,
  /** Nothing to tell the event by. */
  NO_ID,
  /** Nobody to whom it happened. */
  NO_MEMBER,
  /** None of ISO 4217. */
  UNKNOWN_CURRENCY,
  /** A quantity of 0 or less, or above 10^15. */
  BAD_QUANTITY,
  /** An amount below 0 or above 10^15 minor units. */
  BAD_AMOUNT,
  /** Another field has a value that it cannot have. */
  BAD_FIELD,
  /** A time after the year 9999. */
  TOO_EARLY,
  /** A time before the year 1900. */
  TOO_LATE,
  /** A return of neither a purchase nor goods. */
  RETURN_OF_NOTHING,
  /**
   * Rows of one receipt that name two members or currencies, or are bought and returned at once;
   * rows of one opening that contradict each other.
   */
  MIXED_RECEIPT,
  /** The id came before, with other content. */
  ID_AGAIN,
  /** Another row of the same receipt or opening was refused; they come whole or not at all. */
  RECEIPT_REFUSED
}
