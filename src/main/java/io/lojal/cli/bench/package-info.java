/**
 * The benchmark: what an event costs, against the least that a Flink job can do with it, on the
 * same data in the same run. What is measured runs in processes of its own.
 */
package io.lojal.cli.bench;
