package io.lojal.cli.scenario;

import io.lojal.cli.replay.Stage;
import io.lojal.engine.Programmes;
import io.lojal.programme.Written;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One scenario, told to the engine that runs in the job and in a replay. */
final class ScenarioRun {
  private static final DateTimeFormatter AS_OF =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Scenario scenario;
  private final Heard heard = new Heard();
  private final Stage stage;
  private final Map<String, Map<Section, Integer>> asked = new HashMap<>();
  private final List<Asking> askings = new ArrayList<>();

  private ScenarioRun(Programmes programmes, Scenario scenario) {
    this.scenario = scenario;
    this.stage = new Stage(programmes, heard);
  }

  /** All that came otherwise than expected; empty where the scenario holds. */
  static List<Mismatch> run(Programmes programmes, Scenario scenario) {
    ScenarioRun run = new ScenarioRun(programmes, scenario);
    run.tell();
    return run.compare();
  }

  private void tell() {
    stage.moveTime(scenario.startMillis() - 1);
    for (Scenario.Step step : scenario.steps()) {
      stage.moveTime(step.clockMillis() - 1);
      if (step.event() != null) {
        stage.accept(step.event(), step.clockMillis());
      }
      if (step.expect() != null) {
        stage.moveTime(step.clockMillis());
        askings.add(asking(step.member(), step.expect(), step.clockMillis()));
      }
    }
  }

  /** What there is to be compared; what is compared once is not asked for again. */
  private Asking asking(String member, Written expect, long nowMillis) {
    Map<Section, Integer> from =
        asked.computeIfAbsent(member, name -> new EnumMap<>(Section.class));
    Map<Section, Asking.Said> said = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      int begin = from.getOrDefault(section, 0);
      int end = heard.of(member, section).size();
      said.put(section, new Asking.Said(begin, end));
      if (section == Section.REJECTED || expect == null || expect.has(section.field())) {
        from.put(section, end);
      }
    }
    StandingPart.AsOf now =
        new StandingPart.AsOf(
            stage.view(member, nowMillis), stage.goals(nowMillis), heard.profile(member));
    String asOf = AS_OF.format(Instant.ofEpochMilli(nowMillis).atZone(scenario.zone()));
    return new Asking(heard, member, expect, said, now, asOf);
  }

  private List<Mismatch> compare() {
    List<Mismatch> mismatches = new ArrayList<>();
    if (askings.isEmpty()) {
      mismatches.add(asksNothing());
    }
    askings.forEach(asking -> mismatches.addAll(asking.mismatches()));
    for (String member : List.copyOf(heard.members())) {
      Asking.refusedUnasked(heard, member, asked.getOrDefault(member, Map.of()), scenario.line())
          .ifPresent(mismatches::add);
    }
    return mismatches;
  }

  private Mismatch asksNothing() {
    List<Scenario.Step> steps = scenario.steps();
    long end = steps.isEmpty() ? scenario.startMillis() : steps.get(steps.size() - 1).clockMillis();
    stage.moveTime(end);
    return asking(scenario.member(), null, end).nothing(scenario);
  }
}
