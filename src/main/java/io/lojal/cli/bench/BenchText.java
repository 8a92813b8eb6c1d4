package io.lojal.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as a table for people: the median, and how far the least and the most are from it. */
final class BenchText {
  private BenchText() {}

  static String of(BenchReport report) {
    List<String> lines = new ArrayList<>();
    BenchReport.Setting setting = report.setting();
    lines.add(
        format(
            "%s, seed %d: %,d members, %,d events a round, %d rounds; Java %s, %d processors",
            setting.size(),
            setting.seed(),
            setting.members(),
            setting.measuredEvents(),
            setting.rounds(),
            setting.java(),
            setting.processors()));
    lines.add("");
    lines.add(
        format(
            "%-14s %18s %18s %16s %18s",
            "", "events/s", "CPU s/million", "kB alloc/event", "checkpoint ms"));
    if (report.floor() != null) {
      lines.add(job("floor", report.floor()));
    }
    lines.add(job("engine", report.engine()));
    report.rules().forEach((rules, figures) -> lines.add(job(rules + " rules", figures)));
    report.parallel().forEach((tasks, figures) -> lines.add(job(tasks + " at once", figures)));
    settings(report, lines);
    lines.add("");
    parts(report, lines);
    lines.add("");
    if (report.floor() != null) {
      lines.add("engine / floor           " + ratio(report.engineOverFloor()));
      lines.add("the same by CPU an event " + ratio(report.floorOverEngineCpu()));
      lines.add(
          format(
              "sent for an event        floor %.2f records, %,.0f bytes; engine %.2f, %,.0f",
              report.sent().floor().recordsPerEvent(),
              report.sent().floor().bytesPerEvent(),
              report.sent().engine().recordsPerEvent(),
              report.sent().engine().bytesPerEvent()));
    }
    if (!report.rules().isEmpty()) {
      lines.add("1,000 rules / 10 rules   " + ratio(report.thousandOverTenRules()));
      lines.add("the same by CPU an event " + ratio(report.tenOverThousandRulesCpu()));
    }
    if (!report.parallel().isEmpty()) {
      lines.add("CPU an event, 4 over 1   " + ratio(report.fourOverOneAtOnceCpu()));
    }
    lines.add(
        format(
            "state                    %,d bytes a member, of which an event reads and writes %,d",
            setting.stateBytesPerMember(), setting.standingBytes()));
    lines.add(
        format(
            "folded again             %.1f times in a thousand events",
            report.engine().correctionsPerThousand().median()));
    lines.add(
        format(
            "checkpoint               %,.1f MB to restore, %,.1f MB uploaded each",
            report.engine().checkpointFullBytes().most() / 1e6,
            report.engine().checkpointBytes().median() / 1e6));
    latency(report.latency(), lines);
    rising(report.rising(), lines);
    hard(report.hard(), lines);
    return String.join("\n", lines);
  }

  private static void settings(BenchReport report, List<String> lines) {
    if (report.settings().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("over the engine as it is, round by round");
    lines.add(format("%-20s %-20s", "CPU an event", "events/s"));
    Series cpu = report.engine().cpuSecondsPerMillion();
    Series speed = report.engine().eventsPerSecond();
    report
        .settings()
        .forEach(
            (setting, figures) ->
                lines.add(
                    format(
                        "%-20s %-20s %s",
                        ratio(figures.cpuSecondsPerMillion().over(cpu)),
                        ratio(figures.eventsPerSecond().over(speed)),
                        setting)));
  }

  /** Where the CPU's time goes, of the floor beside the engine. */
  private static void parts(BenchReport report, List<String> lines) {
    lines.add(format("%-17s %15s %18s", "CPU s/million", "floor", "engine"));
    for (Part part : Part.values()) {
      JobFigures floor = report.floor();
      lines.add(
          format(
              "%-17s %15s %18s",
              "  " + part.words(),
              floor == null ? "" : series("%.1f", floor.cpuSecondsPerMillionByPart().get(part), 1),
              series("%.1f", report.engine().cpuSecondsPerMillionByPart().get(part), 1)));
    }
  }

  private static void latency(List<Promptness.Figures> latency, List<String> lines) {
    if (latency.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(
        format(
            "at %,.0f events/s, ms  %27s %27s",
            latency.get(0).eventsPerSecond(), "event to trigger", "command to answer"));
    for (Promptness.Figures one : latency) {
      lines.add(
          format(
              "%-13s %,5d ms %s %s",
              one.guarantee(),
              one.checkpointMillis(),
              percentiles(one.trigger()),
              percentiles(one.answer())));
    }
  }

  private static void rising(List<Promptness.Figures> rising, List<String> lines) {
    if (rising.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(format("rising load, ms       %27s %27s", "event to trigger", "command to answer"));
    for (Promptness.Figures one : rising) {
      lines.add(
          format(
              "%,9.0f events/s    %s %s",
              one.eventsPerSecond(), percentiles(one.trigger()), percentiles(one.answer())));
    }
  }

  private static void hard(BenchReport.Hard hard, List<String> lines) {
    if (hard.outage() != null) {
      lines.add(hard.outage().words());
    }
    if (hard.skew() != null) {
      lines.add(
          format(
              "a month with one topic ahead: %,.0f events/s, %.2f of what it is in order;"
                  + " refused %,d and %,d",
              hard.skew().skewedPerSecond(),
              hard.skew().skewedOverInOrder(),
              hard.skew().skewedRefused(),
              hard.skew().inOrderRefused()));
    }
    if (hard.lateMember() != null) {
      lines.add(
          format(
              "beside a member of %,d folded %,d times: p99 %,d ms, at most %,d; without %,d and %,d",
              hard.lateMember().events(),
              hard.lateMember().corrections(),
              hard.lateMember().whileFolded().p99(),
              hard.lateMember().whileFolded().most(),
              hard.lateMember().quiet().p99(),
              hard.lateMember().quiet().most()));
    }
    if (hard.yearTurn() != null) {
      lines.add(
          format(
              "the year turns for %,d: p99 %,d ms, before %,d; checkpoints up to %,.0f ms",
              hard.yearTurn().members(),
              hard.yearTurn().during().p99(),
              hard.yearTurn().before().p99(),
              hard.yearTurn().checkpointMillis().most()));
    }
  }

  private static String percentiles(Percentiles one) {
    return format("   %,7d %,7d %,7d", one.p50(), one.p99(), one.p999());
  }

  private static String job(String name, JobFigures figures) {
    return format(
        "%-14s %18s %18s %16s %18s",
        name,
        series("%,.0f", figures.eventsPerSecond(), 1),
        series("%.1f", figures.cpuSecondsPerMillion(), 1),
        series("%.1f", figures.allocatedBytesPerEvent(), 1e-3),
        series("%,.0f", figures.checkpointMillis(), 1));
  }

  private static String ratio(Series series) {
    return format("%.2f (%.2f to %.2f)", series.median(), series.least(), series.most());
  }

  /** The median, and half of the distance from the least to the most. */
  private static String series(String format, Series series, double scale) {
    return format(
        format + " ±" + format,
        series.median() * scale,
        (series.most() - series.least()) / 2 * scale);
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
