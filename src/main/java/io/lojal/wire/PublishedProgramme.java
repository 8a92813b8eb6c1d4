package io.lojal.wire;

/**
 * One version of a programme as it lies on its topic: text, not yet read or checked.
 *
 * @param version a higher one is newer
 * @param fromMillis the event time from which it holds; {@link Long#MIN_VALUE} for always
 */
public record PublishedProgramme(
    String name, int version, long fromMillis, String yaml, long publishedMillis) {

  /** The record's key: every version stays, however often the topic is compacted. */
  public String key() {
    return name + "/" + version;
  }
}
