package io.lojal.community;

/** The state of one drop, wherever it rests: how many pieces each member was given. */
public interface StockState {
  /** The key under which all are counted together; no member's id is empty. */
  String ALL = "";

  /**
   * How many pieces were given.
   *
   * @param member one's id, or {@link #ALL}
   */
  long given(String member);

  void given(String member, long pieces);
}
