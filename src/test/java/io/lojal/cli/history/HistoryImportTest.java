package io.lojal.cli.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.cli.mapping.Mappings;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.member.Event;
import io.lojal.member.EventKind;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.ReturnRecorded;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryImportTest {
  private static final String WAX = ";30.10.2025;17:20:00;4711;ski-wax;care;2;98,00";
  private static final String GLOVES = ";30.10.2025;17:20:00;4711;gloves;clothing;1;299,00";
  private static final String GLOVES_BACK = ";30.10.2025;17:20:00;4711;gloves;clothing;-1;299,00";

  @TempDir private Path folder;

  private Imported rows(String fragment, String... rows) throws IOException {
    return Imported.ofRows(folder, Mappings.with(fragment), rows);
  }

  private static PurchaseRecorded purchase(Event event) {
    return (PurchaseRecorded) event;
  }

  @Test
  void rowsOfOneReceiptAreOnePurchaseThoughOthersStandBetween() throws Exception {
    Imported imported = rows("", "1" + WAX, "2" + WAX, "1" + GLOVES);
    assertEquals(List.of("till-2", "till-1"), imported.ids());
    assertEquals(39_700, purchase(imported.events().get(1)).totalMinor());
    assertEquals(3, imported.summary().rowsInEvents());
  }

  @Test
  void aRowThatComesWhenItsReceiptIsLongDoneIsRefused() throws Exception {
    List<String> rows = new ArrayList<>();
    rows.add("first" + WAX);
    for (int i = 0; i <= HistoryImport.NEAR; i++) {
      rows.add(i + WAX);
    }
    rows.add("first" + GLOVES);
    Imported imported = rows("", rows.toArray(String[]::new));
    assertEquals(List.of(rows.size() + 1 + " ID_AGAIN"), imported.refused());
    assertEquals(rows.size() - 1, imported.events().size());

    rows.remove(1);
    assertEquals(List.of(), rows("", rows.toArray(String[]::new)).refused());
  }

  @Test
  void aFileInNoOrderComesOutInThatOfTime() throws Exception {
    String[] shuffled = {
      "2;31.10.2025;09:00:00;4711;a;b;1;1,00",
      "1;30.10.2025;09:00:00;4711;a;b;1;1,00",
      "2;31.10.2025;09:00:00;4711;c;d;1;1,00"
    };
    Imported asItStands = rows("", shuffled);
    assertEquals(List.of("till-1", "till-2"), rows("sorted: false\n", shuffled).ids());
    assertEquals(0, rows("sorted: false\n", shuffled).summary().earlier());
    assertEquals(0, asItStands.summary().earlier(), "receipts come out with their last row");

    Imported backwards = rows("", shuffled[0], shuffled[1]);
    assertEquals(List.of("till-2", "till-1"), backwards.ids());
    assertEquals(1, backwards.summary().earlier());
    assertEquals(86_400_000, backwards.summary().furthestBackMillis());
  }

  @Test
  void aRepeatedRowIsASecondOneOrNoneAsDeclared() throws Exception {
    Imported kept = rows("repeats: keep\n", "1" + WAX, "1" + WAX);
    assertEquals(2, purchase(kept.events().get(0)).lines().size());
    Imported dropped = rows("repeats: drop\n", "1" + WAX, "1" + WAX);
    assertEquals(1, purchase(dropped.events().get(0)).lines().size());
    assertEquals(1, dropped.summary().repeats());
  }

  @Test
  void aRepeatedActivityThatIsKeptHasAnIdOfItsOwn() throws Exception {
    String activity = "activity: {type: \"{article}\", measures: {pieces: \"{pieces}\"}}\n";
    assertEquals(
        List.of("till-1", "till-1/2", "till-1/3"),
        rows("repeats: keep\n" + activity, "1" + WAX, "1" + WAX, "1" + WAX).ids());
    Imported dropped = rows("repeats: drop\n" + activity, "1" + WAX, "1" + WAX);
    assertEquals(List.of("till-1"), dropped.ids());
    assertEquals(1, dropped.summary().repeats());
    Imported other = rows("repeats: keep\n" + activity, "1" + WAX, "1" + GLOVES);
    assertEquals(List.of("3 ID_AGAIN"), other.refused());
  }

  @Test
  void whatComesBackIsAReturnWithoutItsSign() throws Exception {
    Imported imported = rows("", "1" + GLOVES_BACK, "2" + GLOVES_BACK.replace("299", "-299"));
    for (Event event : imported.events()) {
      ReturnRecorded returned = (ReturnRecorded) event;
      assertEquals(1, returned.lines().get(0).quantity());
      assertEquals(29_900, returned.lines().get(0).amountMinor());
    }
    assertEquals(Map.of(EventKind.RETURN, 2L), imported.summary().events());
  }

  @Test
  void aReceiptThatSellsAndTakesBackNeedsTwoIds() throws Exception {
    assertEquals(
        List.of("2 RECEIPT_REFUSED", "3 MIXED_RECEIPT"),
        rows("", "1" + WAX, "1" + GLOVES_BACK).refused());

    String twoIds =
        """
        purchase:
          currency: SEK
          sku: "{article}"
          quantity: "{pieces}"
          amount: "{total}"
          returned:
            when: {column: pieces, below: 0}
            id: "back-{receipt}"
            purchase: "till-{group}"
        """;
    Imported imported = rows(twoIds, "1" + WAX, "1" + GLOVES_BACK);
    assertEquals(List.of("till-1", "back-1"), imported.ids());
    ReturnRecorded returned = (ReturnRecorded) imported.events().get(1);
    assertEquals("till-clothing", returned.purchaseId());
  }

  @Test
  void aReceiptComesWholeOrNotAtAll() throws Exception {
    Imported imported = rows("", "1" + WAX, "1" + GLOVES.replace("299,00", "x"), "2" + WAX);
    assertEquals(List.of("2 RECEIPT_REFUSED", "3 BAD_NUMBER"), imported.refused());
    assertEquals(List.of("till-2"), imported.ids());
  }

  @Test
  void everythingElseThatIsWrongHasItsCode() throws Exception {
    assertCode(RefusalCode.BAD_ROW, "", "1;30.10.2025;17:20:00;4711");
    assertCode(RefusalCode.NO_ID, "", WAX);
    assertCode(RefusalCode.NO_MEMBER, "", "1" + WAX.replace("4711", " "));
    assertCode(RefusalCode.BAD_TIME, "", "1" + WAX.replace("30.10", "31.11"));
    assertCode(RefusalCode.BAD_NUMBER, "", "1" + WAX.replace(";2;", ";2,5;"));
    assertCode(RefusalCode.BAD_QUANTITY, "", "1" + WAX.replace(";2;", ";0;"));
    assertCode(RefusalCode.BAD_AMOUNT, "", "1" + WAX.replace("98,00", "-98,00"));
    assertCode(RefusalCode.BAD_AMOUNT, "", "1" + WAX.replace("98,00", "98000000000000000000,00"));
    assertCode(RefusalCode.UNKNOWN_CURRENCY, price("\"{group}\""), "1" + WAX);
    assertCode(RefusalCode.TOO_LATE, "", "1" + WAX.replace("2025", "1825"));
    assertCode(
        RefusalCode.BAD_FIELD,
        "about-member: {consents: {marketing/email: \"{group}\"}}\n",
        "1" + WAX);
    assertCode(RefusalCode.BAD_FIELD, "about-member: {zone: \"{group}\"}\n", "1" + WAX);
    assertCode(
        RefusalCode.RETURN_OF_NOTHING,
        "return: {currency: SEK, purchase: \"{card}{group}\"}\n",
        "1" + WAX.replace("care", ""));
    Imported mixed = rows("", "1" + WAX, "1" + GLOVES.replace("4711", "4712"));
    assertEquals(List.of("2 RECEIPT_REFUSED", "3 MIXED_RECEIPT"), mixed.refused());
  }

  private void assertCode(RefusalCode code, String fragment, String row) throws IOException {
    Imported imported = rows(fragment, row);
    assertEquals(List.of("2 " + code), imported.refused());
    assertEquals(Map.of(code, 1L), imported.summary().refused());
    assertEquals(List.of(), imported.events());
  }

  private static String price(String currency) {
    return "purchase: {currency: "
        + currency
        + ", quantity: \"{pieces}\", unit-price: \"{total}\"}\n";
  }

  @Test
  void aPieceTimesTheQuantityIsRoundedOnce() throws Exception {
    Imported imported =
        rows(
            price("SEK"), "1" + WAX.replace("98,00", "0,3325"), "2" + WAX.replace("98,00", "0,33"));
    assertEquals(67, purchase(imported.events().get(0)).totalMinor());
    assertEquals(66, purchase(imported.events().get(1)).totalMinor());
    assertEquals(196, purchase(rows(price("JPY"), "1" + WAX).events().get(0)).totalMinor());
  }

  @Test
  void rowsThatNameNobodyCanBelongToATillsOwnMember() throws Exception {
    Imported imported =
        rows("member: [\"{card}\", till-7]\n", "1" + WAX, "2" + WAX.replace("4711", ""));
    assertEquals(List.of("4711", "till-7"), imported.events().stream().map(Event::member).toList());
  }

  @Test
  void halfAnIdIsNone() throws Exception {
    Imported imported = rows("id: \"{group}-{receipt}\"\n", "1" + WAX.replace("care", ""));
    assertEquals(List.of("2 NO_ID"), imported.refused());
  }

  @Test
  void droppedRowsAreCountedUnderTheNameTheyWereGiven() throws Exception {
    String drop =
        """
        drop:
          bags: {column: article, is: [bag]}
          wax: {column: article, starts-with: ski}
          dear: {column: total, above: 1000}
        """;
    Imported imported = rows(drop, "1" + WAX, "2" + GLOVES, "3" + GLOVES.replace("299", "1299"));
    assertEquals(Map.of("bags", 0L, "wax", 1L, "dear", 1L), imported.summary().dropped());
    assertEquals(List.of("till-2"), imported.ids());
  }

  @Test
  void memberRowsTellOnlyWhatTheySay() throws Exception {
    String about =
        """
        about-member:
          registered: true
          birth-date: {text: "{date}", pattern: dd.MM.yyyy}
          consents: {marketing/email: "{pieces}", marketing/push: "{time}"}
          groups: ["{group}", "{total}"]
          attributes: {name: "{article}"}
        """;
    String with = "time: {text: \"2025-11-01\", pattern: yyyy-MM-dd, zone: Europe/Stockholm}\n";
    Imported imported = rows(about + with, "1;17.05.1990;;4711;Maja;g;Y;");
    assertEquals(
        List.of(
            "{\"event\":\"member\",\"id\":\"till-1\",\"member\":\"4711\","
                + "\"time\":\"2025-10-31T23:00:00Z\",\"source\":\"\",\"channel\":\"shop\","
                + "\"sequence\":0,\"registered\":true,\"zone\":\"\",\"birthDate\":\"1990-05-17\","
                + "\"language\":\"\",\"consents\":{\"marketing/email\":true},\"groups\":[\"g\"],"
                + "\"attributes\":{\"name\":\"Maja\"}}"),
        imported.lines());
  }

  @Test
  void pointsThatWereSpentAreAskedForWithoutTheirSign() throws Exception {
    String spent =
        "redemption: {wallet: \"{group}\", points: \"{pieces}\", reward: \"{article}\"}\n";
    Imported imported =
        rows(spent, "1;30.10.2025;17:20:00;4711;mug;snow;-250;", "2" + WAX.replace(";2;", ";0;"));
    assertEquals(List.of("3 BAD_QUANTITY"), imported.refused());
    RedeemCommanded command = (RedeemCommanded) imported.events().get(0);
    assertEquals("till-1", command.id());
    assertEquals("snow", command.wallet());
    assertEquals(250, command.points());
    assertEquals("mug", command.reward());
    assertCode(RefusalCode.BAD_FIELD, spent, "1" + WAX.replace("care", ""));
    assertCode(RefusalCode.BAD_NUMBER, spent, "1" + WAX.replace(";2;", ";;"));
  }

  @Test
  void quotesLineBreaksEncodingsAndMarksOfOrderAreUnderstood() throws Exception {
    String header = String.join(";", Mappings.header());
    String text =
        header + "\r\n1;30.10.2025;17:20:00;4711;\"wax; \"\"blå\"\"\nnew\";care;2;98,00\r\n\r\n";
    String expected = "wax; \"blå\"\nnew";
    for (Map.Entry<String, Charset> each :
        Map.of(
                "utf-8", StandardCharsets.UTF_8,
                "utf-16", StandardCharsets.UTF_16,
                "iso-8859-1", StandardCharsets.ISO_8859_1)
            .entrySet()) {
      String csv = "csv: {separator: semicolon, encoding: " + each.getKey() + "}\n";
      Imported imported = Imported.ofText(folder, Mappings.with(csv), text, each.getValue());
      assertEquals(expected, purchase(imported.events().get(0)).lines().get(0).sku());
      assertEquals(1, imported.summary().rows());
    }
    Imported marked =
        Imported.ofText(folder, Mappings.example(), "\uFEFF" + text, StandardCharsets.UTF_8);
    assertEquals(List.of("till-1"), marked.ids());
    Imported wrong = Imported.ofText(folder, Mappings.example(), text, StandardCharsets.ISO_8859_1);
    assertEquals(List.of("2 BAD_TEXT"), wrong.refused());
  }

  @Test
  void aQuoteThatIsNeverClosedEndsTheImport() {
    IOException told =
        assertThrows(
            IOException.class, () -> rows("", "1" + WAX, "2;\"" + WAX.substring(1), "3" + WAX));
    assertTrue(told.getMessage().endsWith("line 3 is never closed"), told.getMessage());
  }

  @Test
  void filesOfOneRunHaveTheSameColumns() throws Exception {
    Path one = Files.writeString(folder.resolve("1.csv"), csv("1" + WAX));
    Path two = Files.writeString(folder.resolve("2.csv"), csv("1" + GLOVES));
    Path mapping = Files.writeString(folder.resolve("m.yaml"), Mappings.example());
    Imported imported = Imported.of(mapping, one, two);
    assertEquals(2, purchase(imported.events().get(0)).lines().size());

    Path other = Files.writeString(folder.resolve("3.csv"), csv("1" + WAX).replace("card", "id"));
    assertThrows(IOException.class, () -> Imported.of(mapping, one, other));
  }

  private static String csv(String row) {
    return String.join(";", Mappings.header()) + "\n" + row + "\n";
  }
}
