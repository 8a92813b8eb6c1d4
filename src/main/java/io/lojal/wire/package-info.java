/** Bytes and records: Avro, the registry, Kafka, CloudEvents, JSON Lines. Knows no rules. */
package io.lojal.wire;
