package io.lojal.programme;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** What earns a level: a number of the ladder's meter, or numbers of several meters together. */
record LevelForm() implements Form<LevelForm.Way> {
  private static final Whole NUMBER = new Whole(0, 1_000_000_000_000L);
  private static final Named<Long> TOGETHER =
      new Named<>("meters", new Whole(1, 1_000_000_000_000L));

  /** All ways to a level, or one that needs no brackets. */
  static final Form<List<Placed<Way>>> WAYS = new OneOrMore<>(new LevelForm());

  /**
   * What was written.
   *
   * @param number of the ladder's own meter; null where meters are named
   * @param meters what each has to show; null where there is a number
   */
  record Way(Long number, List<Placed<Long>> meters) {}

  @Override
  public Way read(Node node, Draft draft) {
    if (!(node instanceof MappingNode mapping)) {
      Long number = NUMBER.read(node, draft);
      return number == null ? null : new Way(number, null);
    }
    List<Placed<Long>> meters = TOGETHER.read(node, draft);
    if (mapping.getValue().isEmpty()) {
      draft.refuse(ProblemCode.BAD_VALUE, node, "no meter is named", "write `{a-meter: 10}`");
    }
    return meters == null || meters.isEmpty() ? null : new Way(null, meters);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", List.of(NUMBER.schema(), TOGETHER.schema()));
  }
}
