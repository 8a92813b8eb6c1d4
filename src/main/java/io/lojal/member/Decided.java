package io.lojal.member;

/**
 * A fact: how a command was answered. It depends on what had arrived by then, so it is never
 * decided again; it rests in the journal under the id of its command.
 */
public sealed interface Decided extends Event
    permits RedemptionDecided, VoucherDecided, WishDecided, PassDecided {

  /** When the till asked. */
  long commandTimeMillis();

  boolean accepted();

  /** Why not, or empty. */
  String code();

  /** Whether it is the answer to that command, and to no other of its id. */
  boolean answers(Commanded command);
}
