package io.lojal.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What crosses the border between log and graph travels as bytes that Flink knows how to write. */
class BorderRecordsTest {
  private static final byte[] KEY = "maja".getBytes(StandardCharsets.UTF_8);
  private static final byte[] VALUE = {0, 0, 0, 0, 7, 1, 2};
  private static final String[] NAMES = {"ce_id", "ce_id"};
  private static final byte[][] VALUES = {{1, 2}, null};

  @Test
  void aRawRecordCrossesOperatorsWhole() throws IOException {
    RawRecord sent = new RawRecord("rides", 3, 17L, 1_700_000_000_000L, KEY, VALUE, NAMES, VALUES);
    RawRecord received = roundTrip(sent, RawRecord.class);
    assertEquals("rides", received.topic());
    assertEquals(3, received.partition());
    assertEquals(17L, received.offset());
    assertEquals(1_700_000_000_000L, received.timestampMillis());
    assertArrayEquals(KEY, received.key());
    assertArrayEquals(VALUE, received.value());
    assertArrayEquals(NAMES, received.headerNames());
    assertArrayEquals(VALUES, received.headerValues());
  }

  @Test
  void aTombstoneCrossesOperators() throws IOException {
    RawRecord sent = new RawRecord("rides", 0, 0, -1, null, null, new String[0], new byte[0][]);
    RawRecord received = roundTrip(sent, RawRecord.class);
    assertNull(received.key());
    assertNull(received.value());
    assertEquals(0, received.headerNames().length);
    assertEquals(0, received.headerValues().length);
  }

  @Test
  void anOutRecordCrossesOperatorsWhole() throws IOException {
    OutRecord received =
        roundTrip(new OutRecord("triggers", KEY, null, NAMES, VALUES, 5L), OutRecord.class);
    assertEquals("triggers", received.topic());
    assertArrayEquals(KEY, received.key());
    assertNull(received.value());
    assertArrayEquals(NAMES, received.headerNames());
    assertArrayEquals(VALUES, received.headerValues());
    assertEquals(5L, received.timestampMillis());
  }

  private static <T> T roundTrip(T value, Class<T> type) throws IOException {
    SerializerConfigImpl noGenericTypes = new SerializerConfigImpl();
    noGenericTypes.setGenericTypes(false);
    TypeSerializer<T> serializer = TypeInformation.of(type).createSerializer(noGenericTypes);
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(value, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
