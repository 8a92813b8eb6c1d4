package io.lojal.member;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote. */
public final class ByteReader {
  private final byte[] bytes;
  private int at;

  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  public int octet() {
    return bytes[at++];
  }

  public long unsigned() {
    byte first = bytes[at];
    if (first >= 0) {
      at++;
      return first;
    }
    return longer();
  }

  private long longer() {
    int place = at;
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      byte next = bytes[place++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        at = place;
        return value;
      }
    }
    throw new IllegalStateException("a number of more than ten bytes at " + at);
  }

  public long signed() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  public int fixed32() {
    int value =
        (bytes[at] & 0xFF) << 24
            | (bytes[at + 1] & 0xFF) << 16
            | (bytes[at + 2] & 0xFF) << 8
            | (bytes[at + 3] & 0xFF);
    at += 4;
    return value;
  }

  public boolean flag() {
    return bytes[at++] != 0;
  }

  public String text() {
    int length = (int) unsigned();
    if (length == 0) {
      return "";
    }
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  public int count() {
    return (int) unsigned();
  }

  /** Passes over so many bytes. */
  public void skip(int length) {
    at += length;
  }

  public int position() {
    return at;
  }

  public boolean isAtEnd() {
    return at == bytes.length;
  }
}
