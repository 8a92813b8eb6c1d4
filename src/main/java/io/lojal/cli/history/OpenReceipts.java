package io.lojal.cli.history;

import io.lojal.cli.mapping.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Receipts of which rows may still come. Tills write into one file at once, so the rows of a
 * receipt are near each other rather than together.
 */
final class OpenReceipts {
  /** Some rows of one id. */
  static final class Receipt {
    private final String id;
    private final List<Row> rows = new ArrayList<>();
    private long lastRow;

    private Receipt(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    List<Row> rows() {
      return rows;
    }
  }

  private final long near;

  /** The one that waits longest for its next row comes first. */
  private final Map<String, Receipt> open = new LinkedHashMap<>(16, 0.75f, true);

  private long rows;

  /**
   * @param near how many rows may come between two of a receipt
   */
  OpenReceipts(long near) {
    this.near = near;
  }

  void add(String id, Row row) {
    Receipt receipt = open.computeIfAbsent(id, Receipt::new);
    receipt.rows.add(row);
    receipt.lastRow = rows++;
  }

  /** A receipt for which no row has come for long, or null. */
  Receipt pollOld() {
    return poll(rows - 1 - near);
  }

  /** Any receipt, the one whose last row came first before others; null where none is left. */
  Receipt poll() {
    return poll(Long.MAX_VALUE);
  }

  private Receipt poll(long before) {
    Iterator<Receipt> eldest = open.values().iterator();
    if (!eldest.hasNext()) {
      return null;
    }
    Receipt receipt = eldest.next();
    if (receipt.lastRow >= before) {
      return null;
    }
    eldest.remove();
    return receipt;
  }
}
