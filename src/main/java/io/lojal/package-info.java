/** Lojal: a real-time loyalty and engagement engine on Apache Flink. */
package io.lojal;
