package io.lojal.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.member.Event;
import io.lojal.member.OutcomeKind;
import io.lojal.member.RejectionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** docs/events.md is what producers build against: every word of it that can be checked is. */
class EventDocumentTest {
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("^\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\|");
  private static final Pattern CODE = Pattern.compile("^\\| `(\\w+)` \\| (\\w+) \\|");
  private static final Map<String, Topic> SECTIONS =
      Map.of(
          "purchase", Topic.PURCHASES,
          "return", Topic.RETURNS,
          "activity", Topic.ACTIVITIES,
          "member", Topic.MEMBERS,
          "opening", Topic.OPENINGS,
          "command", Topic.COMMANDS,
          "moment", Topic.MOMENTS);

  private final String text;

  EventDocumentTest() throws IOException {
    text = Files.readString(Path.of("docs/events.md"));
  }

  @Test
  void everyExampleIsAnEventAndTheSameAfterAvroAndJson() {
    MemorySchemaBook book = new MemorySchemaBook();
    Confluent confluent = new Confluent(book);
    Topics topics = new Topics(TopicLayout.PRODUCTION);
    EventDecoder decoder = new EventDecoder(book, topics);
    Set<String> shown = new LinkedHashSet<>();
    for (Map.Entry<String, Topic> entry : SECTIONS.entrySet()) {
      for (String example : examples(section(entry.getKey()))) {
        Decoded decoded = PlainJson.event(example);
        Event event =
            assertInstanceOf(Decoded.Accepted.class, decoded, () -> decoded + "\n" + example)
                .event();
        SpecificRecord record = EventRecords.record(event);
        byte[] bytes = confluent.write(topics.subjectOf(entry.getValue()), record);
        assertEquals(decoded, decoder.decode(topics.nameOf(entry.getValue()), bytes));
        assertEquals(decoded, PlainJson.event(PlainJson.line(event)));
        shown.add(entry.getKey());
      }
    }
    assertEquals(SECTIONS.keySet(), shown);
    assertEquals(20, examples(text).size());
  }

  @Test
  void everyFieldIsInTheTableWithItsDefault() {
    List<String> envelope = fields(section("What every event carries"));
    for (Map.Entry<String, Topic> entry : SECTIONS.entrySet()) {
      Schema schema = entry.getValue().schema();
      List<String> written =
          new ArrayList<>(entry.getKey().equals("moment") ? List.of() : envelope);
      written.addAll(fields(section(entry.getKey())));
      assertEquals(declared(schema), written, entry.getKey());
    }
  }

  private static List<String> declared(Schema schema) {
    List<String> fields = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      fields.add(field.name() + " " + left(field));
    }
    for (Schema.Field field : schema.getFields()) {
      boolean isList = field.schema().getType() == Schema.Type.ARRAY;
      if (isList && field.schema().getElementType().getType() == Schema.Type.RECORD) {
        fields.addAll(declared(field.schema().getElementType()));
      }
    }
    return fields;
  }

  private static String left(Schema.Field field) {
    if (!field.hasDefaultValue()) {
      return "needed";
    }
    Object value = field.defaultVal();
    if (value == JsonProperties.NULL_VALUE) {
      return "none";
    }
    return value instanceof String ? "\"" + value + "\"" : value.toString();
  }

  private static List<String> fields(String section) {
    List<String> fields = new ArrayList<>();
    for (String row : DocumentTables.rowsStartingWith(section, "| `")) {
      Matcher matcher = FIELD.matcher(row);
      assertTrue(matcher.find(), row);
      fields.add(matcher.group(1) + " " + matcher.group(2));
    }
    return fields;
  }

  @Test
  void everyTopicIsNamed() {
    for (Map.Entry<String, Topic> entry : SECTIONS.entrySet()) {
      String topic = "`" + entry.getValue().plainName() + "`";
      assertTrue(section(entry.getKey()).contains(topic), topic);
    }
  }

  @Test
  void everyCodeIsExplainedWithWhoIsToBlame() {
    Set<String> declared =
        Stream.of(RejectionCode.values())
            .map(code -> code + " " + code.blame().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> written = new LinkedHashSet<>();
    for (String row : DocumentTables.rowsStartingWith(section("What is refused"), "| `")) {
      Matcher matcher = CODE.matcher(row);
      assertTrue(matcher.find(), row);
      written.add(matcher.group(1) + " " + matcher.group(2));
    }
    assertEquals(declared, written);
  }

  @Test
  void everyHeaderOfATriggerIsExplained() {
    Set<String> sent =
        CloudEvents.headers(Triggers.trigger(1, true, Triggers.TIME, "cause")).keySet();
    Set<String> written =
        DocumentTables.rowsStartingWith(section("Connecting a consumer of triggers"), "| `")
            .stream()
            .map(row -> row.substring(3, row.indexOf('`', 3)))
            .collect(Collectors.toSet());
    assertEquals(sent, written);
  }

  @Test
  void everyKindOfTriggerIsListedWithItsRuleAndOutcome() {
    List<String> declared = new ArrayList<>();
    for (OutcomeKind kind : OutcomeKind.values()) {
      if (kind.family() != OutcomeKind.Family.ANY) {
        String family = kind.family().name().toLowerCase(Locale.ROOT);
        declared.add("| `" + kind + "` | " + family + ": `" + kind.subject() + "`");
      }
    }
    declared.add("| `OFFER` | an offer is made");
    List<String> written =
        DocumentTables.rowsStartingWith(section("Kinds of trigger"), "| `").stream()
            .map(row -> row.substring(0, row.indexOf(" |", row.indexOf("` |") + 3)))
            .sorted()
            .toList();
    assertEquals(declared.stream().sorted().toList(), written);
  }

  private String section(String title) {
    int start = text.indexOf("\n## " + title + "\n");
    assertTrue(start >= 0, title);
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private static List<String> examples(String text) {
    return EXAMPLE.matcher(text).results().map(result -> result.group(1)).toList();
  }
}
