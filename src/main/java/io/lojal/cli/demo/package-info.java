/** The demonstration: a simulated ski resort on the real broker, registry and Flink. */
package io.lojal.cli.demo;
