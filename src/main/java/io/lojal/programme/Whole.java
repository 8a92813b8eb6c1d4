package io.lojal.programme;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A whole number.
 *
 * @param least the smallest allowed
 * @param most the largest allowed
 */
public record Whole(long least, long most) implements Form<Long> {

  @Override
  public Long read(Node node, Draft draft) {
    String word = Scalars.text(node);
    if (!Scalars.isWhole(node) || word.startsWith("0x") || word.startsWith("0o")) {
      draft.refuse(
          ProblemCode.WRONG_TYPE,
          node,
          "expected a whole number, found "
              + (Scalars.isWord(node) ? "`" + word + "`" : Scalars.kind(node)),
          "write digits only, like `" + Math.max(least, 1) + "`");
      return null;
    }
    BigInteger number = new BigInteger(word);
    if (number.compareTo(BigInteger.valueOf(least)) < 0
        || number.compareTo(BigInteger.valueOf(most)) > 0) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          node,
          word + " is out of range",
          "write a number from " + least + " to " + most);
      return null;
    }
    return number.longValueExact();
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", least);
    schema.put("maximum", most);
    return schema;
  }
}
