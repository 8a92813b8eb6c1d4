package io.lojal.engine;

/** A trigger that was not sent, and why. */
public record Suppressed(Trigger trigger, Reason why) {

  /** Why a trigger stays at home. */
  public enum Reason {
    /** The member is of the control group: a ghost. */
    CONTROL,
    /** No consent for the purpose and channel. */
    CONSENT,
    /** As many as a calendar day allows have gone out. */
    CAP_DAY,
    /** As many as 7 days allow have gone out. */
    CAP_WEEK,
    /** It was no news any more. */
    LAPSED
  }
}
