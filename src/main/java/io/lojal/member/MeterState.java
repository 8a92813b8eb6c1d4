package io.lojal.member;

import java.util.ArrayList;
import java.util.List;

/** What one meter of a member has counted. */
final class MeterState {
  /** Sorted by text; a meter that tells no texts apart has one, under the empty text. */
  final List<Row> rows = new ArrayList<>(1);

  /** The day on which an event opened its window; {@link Window#NO_ANCHOR} for none. */
  long openedDay = Window.NO_ANCHOR;

  /** When its oldest number is forgotten; {@link Long#MAX_VALUE} for never. */
  long forgetMillis = Long.MAX_VALUE;

  /** What was counted under one text. */
  static final class Row {
    final String text;

    /** Which event of the journal touched it last: the first is 1. */
    long touched;

    /** By number of the window, or by day. */
    final Tally tally = new Tally();

    /** Which event of the journal each number is of, where the last one counts; else empty. */
    final Tally order = new Tally();

    Row(String text) {
      this.text = text;
    }
  }

  /** The row of a text; null where it is not kept. */
  Row find(String text) {
    int place = placeOf(text);
    return place < 0 ? null : rows.get(place);
  }

  /** The row of a text, a new one where it was not kept. */
  Row keep(String text) {
    int place = placeOf(text);
    if (place < 0) {
      rows.add(-place - 1, new Row(text));
      return rows.get(-place - 1);
    }
    return rows.get(place);
  }

  private int placeOf(String text) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = rows.get(middle).text.compareTo(text);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** Lets the texts go that were touched least recently, until so many are left. */
  void evict(int most) {
    while (rows.size() > most) {
      rows.remove(stalest());
    }
  }

  /** The place of the row touched least recently; of one event's, the first by text. */
  private int stalest() {
    int stalest = 0;
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).touched < rows.get(stalest).touched) {
        stalest = i;
      }
    }
    return stalest;
  }

  /**
   * Drops texts of which nothing is left, as long as no other would have to go before them: nobody
   * can tell the difference.
   */
  void dropStaleAndEmpty() {
    while (!rows.isEmpty()) {
      int stalest = stalest();
      if (rows.get(stalest).tally.size() > 0) {
        return;
      }
      rows.remove(stalest);
    }
  }

  /** Whether nothing is counted. */
  boolean hasNothing() {
    for (Row row : rows) {
      if (row.tally.size() > 0) {
        return false;
      }
    }
    return true;
  }

  /** The lowest window or day of which something is counted; not where there is nothing. */
  long lowestKey() {
    long lowest = Long.MAX_VALUE;
    for (Row row : rows) {
      if (row.tally.size() > 0) {
        lowest = Math.min(lowest, row.tally.key(0));
      }
    }
    return lowest;
  }

  /** The highest such; not where there is nothing. */
  long highestKey() {
    long highest = Long.MIN_VALUE;
    for (Row row : rows) {
      if (row.tally.size() > 0) {
        highest = Math.max(highest, row.tally.key(row.tally.size() - 1));
      }
    }
    return highest;
  }
}
