package io.lojal.engine;

import io.lojal.member.Entry;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.EventKind;
import io.lojal.member.Outcomes;
import io.lojal.member.Position;
import io.lojal.member.StandingCodec;
import io.lojal.member.Turnout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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

  /** What touches something before it, and what is touched. */
  private static final Set<EventKind> TOUCHING =
      EnumSet.of(EventKind.PURCHASE, EventKind.RETURN, EventKind.REDEMPTION);

  private final MemberState state;
  private final String member;
  private final Programmes programmes;
  private final Past past;

  /** In journal order. */
  private final List<Kept> kept = new ArrayList<>();

  /** An entry of the journal: where it stands, and what it is where that is asked. */
  private record Kept(Position position, byte[] bytes) {}

  /**
   * @param held ids of entries whose time has not come
   */
  History(MemberState state, String member, Set<String> held, Programmes programmes) {
    this.state = state;
    this.member = member;
    this.programmes = programmes;
    this.past = state.past();
    for (byte[] bytes : past.entries) {
      Position position = EventCodec.position(bytes);
      if (!held.contains(position.id())) {
        kept.add(new Kept(position, bytes));
      }
    }
    kept.sort(Comparator.comparing(Kept::position));
  }

  /** How many entries there are, but for those whose time has not come. */
  int size() {
    return kept.size();
  }

  Position position(int place) {
    return kept.get(place).position();
  }

  /** Reads an entry whole. */
  Event event(int place) {
    return EventCodec.decode(member, kept.get(place).bytes());
  }

  /** Reads all entries of which that is asked. */
  List<Event> events(Predicate<Position> which) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (which.test(position(i))) {
        events.add(event(i));
      }
    }
    return events;
  }

  /** The journal as it turned out, of some of its events. */
  Turnout turnout(List<Event> events) {
    return Turnout.of(events, programmes::returnsMillisAt);
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
   * events that are in it leave the journal; unless what stands behind it touches one of them. What
   * lies between the base and the place stays open too, and is asked likewise.
   *
   * @return how many left
   */
  int close(Position limit) {
    Turnout turnout = turnout(events(position -> TOUCHING.contains(position.kind())));
    Long number = untouchedBefore(limit, turnout);
    if (number == null) {
      return 0;
    }
    Position last = lastOf(number);
    state.base(past.snapshots.get(number));
    removeSnapshots(past.snapshots.headMap(number, true));
    int closed = 0;
    while (closed < size() && !last.isBefore(position(closed))) {
      state.removeEntry(position(closed).id());
      closed++;
    }
    return closed;
  }

  /** The latest standing kept before a place of which nothing behind it touches anything. */
  private Long untouchedBefore(Position place, Turnout turnout) {
    Long number = snapshotBefore(place);
    while (number != null) {
      Position last = lastOf(number);
      Position touched = turnout.firstTouchedBehind(last);
      if (touched == null || last.isBefore(touched)) {
        return number;
      }
      number = snapshotBefore(touched);
    }
    return null;
  }

  private Position lastOf(long snapshot) {
    return StandingCodec.last(past.snapshots.get(snapshot));
  }

  private void removeSnapshots(Map<Long, byte[]> some) {
    some.keySet().forEach(state::removeSnapshot);
    some.clear();
  }
}
