package io.lojal.job;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** How many events were refused, by code: {@code rejected.code.<CODE>.count}. */
final class RejectionCounters {
  private final MetricGroup group;
  private final Map<String, Counter> counters = new HashMap<>();

  RejectionCounters(MetricGroup metrics) {
    group = metrics.addGroup("rejected");
  }

  void count(String code) {
    counters.computeIfAbsent(code, seen -> group.addGroup("code", seen).counter("count")).inc();
  }
}
