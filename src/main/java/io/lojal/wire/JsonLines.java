package io.lojal.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.apache.avro.specific.SpecificRecord;

/** Records as JSON Lines, as {@link PlainJson#line} gives them, without making a text of each. */
public final class JsonLines implements AutoCloseable {
  private final JsonGenerator json;

  JsonLines(JsonGenerator json) {
    this.json = json.setRootValueSeparator(null);
  }

  public void write(SpecificRecord record) throws IOException {
    PlainJson.write(record, json);
    json.writeRaw('\n');
  }

  /** A line that is there already. */
  public void write(String line) throws IOException {
    json.writeRaw(line);
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
