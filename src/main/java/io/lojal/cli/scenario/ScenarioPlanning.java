package io.lojal.cli.scenario;

import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.OpeningRecorded;
import io.lojal.programme.Draft;
import io.lojal.programme.Field;
import io.lojal.programme.Placed;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Written;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns one scenario, as it was written, into what is told to the engine: ids, times, events. */
final class ScenarioPlanning {
  private final Written written;
  private final StepEvents making;
  private final Expecting expecting;
  private final Draft draft;
  private final Map<Written, String> ids = new LinkedHashMap<>();
  private final Set<String> purchases = new LinkedHashSet<>();
  private final Map<String, Event> events = new LinkedHashMap<>();
  private ZonedDateTime clock;

  private ScenarioPlanning(
      Written written, StepEvents making, Expecting expecting, ZoneId zone, Draft draft) {
    this.written = written;
    this.making = making;
    this.expecting = expecting;
    this.draft = draft;
    When.OnDate start = written.get(ScenarioPart.START);
    this.clock = start == null ? null : start.next(Instant.EPOCH.atZone(zone));
  }

  /** Planned; null where too much of it was refused. */
  static Scenario plan(
      Written written, StepEvents making, Expecting expecting, ZoneId programmes, Draft draft) {
    String zone = written.get(ScenarioPart.ZONE);
    ZoneId clock = zone == null ? programmes : ZoneId.of(zone);
    return new ScenarioPlanning(written, making, expecting, clock, draft).plan();
  }

  private Scenario plan() {
    List<Placed<Written>> given = written.get(ScenarioPart.GIVEN);
    if (given == null || clock == null) {
      return null;
    }
    long startMillis = millis(clock);
    nameAll(given);
    List<Scenario.Step> steps = new ArrayList<>();
    for (Placed<Written> each : given) {
      steps.add(step(each.value()));
    }
    if (written.has(ScenarioPart.EXPECT)) {
      Written expect = written.get(ScenarioPart.EXPECT);
      expecting.check(expect);
      steps.add(new Scenario.Step(millis(clock), member(), null, expect));
    }
    int line = written.at(ScenarioPart.SCENARIO).getStartMark().getLine() + 1;
    String name = written.get(ScenarioPart.SCENARIO);
    return new Scenario(name, line, written, member(), clock.getZone(), startMillis, steps);
  }

  private String member() {
    String member = written.get(ScenarioPart.MEMBER);
    return member == null ? ScenarioPart.SOMEBODY : member;
  }

  /** An id for every event, by what happens and how often it did: "buys-2". */
  private void nameAll(List<Placed<Written>> given) {
    Map<Field<?>, Integer> counts = new HashMap<>();
    for (Placed<Written> each : given) {
      Written step = each.value();
      Field<?> verb = StepPart.verb(step);
      if (verb == null || StepPart.REPEATS.equals(verb)) {
        continue;
      }
      String id = id(step, verb.name() + "-" + counts.merge(verb, 1, Integer::sum));
      if (ids.containsValue(id) && !step.has(StepPart.ID_OF)) {
        draft.refuse(
            ProblemCode.DUPLICATE_KEY,
            step.at(StepPart.AS),
            "there are two events called `" + id + "`",
            "give one of them another name; `id-of: " + id + "` takes an id on purpose");
      }
      ids.put(step, id);
      if (StepPart.BUYS.equals(verb)) {
        purchases.add(id);
      }
    }
  }

  private String id(Written step, String otherwise) {
    for (Field<String> field : List.of(StepPart.AS, StepPart.ID_OF)) {
      String id = step.get(field);
      if (id != null) {
        if (StepPart.ID_OF.equals(field) && !ids.containsValue(id)) {
          making.refuseUnknown("earlier event", id, ids.values(), step.at(field));
        }
        return id;
      }
    }
    return otherwise;
  }

  private Scenario.Step step(Written step) {
    ZonedDateTime happened = moveClock(step);
    String member = step.get(StepPart.MEMBER) == null ? member() : step.get(StepPart.MEMBER);
    Field<?> verb = StepPart.verb(step);
    Event event = null;
    if (StepPart.REPEATS.equals(verb)) {
      event = events.get(step.get(StepPart.REPEATS));
      if (event == null) {
        refuseMissing("earlier event", step, StepPart.REPEATS, events.keySet());
      }
    } else if (verb != null) {
      event = making.event(step, verb, envelope(step, member, happened), happened);
      checkPurchase(step, StepPart.CANCELS);
      checkPurchase(step, StepPart.FROM);
    }
    if (event != null) {
      events.putIfAbsent(event.id(), event);
    }
    if (event instanceof OpeningRecorded opening) {
      // What was bought in the other system can come back too.
      opening.lots().forEach(lot -> purchases.add(lot.purchase()));
      purchases.remove("");
    }
    Written expect = step.get(StepPart.EXPECT);
    expecting.check(expect);
    return new Scenario.Step(millis(clock), member, event, expect);
  }

  private Envelope envelope(Written step, String member, ZonedDateTime happened) {
    String source = step.get(StepPart.SOURCE);
    String channel = step.get(StepPart.CHANNEL);
    Long sequence = step.get(StepPart.SEQUENCE);
    return new Envelope(
        ids.get(step),
        member,
        millis(happened),
        source == null ? "" : source,
        channel == null ? "" : channel,
        sequence == null ? 0 : sequence);
  }

  private void checkPurchase(Written step, Field<String> field) {
    String name = step.get(field);
    if (step.has(field) && name != null && !purchases.contains(name)) {
      refuseMissing("purchase", step, field, purchases);
    }
  }

  private void refuseMissing(String what, Written step, Field<String> field, Set<String> known) {
    String name = step.get(field);
    if (name != null) {
      making.refuseUnknown(what, name, known, step.at(field));
    }
  }

  /**
   * Moves the clock to when a step comes in.
   *
   * @return when it happened
   */
  private ZonedDateTime moveClock(Written step) {
    When at = step.get(StepPart.AT);
    When arrives = step.get(StepPart.ARRIVES);
    When moves = arrives == null ? at : arrives;
    ZonedDateTime next = moves == null ? clock : moves.next(clock);
    if (next.isBefore(clock)) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          step.at(arrives == null ? StepPart.AT : StepPart.ARRIVES),
          "it lies before the step before it, at " + clock.toLocalDateTime(),
          "what comes in late says when it `arrives`");
      return clock;
    }
    clock = next;
    return arrives == null || at == null ? clock : at.last(clock);
  }

  private static long millis(ZonedDateTime time) {
    return time.toInstant().toEpochMilli();
  }
}
