package io.lojal.member;

import java.util.BitSet;
import java.util.function.Supplier;

/**
 * What a standing keeps for the rules of one kind, in the order of the plan. A part is made when it
 * is first asked for, and one that nobody has asked for is as one just made: a standing costs what
 * a member has done, not what a programme has rules for.
 */
final class Kept<S> {
  private final Object[] parts;
  private final Supplier<S> make;
  private final BitSet made = new BitSet();

  /**
   * @param rules how many there are of the kind
   * @param make a part that has nothing in it
   */
  Kept(int rules, Supplier<S> make) {
    this.parts = new Object[rules];
    this.make = make;
  }

  /** How many rules there are of the kind. */
  int size() {
    return parts.length;
  }

  /** The part of the rule at a place, to be read or changed. */
  S of(int place) {
    S part = known(place);
    if (part == null) {
      part = make.get();
      parts[place] = part;
      made.set(place);
    }
    return part;
  }

  /** The same to be read only: null where nobody has asked for it, so there is nothing in it. */
  @SuppressWarnings("unchecked") // only what was made is put there
  S known(int place) {
    return (S) parts[place];
  }

  /** The first place from one on of which anybody has asked for the part; below 0 for none. */
  int next(int from) {
    return made.nextSetBit(from);
  }
}
