package io.lojal.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What of a report people would rather look at: where the time goes, and what load does to it. */
public final class BenchPictures {
  private static final List<String> COLOURS =
      List.of(
          "#58a6ff", "#3fb950", "#d29922", "#f0883e", "#bc8cff", "#8b949e", "#ff7b72", "#f2cc60",
          "#484f58");

  private static final double LEFT = 80;
  private static final double RIGHT = Drawing.WIDTH - 30.0;

  private BenchPictures() {}

  /**
   * Writes what the report has figures for: {@code bench-cpu.svg} and {@code bench-load.svg}.
   *
   * @throws IOException if the folder cannot be written to
   */
  public static void write(BenchReport report, Path folder) throws IOException {
    Files.createDirectories(folder);
    if (report.floor() != null) {
      Files.writeString(folder.resolve("bench-cpu.svg"), cpu(report.floor(), report.engine()));
    }
    if (!report.rising().isEmpty()) {
      Files.writeString(folder.resolve("bench-load.svg"), load(report.rising()));
    }
  }

  private static String cpu(JobFigures floor, JobFigures engine) {
    Drawing drawing = new Drawing(210, "CPU time of an event by what it is for, floor and engine");
    drawing.text(20, 28, "start", "CPU microseconds an event");
    double most =
        Math.max(floor.cpuSecondsPerMillion().median(), engine.cpuSecondsPerMillion().median());
    bar(drawing, "floor", floor, 45, most);
    bar(drawing, "engine", engine, 90, most);
    Part[] parts = Part.values();
    for (int i = 0; i < parts.length; i++) {
      double x = 20 + i % 5 * 145;
      double y = 155 + i / 5 * 26;
      drawing.box(x, y, 14, 14, COLOURS.get(i));
      drawing.text(x + 20, y + 12, "start", parts[i].words());
    }
    return drawing.toString();
  }

  private static void bar(Drawing drawing, String name, JobFigures job, double y, double most) {
    drawing.text(LEFT - 12, y + 20, "end", name);
    double x = LEFT;
    Part[] parts = Part.values();
    for (int i = 0; i < parts.length; i++) {
      double micros = job.cpuSecondsPerMillionByPart().get(parts[i]).median();
      double width = micros / most * (RIGHT - 45 - LEFT);
      drawing.box(x, y, width, 30, COLOURS.get(i));
      x += width;
    }
    drawing.text(x + 8, y + 20, "start", whole(job.cpuSecondsPerMillion().median()));
  }

  private static String load(List<Promptness.Figures> rising) {
    Drawing drawing = new Drawing(330, "Milliseconds from event to trigger under rising load");
    drawing.text(20, 28, "start", "milliseconds from event to trigger, by events a second");
    long most = rising.stream().mapToLong(one -> one.trigger().p999()).max().orElseThrow();
    int decades = Math.max(1, (int) Math.ceil(Math.log10(Math.max(most, 2))));
    for (int decade = 0; decade <= decades; decade++) {
      double y = y(Math.pow(10, decade), decades);
      drawing.rule(LEFT, y, RIGHT, y);
      drawing.text(LEFT - 12, y + 5, "end", whole(Math.pow(10, decade)));
    }
    double[] xs = new double[rising.size()];
    double loudest = rising.get(rising.size() - 1).eventsPerSecond();
    for (int i = 0; i < xs.length; i++) {
      xs[i] = LEFT + rising.get(i).eventsPerSecond() / loudest * (RIGHT - 70 - LEFT);
      drawing.text(xs[i], 300, "middle", whole(rising.get(i).eventsPerSecond()));
    }
    curve(drawing, "p50", rising, xs, decades, Percentiles::p50, COLOURS.get(1));
    curve(drawing, "p99", rising, xs, decades, Percentiles::p99, COLOURS.get(0));
    curve(drawing, "p99.9", rising, xs, decades, Percentiles::p999, COLOURS.get(3));
    return drawing.toString();
  }

  private static void curve(
      Drawing drawing,
      String name,
      List<Promptness.Figures> rising,
      double[] xs,
      int decades,
      ToLongFunction<Percentiles> figure,
      String colour) {
    double[] ys = new double[xs.length];
    for (int i = 0; i < ys.length; i++) {
      ys[i] = y(figure.applyAsLong(rising.get(i).trigger()), decades);
    }
    drawing.curve(xs, ys, colour);
    drawing.text(xs[xs.length - 1] + 12, ys[ys.length - 1] + 5, "start", name);
  }

  /** Ten times as long is as far up everywhere. */
  private static double y(double millis, int decades) {
    return 275 - Math.log10(Math.max(millis, 1)) / decades * 225;
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
