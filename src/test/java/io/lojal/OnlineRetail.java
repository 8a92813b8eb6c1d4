package io.lojal;

import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * The invoices of a UK retailer, as events.
 *
 * <p>"Online Retail", UCI Machine Learning Repository, Daqing Chen, doi 10.24432/C5BW33, CC BY 4.0.
 *
 * <p>It lies beside the project, or where the system property {@code lojal.data} says.
 *
 * <p>Everything is sent as a till would have sent it, right or wrong; what is wrong is for the
 * engine to refuse:
 *
 * <ul>
 *   <li>an invoice is one event; its time is that of its first line, to the minute, in London;
 *   <li>an invoice without a customer has an empty member;
 *   <li>a cancellation ("C...") is a return without a receipt, of the quantities it takes back;
 *   <li>a negative quantity on any other invoice (breakage, stock taking) stays one;
 *   <li>a line of price 0 is a line of amount 0, of the category "free";
 *   <li>the adjustments of bad debt ("A...") are purchases, two of them of a negative amount.
 * </ul>
 */
final class OnlineRetail {
  private static final Path FILE =
      Path.of(System.getProperty("lojal.data", "../shared/data"))
          .resolve("online_retail/online_retail.csv.gz");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** A line of the file; the price in pounds, of up to three decimals. */
  private record Row(
      String invoice,
      String sku,
      long quantity,
      LocalDateTime time,
      BigDecimal price,
      String customer) {

    /** In pence, half a penny up. */
    long amountMinor() {
      return price
          .multiply(BigDecimal.valueOf(quantity))
          .movePointRight(2)
          .setScale(0, RoundingMode.HALF_UP)
          .longValueExact();
    }
  }

  private final Map<String, List<Row>> invoices = new LinkedHashMap<>();
  private long netMinor;

  private OnlineRetail() {}

  static boolean isThere() {
    return Files.exists(FILE);
  }

  static Path file() {
    return FILE;
  }

  static OnlineRetail read() throws IOException {
    OnlineRetail retail = new OnlineRetail();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Row row = row(fields(line));
        retail.invoices.computeIfAbsent(row.invoice(), any -> new ArrayList<>()).add(row);
        retail.netMinor += row.amountMinor();
      }
    }
    return retail;
  }

  private static Row row(List<String> fields) {
    return new Row(
        fields.get(0),
        fields.get(1),
        Long.parseLong(fields.get(3)),
        LocalDateTime.parse(fields.get(4)),
        new BigDecimal(fields.get(5)),
        fields.get(6));
  }

  /** A quoted field may hold commas, and a quote twice for one. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char one : line.toCharArray()) {
      if (one == '"') {
        quoted = !quoted;
      } else if (one == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(one);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  int invoices() {
    return invoices.size();
  }

  /** What all lines come to, in pence, cancellations taken off. */
  long netMinor() {
    return netMinor;
  }

  /** How many invoices name no customer. */
  long withoutCustomer() {
    return invoices.values().stream().filter(rows -> rows.get(0).customer().isEmpty()).count();
  }

  /** In the order of the file, which is that of time. */
  List<Event> events() {
    List<Event> events = new ArrayList<>(invoices.size());
    invoices.forEach((invoice, rows) -> events.add(event(invoice, rows)));
    return events;
  }

  /**
   * Cancellations of customers that take back more pieces of an item than were bought until then.
   *
   * @param untilMillis those before this instant
   */
  Set<String> returnsOfNothing(long untilMillis) {
    List<Event> sorted = events();
    sorted.removeIf(event -> event.member().isEmpty());
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

  private static Event event(String invoice, List<Row> rows) {
    Row first = rows.get(0);
    long millis = first.time().atZone(LONDON).toInstant().toEpochMilli();
    Envelope envelope = new Envelope(invoice, first.customer(), millis, "retail", "web", 0);
    return invoice.startsWith("C") ? cancellation(envelope, rows) : purchase(envelope, rows);
  }

  private static Event purchase(Envelope envelope, List<Row> rows) {
    List<Line> lines = new ArrayList<>(rows.size());
    for (Row row : rows) {
      String category = row.price().signum() > 0 ? "goods" : "free";
      lines.add(new Line(row.sku(), category, row.quantity(), row.amountMinor()));
    }
    return new PurchaseRecorded(envelope, "GBP", "", lines, 0, null);
  }

  private static Event cancellation(Envelope envelope, List<Row> rows) {
    List<ReturnedLine> lines = new ArrayList<>(rows.size());
    for (Row row : rows) {
      lines.add(new ReturnedLine(row.sku(), -row.quantity(), -row.amountMinor()));
    }
    return new ReturnRecorded(envelope, "", "GBP", lines);
  }
}
