package io.lojal.cli.scenario;

import io.lojal.programme.Draft;
import io.lojal.programme.Form;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Scalars;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Something that was said, to a member, a till or a ledger.
 *
 * @param head what it is: "ski-weeks milestone"
 * @param words what it says; null in an expectation to which any words will do
 */
record Remark(String head, String words) {

  /** Whether this, which was said, is what was expected. */
  boolean fits(Remark expected) {
    return head.equals(expected.head) && (expected.words == null || words.equals(expected.words));
  }

  @Override
  public String toString() {
    return words == null ? head : head + ": " + words;
  }

  /** {@code head: words}, or the head alone. */
  record Written() implements Form<Remark> {
    @Override
    public Remark read(Node node, Draft draft) {
      if (Scalars.isText(node)) {
        return new Remark(Scalars.text(node), null);
      }
      if (node instanceof MappingNode mapping && mapping.getValue().size() == 1) {
        Node key = mapping.getValue().get(0).getKeyNode();
        Node value = mapping.getValue().get(0).getValueNode();
        if (Scalars.isWord(key) && Scalars.isWord(value)) {
          return new Remark(Scalars.text(key), Scalars.text(value));
        }
      }
      draft.refuse(
          ProblemCode.WRONG_TYPE,
          node,
          "expected what was said, found " + Scalars.kind(node),
          "write `ski-weeks milestone: \"the words\"`, or leave the words out");
      return null;
    }

    @Override
    public Map<String, Object> schema() {
      Map<String, Object> text = Map.of("type", "string");
      Map<String, Object> pair =
          Map.of(
              "type",
              "object",
              "minProperties",
              1,
              "maxProperties",
              1,
              "additionalProperties",
              text);
      return Map.of("oneOf", List.of(text, pair));
    }
  }
}
