package io.lojal.cli.mapping;

import io.lojal.member.OpeningRecorded;

/** A time besides that of the event, which a row may say. */
public final class Moments {
  /** For what the mapping does not say. */
  static final Moments NONE = new Moments(Words.NOTHING, null);

  private final Words text;
  private final Times times;

  Moments(Words text, Times times) {
    this.text = text;
    this.times = times;
  }

  /**
   * In milliseconds since the epoch, UTC; {@link OpeningRecorded#UNTOLD} where the row does not
   * say.
   *
   * @throws BadRowException where there is no such time
   */
  public long millis(Row row) throws BadRowException {
    return text.of(row).isEmpty() ? OpeningRecorded.UNTOLD : times.millis(row);
  }
}
