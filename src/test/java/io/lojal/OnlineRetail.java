package io.lojal;

import io.lojal.cli.history.HistoryImport;
import io.lojal.cli.mapping.Mappings;
import io.lojal.cli.replay.ProgressBar;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The invoices of a UK retailer, as events: what {@code mappings/online-retail.yaml} makes of them.
 * Invoices without a customer are refused there already; what else is wrong is for the engine.
 *
 * <p>"Online Retail", UCI Machine Learning Repository, Daqing Chen, doi 10.24432/C5BW33, CC BY 4.0.
 *
 * <p>It lies beside the project, or where the system property {@code lojal.data} says.
 *
 * @param events in the order of the file, which is that of time
 */
record OnlineRetail(List<Event> events) {
  private static final Path FILE =
      Path.of(System.getProperty("lojal.data", "../shared/data"))
          .resolve("online_retail/online_retail.csv.gz");
  private static final Path MAPPING = Path.of("mappings/online-retail.yaml");

  static boolean isThere() {
    return Files.exists(FILE);
  }

  static Path file() {
    return FILE;
  }

  static OnlineRetail read() throws IOException {
    List<Event> events = new ArrayList<>();
    new HistoryImport(
            Mappings.planned(Files.readString(MAPPING), FILE), events::add, (row, refusal) -> {})
        .run(List.of(FILE), ProgressBar.SILENT);
    return new OnlineRetail(events);
  }

  /**
   * Cancellations of customers that take back more pieces of an item than were bought until then.
   *
   * @param untilMillis those before this instant
   */
  Set<String> returnsOfNothing(long untilMillis) {
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparing(Event::position));
    Map<String, Long> left = new HashMap<>();
    Set<String> ofNothing = new TreeSet<>();
    for (Event event : sorted) {
      if (event instanceof PurchaseRecorded purchase) {
        for (Line line : purchase.lines()) {
          left.merge(event.member() + "/" + line.sku(), line.quantity(), Long::sum);
        }
      } else if (event instanceof ReturnRecorded returned) {
        for (ReturnedLine line : returned.lines()) {
          String item = event.member() + "/" + line.sku();
          long rest = left.getOrDefault(item, 0L) - line.quantity();
          left.put(item, Math.max(rest, 0));
          if (rest < 0 && event.timeMillis() <= untilMillis) {
            ofNothing.add(event.id());
          }
        }
      }
    }
    return ofNothing;
  }
}
