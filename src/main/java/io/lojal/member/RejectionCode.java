package io.lojal.member;

/**
 * Why an event was refused, and whom that is for. Codes are an interface: they are on the rejected
 * topic, in the metrics and in docs/events.md; renaming one is a change that others notice.
 */
public enum RejectionCode {
  /** The bytes are no record: no magic byte, cut short, or not what their schema says. */
  GARBAGE(Blame.PRODUCER),
  /** The registry knows no schema of that number. */
  UNKNOWN_SCHEMA(Blame.PRODUCER),
  /** The schema is known, and is not that of this topic's records. */
  WRONG_SCHEMA(Blame.PRODUCER),
  /** The event has no id. */
  NO_ID(Blame.PRODUCER),
  /** The event names no member. */
  NO_MEMBER(Blame.PRODUCER),
  /** The currency is none of ISO 4217, or not the programme's. */
  UNKNOWN_CURRENCY(Blame.PRODUCER),
  /** A quantity of 0 or less. */
  BAD_QUANTITY(Blame.PRODUCER),
  /** An amount below 0 or above 10^15 minor units. */
  BAD_AMOUNT(Blame.PRODUCER),
  /** A field has a value that it cannot have: a zone, a date, a span, a command. */
  BAD_FIELD(Blame.PRODUCER),
  /** It names what the programme does not have. */
  UNKNOWN_NAME(Blame.PRODUCER),
  /** Stamped further ahead of the clock than is held back. */
  TOO_EARLY(Blame.PRODUCER),
  /** Older than the programme's horizon, or before what is closed for this member. */
  TOO_LATE(Blame.PRODUCER),
  /** The id is known, with other content; the first one stands. */
  CONFLICT(Blame.PRODUCER),
  /** A return whose purchase did not come within the horizon, or of more than was bought. */
  RETURN_OF_NOTHING(Blame.PRODUCER),
  /** Mail that has passed too many keys. */
  TOO_MANY_HOPS(Blame.PROGRAMME),
  /** An expression of the programme had no value for the event; the event itself was counted. */
  RULE_FAILED(Blame.PROGRAMME);

  /** Who can mend it. */
  public enum Blame {
    PRODUCER,
    PROGRAMME
  }

  private final Blame blame;

  RejectionCode(Blame blame) {
    this.blame = blame;
  }

  public Blame blame() {
    return blame;
  }
}
