package io.lojal.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * How many points, and for what: {@code 5}, or {@code 1 per 10.00}.
 *
 * @param per money in the programme's currency, or null for every event
 */
record Earning(long points, BigDecimal per) {
  static final long MOST_POINTS = 1_000_000;
  static final Form<Earning> FORM = new Written();

  private static final class Written implements Form<Earning> {
    private final Whole plain = new Whole(1, MOST_POINTS);
    private final Text<Earning> text =
        new Text<>(
            "an amount of points",
            Pattern.compile("([1-9][0-9]{0,6}) per ([0-9]{1,10}(?:\\.[0-9]{1,4})?)"),
            "points for the event, like `5`, or for money, like `1 per 10.00`",
            ProblemCode.BAD_VALUE,
            m -> new Earning(Long.parseLong(m.group(1)), new BigDecimal(m.group(2))));

    @Override
    public Earning read(Node node, Draft draft) {
      if (Scalars.isWhole(node)) {
        Long points = plain.read(node, draft);
        return points == null ? null : new Earning(points, null);
      }
      Earning earning = text.read(node, draft);
      if (earning != null && earning.points > MOST_POINTS) {
        draft.refuse(
            ProblemCode.OUT_OF_RANGE,
            node,
            earning.points + " points are too many",
            "write at most " + MOST_POINTS);
      }
      return earning;
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("anyOf", List.of(plain.schema(), text.schema()));
    }
  }
}
