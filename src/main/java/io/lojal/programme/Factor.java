package io.lojal.programme;

import io.lojal.member.Times;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What points are multiplied by, in parts of {@link Times#ONE}: {@code 2}, {@code 1.7}. */
final class Factor implements Form<Long> {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,4})?");

  @Override
  public Long read(Node node, Draft draft) {
    boolean plain =
        node instanceof ScalarNode
            && !Scalars.isText(node)
            && DECIMAL.matcher(word(node)).matches();
    if (!plain) {
      draft.refuse(
          ProblemCode.WRONG_TYPE,
          node,
          "a factor is a number, and this is " + Scalars.kind(node),
          "write digits, with four decimals at most, like `2` or `1.7`");
      return null;
    }
    BigDecimal factor = new BigDecimal(word(node));
    if (factor.compareTo(MOST) > 0) {
      draft.refuse(ProblemCode.OUT_OF_RANGE, node, "too large a factor", "write at most " + MOST);
      return null;
    }
    return factor.multiply(BigDecimal.valueOf(Times.ONE)).longValueExact();
  }

  private static String word(Node node) {
    return ((ScalarNode) node).getValue();
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "number");
    schema.put("minimum", 0);
    schema.put("maximum", MOST);
    return schema;
  }
}
