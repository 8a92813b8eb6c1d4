package io.lojal.member;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes what rests in state: small numbers in one byte, text in UTF-8, no field names. */
public final class ByteWriter {
  private byte[] bytes;
  private int size;

  public ByteWriter() {
    this(256);
  }

  /**
   * @param room for so many bytes; it grows where they are more
   */
  public ByteWriter(int room) {
    bytes = new byte[room];
  }

  public ByteWriter octet(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
    return this;
  }

  public ByteWriter octets(byte[] value) {
    ensure(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  /** A number of 0 or more, seven bits to a byte. */
  public ByteWriter unsigned(long value) {
    return (value & ~0x7FL) == 0 ? octet((int) value) : longer(value);
  }

  private ByteWriter longer(long value) {
    ensure(10);
    byte[] to = bytes;
    int place = size;
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      to[place++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    to[place++] = (byte) rest;
    size = place;
    return this;
  }

  /** Any number; small ones, of either sign, are short. */
  public ByteWriter signed(long value) {
    return unsigned((value << 1) ^ (value >> 63));
  }

  public ByteWriter fixed32(int value) {
    ensure(4);
    bytes[size++] = (byte) (value >>> 24);
    bytes[size++] = (byte) (value >>> 16);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
    return this;
  }

  public ByteWriter flag(boolean value) {
    return octet(value ? 1 : 0);
  }

  @SuppressWarnings(
      "deprecation") // getBytes(int, int, byte[], int) copies ASCII without an encoder
  public ByteWriter text(String value) {
    int length = value.length();
    for (int i = 0; i < length; i++) {
      if (value.charAt(i) >= 0x80) {
        return utf8(value);
      }
    }
    unsigned(length);
    ensure(length);
    value.getBytes(0, length, bytes, size);
    size += length;
    return this;
  }

  private ByteWriter utf8(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    return unsigned(encoded.length).octets(encoded);
  }

  /** Makes a part of what was written since a place: before it go a key and how long it is. */
  void frame(int from, int key) {
    int length = size - from;
    int head = Integer.BYTES + lengthOf(length);
    ensure(head);
    System.arraycopy(bytes, from, bytes, from + head, length);
    size = from;
    fixed32(key).unsigned(length);
    size += length;
  }

  /** How many bytes a number of 0 or more takes. */
  private static int lengthOf(int value) {
    return value < 0x80 ? 1 : 1 + lengthOf(value >>> 7);
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** Bytes written. */
  public int size() {
    return size;
  }

  /** A copy of what was written; the writer can go on. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Makes the writer empty, to be used again. */
  public ByteWriter clear() {
    size = 0;
    return this;
  }
}
