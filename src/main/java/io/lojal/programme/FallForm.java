package io.lojal.programme;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** How low a level falls at a time: a word for all, or a level for some of them. */
record FallForm() implements Form<FallForm.Value> {
  private static final Choice<Boolean> WORD =
      new Choice<Boolean>().or("to-earned", false).or("one-step", true);
  private static final Named<String> BY_LEVEL = new Named<>("levels", Names.NAME);

  /**
   * What was written.
   *
   * @param landings null where a word stands for all
   */
  record Value(boolean isOneStep, List<Placed<String>> landings) {
    static final Value TO_EARNED = new Value(false, null);
  }

  @Override
  public Value read(Node node, Draft draft) {
    if (node instanceof MappingNode) {
      return new Value(false, BY_LEVEL.read(node, draft));
    }
    Boolean isOneStep = WORD.read(node, draft);
    return isOneStep == null ? null : new Value(isOneStep, null);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", List.of(WORD.schema(), BY_LEVEL.schema()));
  }

  /**
   * For every level, the lowest one it falls to at a time.
   *
   * @param levels lowest first
   */
  static int[] plan(Value value, List<String> levels, Draft draft) {
    int[] lands = new int[levels.size()];
    for (int i = 1; value.isOneStep() && i < lands.length; i++) {
      lands[i] = i - 1;
    }
    for (Placed<String> each :
        value.landings() == null ? List.<Placed<String>>of() : value.landings()) {
      int from = levels.indexOf(each.name());
      int to = levels.indexOf(each.value());
      if (from < 0 || to < 0) {
        String unknown = from < 0 ? each.name() : each.value();
        draft.refuse(
            ProblemCode.UNKNOWN_REFERENCE,
            each.node(),
            "there is no level called `" + unknown + "`",
            Nearest.hint(unknown, levels, "name two levels of this ladder"));
      } else if (to >= from) {
        draft.refuse(
            ProblemCode.NOT_ASCENDING,
            each.node(),
            "`" + each.value() + "` is not below `" + each.name() + "`",
            "name a lower level");
      } else {
        lands[from] = to;
      }
    }
    return lands;
  }
}
