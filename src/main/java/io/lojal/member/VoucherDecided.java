package io.lojal.member;

/**
 * A fact: what became of a command about a voucher.
 *
 * @param envelope the command's id, and the time at which it was decided
 * @param asked the voucher or kind that the command named
 * @param voucher the id of the voucher that it came to; empty where it was refused
 */
public record VoucherDecided(
    Envelope envelope,
    long commandTimeMillis,
    VoucherCommanded.Action action,
    String asked,
    boolean accepted,
    String code,
    String voucher)
    implements Decided {

  @Override
  public EventKind kind() {
    return EventKind.VOUCHER_ANSWER;
  }

  @Override
  public boolean answers(Commanded command) {
    return command instanceof VoucherCommanded other
        && other.timeMillis() == commandTimeMillis
        && other.action() == action
        && other.voucher().equals(asked);
  }
}
