package io.lojal.cli.bench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param name of the size, for the report
 * @param members how many live in the world
 * @param historyDays quiet days that come before what is measured
 * @param live records that are measured in one round
 * @param warmUps runs of floor and engine that do not count
 * @param rounds that count, of each job
 * @param scenarios that are run
 * @param rules how many the generated programmes have
 * @param setups of which latency is measured
 * @param seconds that measuring latency takes for each of them
 * @param hard how much is measured of what is hard
 * @param jvm options of the processes that are measured
 */
public record BenchOptions(
    String name,
    int members,
    int historyDays,
    long live,
    int warmUps,
    int rounds,
    Set<Scenario> scenarios,
    List<Integer> rules,
    List<Assignment.Setup> setups,
    int seconds,
    Hard hard,
    List<String> jvm,
    Wish wish) {
  /**
   * What whoever measures wants to be otherwise.
   *
   * @param only scenarios to run; empty for those of the size, or for none where settings are
   *     measured
   * @param members how many live in the world; 0 for as many as the size has
   * @param rounds that count, of each job; 0 for as many as the size has
   * @param settings of Flink, each to be measured beside what {@code flink-conf} says
   * @param recording where to write a flight recording of the engine's last round, or null
   * @param work where data and logs are kept meanwhile
   */
  public record Wish(
      Set<Scenario> only,
      int members,
      int rounds,
      Map<String, String> settings,
      long seed,
      Path recording,
      Path work) {
    public Wish {
      if (rounds < 0 || rounds > MOST_ROUNDS) {
        throw new IllegalArgumentException("rounds must be 1 to " + MOST_ROUNDS + ": " + rounds);
      }
      only = Set.copyOf(only);
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    private int membersOr(int usual) {
      return members == 0 ? usual : members;
    }

    private int roundsOr(int usual) {
      return rounds == 0 ? usual : rounds;
    }

    private Set<Scenario> onlyOr(Set<Scenario> usual) {
      return only.isEmpty() && settings.isEmpty() ? usual : only;
    }
  }

  /** Sources, tasks and sinks of a job, where nothing else is said. */
  static final int PARALLELISM = 2;

  private static final List<Integer> RULES = List.of(10, 100, 1_000);

  private static final int MOST_ROUNDS = 100;

  private static final Set<Scenario> QUICK =
      EnumSet.of(Scenario.FLOOR, Scenario.RULES, Scenario.LATENCY);

  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /** The first lift of a Saturday in January: what comes before is history. */
  private static final LocalDateTime LIVE = LocalDateTime.of(2026, 1, 17, 8, 30);

  /** Days of history begin while everybody sleeps. */
  private static final LocalTime EARLY = LocalTime.of(5, 0);

  /** The compiler and the collector that a TaskManager has by default. */
  private static final List<String> LIKE_A_TASK_MANAGER = List.of("-XX:+UseG1GC");

  private static final List<String> QUICK_TO_START =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final Hard QUICK_HARD = new Hard(10, 1_000, 20_000, 20_000, 10, 310);
  private static final Hard FULL_HARD = new Hard(60, 10_000, 100_000, 1_000_000, 20, 310);
  private static final Hard BRIEF_HARD = new Hard(2, 100, 2_000, 200, 2, 2);

  /**
   * Sizes of the scenarios in which something is out of the ordinary.
   *
   * @param secondsAway of an outage
   * @param monthMembers who live through the month that is caught up with
   * @param longEvents of the member whose history is long
   * @param yearMembers whose year turns
   * @param probeSeconds that strangers are watched, before and then during it
   * @param turnSeconds that they are watched after the year has turned: until everybody's has
   */
  record Hard(
      int secondsAway,
      int monthMembers,
      int longEvents,
      int yearMembers,
      int probeSeconds,
      int turnSeconds) {}

  public BenchOptions {
    scenarios = Set.copyOf(scenarios);
    rules = List.copyOf(rules);
    setups = List.copyOf(setups);
    jvm = List.copyOf(jvm);
  }

  /** For every day: some minutes on two cores. */
  public static BenchOptions quick(Wish wish) {
    return new BenchOptions(
        "quick",
        wish.membersOr(6_000),
        1,
        8_000,
        2,
        wish.roundsOr(2),
        wish.onlyOr(QUICK),
        List.of(10, 1_000),
        Promptness.QUICK,
        8,
        QUICK_HARD,
        LIKE_A_TASK_MANAGER,
        wish);
  }

  /** For publication: hours. */
  public static BenchOptions full(Wish wish) {
    return new BenchOptions(
        "full",
        wish.membersOr(1_000_000),
        1,
        300_000,
        1,
        wish.roundsOr(3),
        wish.onlyOr(Scenario.all()),
        RULES,
        Promptness.FULL,
        30,
        FULL_HARD,
        LIKE_A_TASK_MANAGER,
        wish);
  }

  /** With next to nothing of each: whether it works. */
  static BenchOptions brief(Wish wish) {
    return new BenchOptions(
        "brief",
        400,
        3,
        1_500,
        1,
        1,
        Scenario.all(),
        RULES,
        Promptness.QUICK,
        2,
        BRIEF_HARD,
        QUICK_TO_START,
        wish);
  }

  boolean isToRun(Scenario scenario) {
    return scenarios.contains(scenario);
  }

  long liveMillis() {
    return LIVE.atZone(ZONE).toInstant().toEpochMilli();
  }

  long startMillis(int daysOfHistory) {
    return LIVE.with(EARLY).minusDays(daysOfHistory).atZone(ZONE).toInstant().toEpochMilli();
  }
}
