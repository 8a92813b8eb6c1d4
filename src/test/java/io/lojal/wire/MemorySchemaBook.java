package io.lojal.wire;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A book that is written as it is read. */
final class MemorySchemaBook implements SchemaBook {
  private final List<Schema> schemas = new ArrayList<>();

  @Override
  public Schema byId(int id) throws UnknownSchemaException {
    if (id < 0 || id >= schemas.size()) {
      throw new UnknownSchemaException(id);
    }
    return schemas.get(id);
  }

  @Override
  public int idOf(String subject, Schema schema) {
    int known = schemas.indexOf(schema);
    if (known >= 0) {
      return known;
    }
    schemas.add(schema);
    return schemas.size() - 1;
  }
}
