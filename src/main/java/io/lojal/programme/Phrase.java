package io.lojal.programme;

import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Free text whose inside is looked at: an expression, or a sentence. */
public record Phrase(ScalarNode node) {
  static final Form<Phrase> EXPRESSION = new Free("an expression", "`event.place != ''`");
  static final Form<Phrase> SENTENCE = new Free("a sentence", "\"{name}: {length} weeks\"");
  public static final Form<Phrase> WORD = new Free("a word", "`Europe/Stockholm`");

  public String text() {
    return node.getValue();
  }

  private record Free(String what, String example) implements Form<Phrase> {
    @Override
    public Phrase read(Node node, Draft draft) {
      if (node instanceof ScalarNode scalar && Scalars.isText(node)) {
        return new Phrase(scalar);
      }
      draft.refuse(
          ProblemCode.WRONG_TYPE,
          node,
          "expected " + what + ", found " + Scalars.kind(node),
          Scalars.isWord(node)
              ? "write it in quotes: '" + Scalars.text(node) + "'"
              : "write it in one piece, like " + example);
      return null;
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "string");
    }
  }
}
