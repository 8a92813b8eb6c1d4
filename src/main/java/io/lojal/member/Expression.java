package io.lojal.member;

import java.util.List;

/**
 * What members can show of themselves, and who may be seen at all.
 *
 * @param places for badges
 * @param visible under which members may be seen, if they wish to
 */
public record Expression(int places, List<Title> titles, Condition visible) {
  /** Where there is nothing to show. */
  public static final Expression NONE = new Expression(0, List.of(), scope -> false);

  /** A title, and who may bear it. */
  public record Title(String name, Condition when) {}

  public Expression {
    titles = List.copyOf(titles);
  }

  /** The title of a name, or null. */
  Title title(String name) {
    for (Title title : titles) {
      if (title.name().equals(name)) {
        return title;
      }
    }
    return null;
  }
}
