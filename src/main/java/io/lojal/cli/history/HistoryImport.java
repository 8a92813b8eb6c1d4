package io.lojal.cli.history;

import io.lojal.cli.mapping.Dialect;
import io.lojal.cli.mapping.Mapping;
import io.lojal.cli.mapping.Refusal;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.cli.mapping.Row;
import io.lojal.cli.replay.ProgressBar;
import io.lojal.member.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One import, from rows to events. Every row ends in an event, among the refused or among the
 * dropped; the same files give the same events in the same order.
 */
public final class HistoryImport {
  /** As many rows of others may come between two of a receipt in a sorted file. */
  static final long NEAR = 10_000;

  /** What a row, and the event that it becomes, take of the heap at the most usual. */
  private static final long BYTES_PER_ROW = 1_500;

  private static final int SHOW_EVERY = 1_000;
  private static final char UNREADABLE = '\uFFFD';

  private final Mapping mapping;
  private final EventMaking making;
  private final Consumer<Event> events;
  private final BiConsumer<Row, Refusal> refused;
  private final OpenReceipts open;
  private final Counts counts = new Counts();
  private final Seen seen = new Seen();
  private final List<Event> unsorted = new ArrayList<>();
  private int width;

  /**
   * @param events takes every event, in the order of the file, or of time where that is not sorted
   * @param refused takes every row that becomes none
   */
  public HistoryImport(Mapping mapping, Consumer<Event> events, BiConsumer<Row, Refusal> refused) {
    this.mapping = mapping;
    this.making = EventMaking.of(mapping);
    this.events = events;
    this.refused = refused;
    this.open = new OpenReceipts(mapping.sorted() ? NEAR : Long.MAX_VALUE);
    mapping.drops().keySet().forEach(counts::declare);
  }

  /** The names of a file's columns. */
  public static List<String> header(Path file, Dialect dialect) throws IOException {
    return CsvFile.header(file, dialect);
  }

  /**
   * Reads them to their ends.
   *
   * @param files with the same columns, as if they were one
   * @throws IOException where a file cannot be read, or more would have to be held than fits
   */
  public ImportSummary run(List<Path> files, ProgressBar progress) throws IOException {
    long began = System.nanoTime();
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    List<String> header = CsvFile.header(files.get(0), mapping.dialect());
    width = header.size();
    long before = 0;
    for (Path path : files) {
      try (CsvFile file = CsvFile.open(path, mapping.dialect())) {
        if (!file.header().equals(header)) {
          throw new IOException(path + " has other columns than " + files.get(0));
        }
        read(file, before, bytes, progress);
      }
      before += Files.size(path);
    }
    finish();
    progress.clear();
    return counts.summary(System.nanoTime() - began);
  }

  private void read(CsvFile file, long before, long all, ProgressBar progress) throws IOException {
    for (Row row = file.next(); row != null; row = file.next()) {
      take(row);
      if (counts.row() % SHOW_EVERY == 0) {
        checkFits();
        progress.show("reading", Math.min(1, (double) (before + file.bytesRead()) / all));
      }
    }
  }

  private void checkFits() throws IOException {
    long most = Runtime.getRuntime().maxMemory() / BYTES_PER_ROW;
    if (!mapping.sorted() && counts.rows() > most) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "more than %,d rows, which do not fit in memory to be sorted: give LOJAL_HEAP more,"
                  + " or sort the file by time and say `sorted: true`",
              most));
    }
  }

  private void take(Row row) {
    Refusal fault = fault(row);
    if (fault != null) {
      refuse(row, fault);
      return;
    }
    for (Map.Entry<String, Predicate<Row>> drop : mapping.drops().entrySet()) {
      if (drop.getValue().test(row)) {
        counts.dropped(drop.getKey());
        return;
      }
    }
    String id = mapping.id().of(row);
    if (id.isEmpty()) {
      refuse(row, new Refusal(RefusalCode.NO_ID, "the row has no id"));
    } else if (mapping.content().gathers()) {
      open.add(id, row);
      close(open.pollOld());
    } else {
      make(id, List.of(row));
    }
  }

  /** What is wrong with the row before it is looked into; null for nothing. */
  private Refusal fault(Row row) {
    if (row.fields().size() != width) {
      return new Refusal(
          RefusalCode.BAD_ROW, row.fields().size() + " fields, where the header has " + width);
    }
    for (String field : row.fields()) {
      if (field.indexOf(UNREADABLE) >= 0) {
        return new Refusal(
            RefusalCode.BAD_TEXT,
            "bytes that are no " + mapping.dialect().encoding().name().toLowerCase(Locale.ROOT));
      }
    }
    return null;
  }

  private void close(OpenReceipts.Receipt receipt) {
    if (receipt != null) {
      make(receipt.id(), withoutRepeats(receipt.rows()));
    }
  }

  private List<Row> withoutRepeats(List<Row> rows) {
    if (mapping.keepRepeats()) {
      return rows;
    }
    Set<List<String>> known = new HashSet<>();
    List<Row> different = new ArrayList<>();
    for (Row row : rows) {
      if (known.add(row.fields())) {
        different.add(row);
      } else {
        counts.repeated(1);
      }
    }
    return different;
  }

  private void make(String id, List<Row> rows) {
    Seen.Before before = seen.put(id, rows);
    if (before == Seen.Before.SAME && !mapping.keepRepeats()) {
      counts.repeated(rows.size());
      return;
    }
    String newId = id;
    for (int i = 2; before == Seen.Before.SAME; i++) {
      newId = id + "/" + i;
      before = seen.put(newId, rows);
    }
    if (before == Seen.Before.OTHER) {
      Refusal again =
          new Refusal(
              RefusalCode.ID_AGAIN, "the id `" + newId + "` came before, and told something else");
      rows.forEach(row -> refuse(row, again));
      return;
    }
    take(making.make(newId, rows), rows);
  }

  private void take(Made made, List<Row> rows) {
    if (made instanceof Made.Refused no) {
      for (int i = 0; i < rows.size(); i++) {
        refuse(rows.get(i), no.refusals().get(i));
      }
      return;
    }
    counts.rowsInEvents(rows.size());
    List<Event> of = ((Made.Events) made).events();
    if (mapping.sorted()) {
      of.forEach(this::tell);
    } else {
      unsorted.addAll(of);
    }
  }

  private void finish() {
    for (OpenReceipts.Receipt last = open.poll(); last != null; last = open.poll()) {
      close(last);
    }
    unsorted.sort(Comparator.comparing(Event::position).thenComparing(Event::member));
    unsorted.forEach(this::tell);
  }

  private void tell(Event event) {
    counts.event(event);
    events.accept(event);
  }

  private void refuse(Row row, Refusal refusal) {
    counts.refused(refusal.code());
    refused.accept(row, refusal);
  }
}
