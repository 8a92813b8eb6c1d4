package io.lojal.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** One of a few words. */
public final class Choice<T> implements Form<T> {
  private final Map<String, T> meanings = new LinkedHashMap<>();

  public Choice<T> or(String word, T meaning) {
    meanings.put(word, meaning);
    return this;
  }

  @Override
  public T read(Node node, Draft draft) {
    String listed = "write one of `" + String.join("`, `", meanings.keySet()) + "`";
    if (!Scalars.isText(node)) {
      draft.refuse(
          ProblemCode.WRONG_TYPE, node, "expected a word, found " + Scalars.kind(node), listed);
      return null;
    }
    String word = Scalars.text(node);
    T meaning = meanings.get(word);
    if (meaning == null) {
      draft.refuse(
          ProblemCode.BAD_VALUE,
          node,
          "`" + word + "` means nothing here",
          Nearest.hint(word, meanings.keySet(), listed));
    }
    return meaning;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("enum", List.copyOf(meanings.keySet()));
  }
}
