package io.lojal.member;

import java.util.ArrayList;
import java.util.List;

/** What a redemption took, as long as something of it is to come back. */
final class Spent {
  final String command;
  final String reward;
  final long timeMillis;

  /** In the order in which they were taken. */
  final List<Part> parts = new ArrayList<>();

  /** How many points are still to come back; then nothing is remembered. */
  long open;

  /**
   * What was taken of one lot, as that was.
   *
   * @param rule the rule of the lot; {@link #DEBT} where the points were owed
   * @param ageMillis meaningless for a debt, as is the expiry
   * @param left what of it has not come back
   */
  record Part(String rule, String cause, long ageMillis, long expiresMillis, long left) {
    Part less(long points) {
      return new Part(rule, cause, ageMillis, expiresMillis, left - points);
    }
  }

  /** What stands for a rule where points were owed: no rule has an empty name. */
  static final String DEBT = "";

  Spent(String command, String reward, long timeMillis, long open) {
    this.command = command;
    this.reward = reward;
    this.timeMillis = timeMillis;
    this.open = open;
  }

  void write(ByteWriter writer) {
    writer.text(command).text(reward).signed(timeMillis).unsigned(open).unsigned(parts.size());
    for (Part part : parts) {
      writer
          .text(part.rule)
          .text(part.cause)
          .signed(part.ageMillis)
          .signed(part.expiresMillis)
          .unsigned(part.left);
    }
  }

  static Spent read(ByteReader reader) {
    Spent spent = new Spent(reader.text(), reader.text(), reader.signed(), reader.unsigned());
    for (int i = reader.count(); i > 0; i--) {
      spent.parts.add(
          new Part(
              reader.text(), reader.text(), reader.signed(), reader.signed(), reader.unsigned()));
    }
    return spent;
  }
}
