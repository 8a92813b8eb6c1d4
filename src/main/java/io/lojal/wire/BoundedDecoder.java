package io.lojal.wire;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Avro's binary encoding, read from bytes that nobody vouches for: every length and every count is
 * held against what is left before anything is made of it. Avro's own decoder believes what it
 * reads, so that ten bytes of garbage can ask for two gigabytes.
 *
 * <p>An item of an array or a map takes a byte at least in every record of ours; a schema whose
 * items take none is refused as garbage.
 */
final class BoundedDecoder extends Decoder {
  private byte[] bytes = new byte[0];
  private int next;
  private int end;

  /** Starts over, at a position in other bytes. */
  void startAt(byte[] source, int position) {
    bytes = source;
    next = position;
    end = source.length;
  }

  /** How many bytes have not been read. */
  int left() {
    return end - next;
  }

  @Override
  public void readNull() {}

  @Override
  public boolean readBoolean() throws IOException {
    return switch (readByte()) {
      case 0 -> false;
      case 1 -> true;
      default -> throw new AvroRuntimeException("a boolean that is neither 0 nor 1");
    };
  }

  private byte readByte() throws IOException {
    if (next == end) {
      throw new EOFException();
    }
    return bytes[next++];
  }

  @Override
  public int readInt() throws IOException {
    long value = readLong();
    if (value != (int) value) {
      throw new AvroRuntimeException("an int of more than 32 bits");
    }
    return (int) value;
  }

  @Override
  public long readLong() throws IOException {
    long zigzag = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte read = readByte();
      zigzag |= (read & 0x7FL) << shift;
      if (read >= 0) {
        return zigzag >>> 1 ^ -(zigzag & 1);
      }
    }
    throw new AvroRuntimeException("a long of more than 10 bytes");
  }

  @Override
  public float readFloat() throws IOException {
    return Float.intBitsToFloat((int) readLittleEndian(4));
  }

  @Override
  public double readDouble() throws IOException {
    return Double.longBitsToDouble(readLittleEndian(8));
  }

  private long readLittleEndian(int length) throws IOException {
    long value = 0;
    for (int shift = 0; shift < length * 8; shift += 8) {
      value |= (readByte() & 0xFFL) << shift;
    }
    return value;
  }

  /** A length that is there. */
  private int readLength() throws IOException {
    return within(readLong());
  }

  private int within(long length) throws IOException {
    if (length < 0 || length > left()) {
      throw new EOFException();
    }
    return (int) length;
  }

  @Override
  public String readString() throws IOException {
    int length = readLength();
    String text = new String(bytes, next, length, StandardCharsets.UTF_8);
    next += length;
    return text;
  }

  @Override
  public Utf8 readString(Utf8 old) throws IOException {
    return new Utf8(readString());
  }

  @Override
  public void skipString() throws IOException {
    skip();
  }

  private void skip() throws IOException {
    int length = readLength();
    next += length;
  }

  @Override
  public ByteBuffer readBytes(ByteBuffer old) throws IOException {
    byte[] copy = new byte[readLength()];
    readFixed(copy, 0, copy.length);
    return ByteBuffer.wrap(copy);
  }

  @Override
  public void skipBytes() throws IOException {
    skip();
  }

  @Override
  public void readFixed(byte[] into, int start, int length) throws IOException {
    System.arraycopy(bytes, next, into, start, within(length));
    next += length;
  }

  @Override
  public void skipFixed(int length) throws IOException {
    next += within(length);
  }

  @Override
  public int readEnum() throws IOException {
    return readInt();
  }

  @Override
  public int readIndex() throws IOException {
    return readInt();
  }

  /** How many items follow: below 0 it says so backwards, and how many bytes they take. */
  private long readItems() throws IOException {
    long count = readLong();
    if (count >= 0) {
      return within(count);
    }
    readLength();
    return within(-count);
  }

  @Override
  public long readArrayStart() throws IOException {
    return readItems();
  }

  @Override
  public long arrayNext() throws IOException {
    return readItems();
  }

  @Override
  public long skipArray() throws IOException {
    long count = readLong();
    while (count < 0) {
      skip();
      count = readLong();
    }
    return within(count);
  }

  @Override
  public long readMapStart() throws IOException {
    return readItems();
  }

  @Override
  public long mapNext() throws IOException {
    return readItems();
  }

  @Override
  public long skipMap() throws IOException {
    return skipArray();
  }
}
