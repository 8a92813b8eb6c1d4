package io.lojal.member;

/** Outcomes that wait to be told, as they rest in state. */
public final class OutcomeCodec {
  private OutcomeCodec() {}

  public static void write(ByteWriter writer, Outcome outcome) {
    writer
        .text(outcome.rule())
        .text(outcome.kind().name())
        .text(outcome.occurrence())
        .signed(outcome.level())
        .signed(outcome.amount())
        .text(outcome.text())
        .signed(outcome.timeMillis())
        .signed(outcome.fromMillis())
        .signed(outcome.expiresMillis())
        .text(outcome.cause())
        .text(outcome.place());
  }

  public static Outcome read(ByteReader reader) {
    return new Outcome(
        reader.text(),
        OutcomeKind.valueOf(reader.text()),
        reader.text(),
        reader.signed(),
        reader.signed(),
        reader.text(),
        reader.signed(),
        reader.signed(),
        reader.signed(),
        reader.text(),
        reader.text());
  }
}
