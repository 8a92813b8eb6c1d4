package io.lojal.member;

import java.util.List;

/**
 * Something to be proud of, earned once for each of its occurrences.
 *
 * @param on what it looks at; null where a meter earns it
 * @param byLine whether condition or text look at a purchase's lines
 * @param text what it tells apart or collects, or null
 * @param set what has to be collected; empty where it is earned for each text
 * @param most for how many texts it is earned
 * @param meter its place in {@link Plan#meters}, or -1
 * @param at what the meter has to show, ascending
 * @param again whether that counts anew in every window
 * @param secret whether nobody sees it before it is earned
 * @param keeps whether a return leaves it alone
 */
public record Badge(
    String rule,
    String name,
    Match on,
    Condition when,
    boolean byLine,
    Label text,
    List<String> set,
    int most,
    int meter,
    long[] at,
    boolean again,
    boolean secret,
    boolean keeps,
    Prize prize)
    implements Rules.Rule {

  public boolean isCollected() {
    return !set.isEmpty();
  }

  public boolean isOfMeter() {
    return meter >= 0;
  }
}
