package io.lojal.job;

/**
 * What every task hears: a tick of the clock, or a new version of the programme.
 *
 * @param tickMillis event time of the tick; unused with a programme
 * @param programme null for a tick
 */
public record Control(long tickMillis, RawRecord programme) {

  static Control tick(RawRecord record) {
    return new Control(record.timestampMillis(), null);
  }

  static Control programme(RawRecord record) {
    return new Control(0, record);
  }

  boolean isTick() {
    return programme == null;
  }
}
