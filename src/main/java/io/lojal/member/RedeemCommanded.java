package io.lojal.member;

/**
 * A till asks to take points. It is answered once, with a {@link RedemptionDecided}.
 *
 * @param points above 0
 * @param reward what they are for, as the till names it; may be empty
 */
public record RedeemCommanded(Envelope envelope, String wallet, long points, String reward)
    implements Commanded {

  @Override
  public EventKind kind() {
    return EventKind.COMMAND;
  }
}
