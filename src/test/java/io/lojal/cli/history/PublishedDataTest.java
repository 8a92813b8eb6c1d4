package io.lojal.cli.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lojal.cli.mapping.Mappings;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.cli.mapping.Row;
import io.lojal.cli.replay.ProgressBar;
import io.lojal.member.Event;
import io.lojal.member.EventKind;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The mappings that are shipped, held to what is known of the data. */
class PublishedDataTest {
  private static final Path DATA = Path.of(System.getProperty("lojal.data", "../shared/data"));

  private static Path data(String name) {
    Path file = DATA.resolve(name);
    if (!Files.exists(file)) {
      System.out.println("SKIPPED: no data at " + file);
    }
    assumeTrue(Files.exists(file));
    return file;
  }

  @Test
  void nothingOfTheRetailersTotalsIsLost() throws Exception {
    Path file = data("online_retail/online_retail.csv.gz");
    List<Event> events = new ArrayList<>();
    List<Row> refused = new ArrayList<>();
    ImportSummary summary =
        new HistoryImport(
                Mappings.planned(Mappings.file(Path.of("mappings/online-retail.yaml")), file),
                events::add,
                (row, refusal) -> refused.add(row))
            .run(List.of(file), ProgressBar.SILENT);

    assertEquals(541_909, summary.rows());
    assertEquals(Map.of(RefusalCode.NO_MEMBER, 135_080L), summary.refused());
    assertEquals(0, summary.rowsDropped());
    assertEquals(Map.of(EventKind.PURCHASE, 18_536L, EventKind.RETURN, 3_654L), summary.events());

    Set<String> invoices = new HashSet<>();
    events.forEach(event -> invoices.add(event.id()));
    refused.forEach(row -> invoices.add(row.fields().get(0)));
    assertEquals(25_900, invoices.size());
    assertEquals(
        974_774_793, net(events) + refused.stream().mapToLong(PublishedDataTest::pence).sum());
    goodsOfCustomersAreAsStated(events);
  }

  private static long net(List<Event> events) {
    long net = 0;
    for (Event event : events) {
      if (event instanceof PurchaseRecorded purchase) {
        net += purchase.totalMinor();
      } else if (event instanceof ReturnRecorded returned) {
        net -= returned.lines().stream().mapToLong(ReturnedLine::amountMinor).sum();
      }
    }
    return net;
  }

  private static long pence(Row row) {
    return new BigDecimal(row.fields().get(3))
        .multiply(new BigDecimal(row.fields().get(5)))
        .movePointRight(2)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static void goodsOfCustomersAreAsStated(List<Event> events) {
    long lines = 0;
    long amountMinor = 0;
    Set<String> customers = new HashSet<>();
    for (Event event : events) {
      if (event instanceof PurchaseRecorded purchase) {
        for (Line line : purchase.lines()) {
          if (line.category().equals("goods")) {
            lines++;
            amountMinor += line.amountMinor();
            customers.add(event.member());
          }
        }
      }
    }
    assertEquals(397_884, lines);
    assertEquals(891_140_790, amountMinor);
    assertEquals(4_338, customers.size());
  }

  /** Totals counted by another program. */
  @Test
  void theGrocersLinesComeOutInOrderOfTime() throws Exception {
    Path file = data("completejourney/transactions_sample.csv.gz");
    Imported imported = Imported.of(Path.of("mappings/completejourney-transactions.yaml"), file);
    assertEquals(75_000, imported.summary().rows());
    assertEquals(Map.of("nothing-bought", 416L), imported.summary().dropped());
    assertEquals(Map.of(), imported.summary().refused());
    assertEquals(0, imported.summary().earlier());
    assertEquals(Map.of(EventKind.PURCHASE, 47_034L), imported.summary().events());
    assertEquals(2_373, imported.events().stream().map(Event::member).distinct().count());
    assertEquals(23_393_524, net(imported.events()));
    // 07:30:27 on the household's clock, in winter.
    assertEquals("2017-01-01T12:30:27Z", first(imported.events()));
    assertEquals(List.of(), imported.refused());
  }

  private static String first(List<Event> events) {
    return Instant.ofEpochMilli(events.get(0).timeMillis()).toString();
  }

  @Test
  void everyRedemptionOfACouponIsAnActivity() throws Exception {
    Path file = data("completejourney/coupon_redemptions.csv.gz");
    Imported imported = Imported.of(Path.of("mappings/completejourney-redemptions.yaml"), file);
    assertEquals(Map.of(EventKind.ACTIVITY, 2_102L), imported.summary().events());
    assertEquals(2_102, imported.summary().rows());
    assertTrue(imported.refused().isEmpty());
  }
}
