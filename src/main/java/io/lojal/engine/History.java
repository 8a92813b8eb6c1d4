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
import java.util.Set;
import java.util.function.LongPredicate;
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

  /** In journal order. */
  private final List<Event> events = new ArrayList<>();

  /**
   * @param held ids of entries whose time has not come
   */
  History(MemberState state, String member, Set<String> held, Programmes programmes) {
    this.state = state;
    this.programmes = programmes;
    for (byte[] bytes : state.entries()) {
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
    return number == null ? state.base() : state.snapshot(number);
  }

  /** The number of the latest standing kept on the way before a place; null for none. */
  private Long snapshotBefore(Position place) {
    Long best = null;
    Position bestLast = state.base() == null ? Position.START : StandingCodec.last(state.base());
    for (long number : state.snapshots()) {
      byte[] bytes = state.snapshot(number);
      Position last = StandingCodec.last(bytes);
      if (last.isBefore(place)
          && StandingCodec.reached(bytes) <= place.timeMillis()
          && bestLast.isBefore(last)) {
        best = number;
        bestLast = last;
      }
    }
    return best;
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
      long folded = folding.standing().events();
      removeSnapshots(number -> number > folded);
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
    byte[] base = state.snapshot(number);
    state.base(base);
    removeSnapshots(kept -> kept <= number);
    Position last = StandingCodec.last(base);
    int closed = 0;
    while (closed < events.size() && !last.isBefore(events.get(closed).position())) {
      state.removeEntry(events.get(closed).id());
      closed++;
    }
    return closed;
  }

  private void removeSnapshots(LongPredicate which) {
    List<Long> removed = new ArrayList<>();
    for (long number : state.snapshots()) {
      if (which.test(number)) {
        removed.add(number);
      }
    }
    removed.forEach(state::removeSnapshot);
  }
}
