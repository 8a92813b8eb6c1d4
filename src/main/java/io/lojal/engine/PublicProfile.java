package io.lojal.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What others may see of a member who wishes to be seen. What is not here never goes out to them.
 *
 * @param title by its name; empty for none
 * @param showcase badges that were earned, in the member's own order
 * @param tiers the level's name by ladder
 * @param streaks the length by streak, of those that run
 * @param badges how often each was earned, of those that were
 */
public record PublicProfile(
    String member,
    long timeMillis,
    String title,
    List<String> showcase,
    Map<String, String> tiers,
    Map<String, Long> streaks,
    Map<String, Long> badges) {

  /** Tells whether something else is to be seen than before, whenever that is; never 0. */
  int mark() {
    int mark = Objects.hash(title, showcase, tiers, streaks, badges);
    return mark == 0 ? 1 : mark;
  }
}
