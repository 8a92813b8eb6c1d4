package io.lojal.wire;

import static io.lojal.member.RejectionCode.GARBAGE;
import static io.lojal.member.RejectionCode.UNKNOWN_SCHEMA;
import static io.lojal.member.RejectionCode.WRONG_SCHEMA;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.lojal.member.RejectionCode;
import io.lojal.wire.avro.Activity;
import io.lojal.wire.avro.Purchase;
import io.lojal.wire.avro.Tick;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class ConfluentTest {
  private static final String SUBJECT = "activities-value";
  private static final Activity RIDE =
      Activity.newBuilder()
          .setId("a-1")
          .setMember("m-1")
          .setTime(Instant.parse("2026-01-10T12:00:00Z"))
          .setType("lift-ride")
          .setMeasures(Map.of("verticalMetres", 370L))
          .build();

  private final MemorySchemaBook book = new MemorySchemaBook();
  private final Confluent confluent = new Confluent(book);
  private final byte[] ride = confluent.write(SUBJECT, RIDE);

  @Test
  void bytesBeginWithAZeroAndTheSchemasNumber() {
    book.idOf("another", Purchase.getClassSchema());
    byte[] tick = confluent.write("ticks-value", new Tick(Instant.ofEpochMilli(0), ""));
    assertArrayEquals(new byte[] {0, 0, 0, 0, 2, 0, 0}, tick);
  }

  @Test
  void whatIsRegisteredIsTheFileAndNotTheClass() {
    assertEquals(Topic.ACTIVITIES.schema(), bookEntry(0));
    assertEquals(-1, bookEntry(0).toString().indexOf("avro.java"));
  }

  private Schema bookEntry(int id) {
    try {
      return book.byId(id);
    } catch (UnknownSchemaException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void bytesThatAreNoneAreGarbage() {
    refused(GARBAGE, null);
    refused(GARBAGE, new byte[0]);
    refused(GARBAGE, new byte[] {0, 0, 0, 0});
    refused(GARBAGE, "{\"id\": \"a-1\"}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aRecordCutShortAnywhereIsGarbage() {
    for (int length = 0; length < ride.length; length++) {
      refused(GARBAGE, Arrays.copyOf(ride, length));
    }
  }

  @Test
  void aRecordWithBytesBehindIsGarbage() {
    refused(GARBAGE, Arrays.copyOf(ride, ride.length + 1));
  }

  @Test
  void aSchemaThatTheRegistryDoesNotKnowIsToldSo() {
    byte[] unknown = ride.clone();
    unknown[4] = 99;
    refused(UNKNOWN_SCHEMA, unknown);
  }

  @Test
  void aRecordOfAnotherTopicIsTheWrongSchema() {
    refused(WRONG_SCHEMA, confluent.write("ticks-value", OutputRecords.tick(5, "clock")));
  }

  @Test
  void aSchemaOfOurNameThatCannotBeReadAsOursIsTheWrongSchema() throws IOException {
    Schema foreign =
        new Schema.Parser()
            .parse(
                "{\"type\":\"record\",\"name\":\"Activity\",\"namespace\":\"io.lojal.wire.avro\","
                    + "\"fields\":[{\"name\":\"id\",\"type\":\"long\"}]}");
    refused(WRONG_SCHEMA, written(new GenericRecordBuilder(foreign).set("id", 1L).build()));
  }

  @Test
  void aSchemaThatIsNoRecordIsTheWrongSchema() {
    int id = book.idOf("text", Schema.create(Schema.Type.STRING));
    refused(WRONG_SCHEMA, ByteBuffer.allocate(7).put((byte) 0).putInt(id).array());
  }

  @Test
  void anOlderSchemaIsReadWithDefaults() throws IOException {
    GenericData.Record older = new GenericData.Record(ofFields("id", "member", "time", "type"));
    older.put("id", "a-1");
    older.put("member", "m-1");
    older.put("time", 5L);
    older.put("type", "lesson");
    Activity activity = whole(written(older));
    assertEquals("lesson", activity.getType());
    assertEquals(Instant.ofEpochMilli(5), activity.getTime());
    assertEquals(Map.of(), activity.getMeasures());
    assertEquals(0, activity.getSequence());
  }

  @Test
  void aNewerSchemaIsReadWithoutWhatItAdds() throws IOException {
    String newer =
        Topic.ACTIVITIES
            .schema()
            .toString()
            .replaceFirst(
                "\"fields\":\\[",
                "\"fields\":[{\"name\":\"snow\",\"type\":[\"null\",{\"type\":\"map\",\"values\":"
                    + "{\"type\":\"array\",\"items\":\"string\"}}],\"default\":null},");
    GenericRecord record =
        new GenericRecordBuilder(new Schema.Parser().parse(newer))
            .set("snow", Map.of("deep", List.of("very", "so")))
            .set("id", "a-1")
            .set("member", "m-1")
            .set("time", 5L)
            .set("type", "lesson")
            .build();
    assertEquals("lesson", whole(written(record)).getType());
  }

  /** Ten bytes must not ask for two gigabytes. */
  @Test
  void aLengthBeyondTheBytesIsGarbageBeforeAnythingIsMadeOfIt() {
    byte[] claim = {0, 0, 0, 0, 0, (byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 'x'};
    refused(GARBAGE, claim);
  }

  /** A count below zero says how many items follow, and how many bytes: it can lie twice. */
  @Test
  void aCountBeyondTheBytesIsGarbageBeforeAnythingIsMadeOfIt() {
    byte[] backwards = Arrays.copyOf(ride, ride.length + 8);
    int measures = ride.length - ("verticalMetres".length() + 8);
    System.arraycopy(
        new byte[] {(byte) 0xFD, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 2, 0, 0},
        0,
        backwards,
        measures,
        8);
    refused(GARBAGE, backwards);
  }

  @Test
  void noBytesWhateverBreakIt() {
    Random random = new Random(20_260_110);
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = ride.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt();
      }
      confluent.read(Activity.class, bytes);
    }
    assertEquals(RIDE, whole(ride));
  }

  @Test
  void aBadRecordLeavesNothingToTheNextOne() {
    refused(GARBAGE, Arrays.copyOf(ride, ride.length - 3));
    assertEquals(RIDE, whole(ride));
  }

  @Test
  void aRecordThatCannotBeWrittenLeavesNothingToTheNextOne() {
    assertThrows(
        NullPointerException.class,
        () ->
            confluent.write(
                SUBJECT,
                new Activity(
                    RIDE.getId(), null, null, "", "", 0L, "", "", Map.of(), Map.of(), null, null)));
    assertArrayEquals(ride, confluent.write(SUBJECT, RIDE));
  }

  @Test
  void whatTheEngineWroteIsARecordOrAFaultOfItsOwn() {
    assertEquals(RIDE, confluent.ours(Activity.class, ride));
    byte[] cut = Arrays.copyOf(ride, ride.length - 3);
    String why =
        assertThrows(IllegalStateException.class, () -> confluent.ours(Activity.class, cut))
            .getMessage();
    assertEquals(
        "what the engine wrote is no Activity: GARBAGE, cut short, or not what its schema says",
        why);
  }

  private Activity whole(byte[] bytes) {
    Confluent.Read<Activity> read = confluent.read(Activity.class, bytes);
    return (Activity) assertInstanceOf(Confluent.Read.Whole.class, read, read::toString).record();
  }

  private void refused(RejectionCode code, byte[] bytes) {
    Confluent.Read<Activity> read = confluent.read(Activity.class, bytes);
    assertEquals(
        code,
        assertInstanceOf(Confluent.Read.Broken.class, read, read::toString).rejection().code());
  }

  private static Schema ofFields(String... names) {
    Schema whole = Topic.ACTIVITIES.schema();
    return Schema.createRecord(
        whole.getName(),
        "",
        whole.getNamespace(),
        false,
        Arrays.stream(names)
            .map(name -> new Schema.Field(name, whole.getField(name).schema()))
            .toList());
  }

  private byte[] written(GenericRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int id = book.idOf("foreign", record.getSchema());
    bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}
