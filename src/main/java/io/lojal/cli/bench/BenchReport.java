package io.lojal.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark measured; its names in JSON are an interface. What was not measured is null.
 *
 * @param rules the engine by how many rules its programme has
 * @param parallel the engine by how many tasks each of its stages has
 * @param settings the engine with one setting of Flink otherwise, by that setting
 * @param rising at-least-once, from a tenth of the load that the engine can bear to nine tenths
 * @param hard what is out of the ordinary
 * @param latency at half of the load that the engine can bear
 * @param sent what the floor and the engine send, which should be alike
 */
public record BenchReport(
    Setting setting,
    JobFigures floor,
    JobFigures engine,
    Map<Integer, JobFigures> rules,
    Map<Integer, JobFigures> parallel,
    Map<String, JobFigures> settings,
    Sends sent,
    List<Promptness.Figures> latency,
    List<Promptness.Figures> rising,
    Hard hard) {

  /**
   * On what and with what it was measured.
   *
   * @param standingBytes mean size of what an event reads and writes of its member
   * @param stateBytesPerMember handed to the state backend for a member, keys left out
   */
  public record Setting(
      String size,
      long seed,
      int processors,
      String java,
      int parallelism,
      int members,
      int rounds,
      long historyEvents,
      long measuredEvents,
      int standingBytes,
      long stateBytesPerMember) {

    static Setting of(BenchOptions options, Tape tape, Census census) {
      return new Setting(
          options.name(),
          options.wish().seed(),
          Runtime.getRuntime().availableProcessors(),
          System.getProperty("java.version"),
          BenchOptions.PARALLELISM,
          census.members(),
          options.rounds(),
          tape.history(),
          tape.live(),
          census.standingBytes(),
          census.memberBytes());
    }
  }

  /** What is out of the ordinary. */
  public record Hard(
      Outage.Figures outage,
      Skew.Figures skew,
      LateMember.Figures lateMember,
      YearTurn.Figures yearTurn) {}

  /** What leaves a job, by event. */
  public record Sent(double recordsPerEvent, double bytesPerEvent) {}

  public record Sends(Sent floor, Sent engine) {}

  /** Events a second, the engine's over the floor's: 1 where all of its work costs nothing. */
  @JsonProperty
  public Series engineOverFloor() {
    return floor == null ? null : engine.eventsPerSecond().over(floor.eventsPerSecond());
  }

  /** CPU an event, the floor's over the engine's: the same question without the disk's part. */
  @JsonProperty
  public Series floorOverEngineCpu() {
    return floor == null ? null : floor.cpuSecondsPerMillion().over(engine.cpuSecondsPerMillion());
  }

  /** Events a second with a thousand rules over those with ten. */
  @JsonProperty
  public Series thousandOverTenRules() {
    return rules.containsKey(1_000)
        ? rules.get(1_000).eventsPerSecond().over(rules.get(10).eventsPerSecond())
        : null;
  }

  /** CPU an event, that with ten rules over that with a thousand. */
  @JsonProperty
  public Series tenOverThousandRulesCpu() {
    return rules.containsKey(1_000)
        ? rules.get(10).cpuSecondsPerMillion().over(rules.get(1_000).cpuSecondsPerMillion())
        : null;
  }

  /** CPU an event with four tasks a stage over that with one. */
  @JsonProperty
  public Series fourOverOneAtOnceCpu() {
    return parallel.containsKey(4)
        ? parallel.get(4).cpuSecondsPerMillion().over(parallel.get(1).cpuSecondsPerMillion())
        : null;
  }

  /** As a table for people. */
  public String toText() {
    return BenchText.of(this);
  }
}
