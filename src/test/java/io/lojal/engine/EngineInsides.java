package io.lojal.engine;

import io.lojal.member.Standing;

/** What tests in other packages see of an engine's state. */
public final class EngineInsides {
  private EngineInsides() {}

  /** The standing kept for a member, under the version of its time. */
  public static Standing standing(MemberState state, Programmes programmes) {
    return new Folding(programmes).from(MemberRecord.of(state.record()).standing).standing();
  }

  /** How many events have left the journal for the base. */
  public static long closed(MemberState state, Programmes programmes) {
    byte[] base = state.past().base();
    return base == null ? 0 : new Folding(programmes).from(base).standing().events();
  }
}
