package io.lojal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.JobOptions;
import io.lojal.LojalJob;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** What of the graph can never change, and what an operator sees of it. */
class GraphTest {
  private static StreamGraph graph() {
    Configuration strict = new Configuration();
    strict.setString("pipeline.generic-types", "false");
    strict.setString("pipeline.auto-generate-uids", "false");
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(4, strict);
    JobOptions options = new JobOptions();
    options.bootstrap = "127.0.0.1:1";
    options.registry = "http://127.0.0.1:1";
    LojalJob.build(environment, options);
    return environment.getStreamGraph();
  }

  @Test
  void everyOperatorHasAUidAndAName() throws Exception {
    Map<String, String> named = new TreeMap<>();
    for (StreamNode node : graph().getStreamNodes()) {
      named.put(node.getTransformationUID(), node.getOperatorName());
    }
    Map<String, String> expected = new TreeMap<>();
    expected.put(
        "events",
        "Source: Events: purchases, returns, activities, members, openings, commands, moments");
    expected.put("ticks", "Source: Ticks: time is an input");
    expected.put("programmes", "Source: Programmes: rules as data");
    expected.put("tick", "Tick");
    expected.put("programme", "Programme");
    expected.put("decode", "Decode");
    expected.put("members", "Member: journal, standing, outreach");
    expected.put("shards", "Goal shard: add up members");
    expected.put("goal", "Goal: add up shards");
    expected.put("drop", "Drop: exact stock");
    String state = "Money and state: moments, decisions, ledger, standings, goals, rejected";
    expected.put("state-sink", state + ": Writer");
    expected.put("Sink Committer: state-sink", state + ": Committer");
    expected.put("trigger-sink", "Triggers and what was not sent: Writer");
    expected.put("Sink Committer: trigger-sink", "Triggers and what was not sent: Committer");
    assertEquals(expected, named);
  }

  @Test
  void everyUidIsInUse() throws Exception {
    Set<String> used = new TreeSet<>();
    graph().getStreamNodes().forEach(node -> used.add(node.getTransformationUID()));
    for (Field field : Uids.class.getDeclaredFields()) {
      assertTrue(used.contains(field.get(null)), field.getName());
    }
  }

  @Test
  void keysAreSpreadOverSevenHundredAndTwentyGroups() {
    for (JobVertex vertex : graph().getJobGraph().getVertices()) {
      assertEquals(720, vertex.getMaxParallelism(), vertex.getName());
    }
  }

  @Test
  void theNamesOfStateNeverChange() throws Exception {
    List<String> names = new ArrayList<>();
    for (Field field : States.class.getDeclaredFields()) {
      StateDescriptor<?, ?> state = (StateDescriptor<?, ?>) field.get(null);
      names.add(state.getType() + " " + state.getName());
    }
    assertEquals(
        List.of(
            "MAP member", "MAP shard", "VALUE goal", "MAP given", "LIST schemas", "MAP control"),
        names);
  }
}
