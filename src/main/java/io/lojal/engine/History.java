package io.lojal.engine;

import io.lojal.member.Entry;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.Outcomes;
import io.lojal.member.Position;
import io.lojal.member.StandingCodec;
import io.lojal.member.Turnout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The slow path: a member's journal, read whole and folded from the nearest standing that still
 * holds. Everything that is not in order comes here: late events, returns, mail that crossed.
 */
final class History {
  /** A standing is kept for every so many events, so that a correction folds few. */
  static final int SNAPSHOT_EVERY = 16;

  private final MemberState state;
  private final Programmes programmes;
  private final Past past;

  /** In journal order. */
  private final List<Event> events = new ArrayList<>();

  /**
   * @param held ids of entries whose time has not come
   */
  History(MemberState state, String member, Set<String> held, Programmes programmes) {
    this.state = state;
    this.programmes = programmes;
    this.past = state.past();
    for (byte[] bytes : past.entries) {
      Event event = EventCodec.decode(member, bytes);
      if (!held.contains(event.id())) {
        events.add(event);
      }
    }
    events.sort(Comparator.comparing(Event::position));
  }

  List<Event> events() {
    return events;
  }

  /** The journal as it turned out, of those entries that a test lets pass. */
  Turnout turnout(Predicate<Event> which) {
    List<Event> some = new ArrayList<>(events);
    some.removeIf(which.negate());
    return Turnout.of(some, programmes::returnsMillisAt);
  }

  /** The first place at which two journals differ; null where they do not. */
  static Position divergence(Turnout one, Turnout other) {
    List<Entry> left = one.entries();
    List<Entry> right = other.entries();
    for (int i = 0; ; i++) {
      if (i == left.size() && i == right.size()) {
        return null;
      }
      if (i == left.size()) {
        return right.get(i).event().position();
      }
      if (i == right.size()) {
        return left.get(i).event().position();
      }
      if (!left.get(i).equals(right.get(i))) {
        Position here = left.get(i).event().position();
        Position there = right.get(i).event().position();
        return here.isBefore(there) ? here : there;
      }
    }
  }

  /** The bytes of the latest standing that nothing at or after a place has touched. */
  byte[] standingBefore(Position place) {
    Long number = snapshotBefore(place);
    return number == null ? past.base : past.snapshots.get(number);
  }

  /** The number of the latest standing kept on the way before a place; null for none. */
  private Long snapshotBefore(Position place) {
    Position base = past.base == null ? Position.START : StandingCodec.last(past.base);
    for (Map.Entry<Long, byte[]> kept : past.snapshots.descendingMap().entrySet()) {
      Position last = StandingCodec.last(kept.getValue());
      if (last.isBefore(place)
          && StandingCodec.reached(kept.getValue()) <= place.timeMillis()
          && base.isBefore(last)) {
        return kept.getKey();
      }
    }
    return null;
  }

  /**
   * Folds what lies behind a standing.
   *
   * @param from bytes of a standing, or null for the beginning
   * @param keep whether standings on the way are kept for the next correction
   */
  Folding fold(byte[] from, Turnout turnout, boolean keep, Outcomes out) {
    Folding folding = new Folding(programmes).from(from);
    Position last = folding.standing().last();
    if (keep) {
      removeSnapshots(past.snapshots.tailMap(folding.standing().events(), false));
    }
    for (Entry entry : turnout.entries()) {
      if (last.isBefore(entry.event().position())) {
        folding.step(entry, out);
        if (keep && folding.standing().events() % SNAPSHOT_EVERY == 0) {
          state.putSnapshot(folding.standing().events(), folding.toBytes());
        }
      }
    }
    return folding;
  }

  /**
   * Closes what is over: the latest standing that was kept before a place becomes the base, and the
   * events that are in it leave the journal.
   *
   * @return how many left
   */
  int close(Position limit) {
    Turnout turnout = Turnout.of(events, programmes::returnsMillisAt);
    Position cut = limit;
    for (Position touched = turnout.firstTouchedAfter(cut);
        touched != null && touched.isBefore(cut);
        touched = turnout.firstTouchedAfter(cut)) {
      cut = touched;
    }
    Long number = snapshotBefore(cut);
    if (number == null) {
      return 0;
    }
    byte[] base = past.snapshots.get(number);
    state.base(base);
    removeSnapshots(past.snapshots.headMap(number, true));
    Position last = StandingCodec.last(base);
    int closed = 0;
    while (closed < events.size() && !last.isBefore(events.get(closed).position())) {
      state.removeEntry(events.get(closed).id());
      closed++;
    }
    return closed;
  }

  private void removeSnapshots(Map<Long, byte[]> some) {
    some.keySet().forEach(state::removeSnapshot);
    some.clear();
  }
}
