package io.lojal.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** Something about the members who were here last; whoever was not for longest goes first. */
public final class RecentMembers<V> extends LinkedHashMap<String, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  /**
   * @param most members that are remembered, above 0
   */
  public RecentMembers(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > most;
  }
}
