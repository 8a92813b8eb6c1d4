package io.lojal.cli.mapping;

import io.lojal.programme.Draft;
import io.lojal.programme.Form;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Scalars;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A number in a mapping, with or without decimals; whatever sign the file uses, here it is a point.
 */
record Decimal() implements Form<BigDecimal> {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

  @Override
  public BigDecimal read(Node node, Draft draft) {
    String word = Scalars.text(node);
    if (!Scalars.isText(node) && NUMBER.matcher(word).matches()) {
      return new BigDecimal(word);
    }
    draft.refuse(
        ProblemCode.WRONG_TYPE,
        node,
        "expected a number, found " + (Scalars.isWord(node) ? "`" + word + "`" : word),
        "write digits and a point, like `0` or `0.5`");
    return null;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "number");
  }
}
