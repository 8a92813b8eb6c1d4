package io.lojal.cli.scenario;

import io.lojal.member.Event;
import io.lojal.programme.Written;
import java.time.ZoneId;
import java.util.List;

/**
 * A story, ready to be told to the engine.
 *
 * @param line where it stands in its file, from 1
 * @param written the whole of it, as it was written
 * @param member whose story it is
 * @param zone whose clock its times go by
 */
record Scenario(
    String name,
    int line,
    Written written,
    String member,
    ZoneId zone,
    long startMillis,
    List<Step> steps) {
  Scenario {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param clockMillis when it comes in, not before the step before it
   * @param member whom it is about
   * @param event null where only time passes
   * @param expect null where nothing is asked
   */
  record Step(long clockMillis, String member, Event event, Written expect) {}
}
