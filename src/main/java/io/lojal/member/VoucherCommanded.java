package io.lojal.member;

/**
 * A till asks to use a voucher, or to have a used one back. It is answered once, with a {@link
 * VoucherDecided}.
 *
 * @param voucher its id, or to use one, also a kind: then the one that expires first
 */
public record VoucherCommanded(Envelope envelope, Action action, String voucher)
    implements Commanded {

  /** What is asked for. The order rests in state and never changes. */
  public enum Action {
    USE,
    /** The purchase it was used for was cancelled. */
    REACTIVATE
  }

  @Override
  public EventKind kind() {
    return EventKind.VOUCHER_COMMAND;
  }
}
