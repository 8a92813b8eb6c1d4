package io.lojal.wire;

import org.apache.avro.Schema;

/**
 * The schemas that bytes on a topic refer to by number. It only looks up: subjects are registered
 * when a release is deployed, so that no task ever decides what a topic holds.
 */
public interface SchemaBook {
  /**
   * The schema of a number.
   *
   * @throws UnknownSchemaException where no schema has that number; a registry that cannot be
   *     reached is another matter, waited for, and never an unknown schema
   */
  Schema byId(int id) throws UnknownSchemaException;

  /**
   * The number under which a subject holds exactly this schema.
   *
   * @param subject "&lt;topic&gt;-value"
   * @throws IllegalStateException where it does not: the deploy step was left out
   */
  int idOf(String subject, Schema schema);
}
