package io.lojal.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * How many points, and for what: {@code 5}, {@code 5 per line}, {@code 5 per item}, {@code 1 per
 * 10.00}.
 *
 * @param per for {@link Unit#AMOUNT}, how much; else null
 */
record Earning(long points, Unit unit, BigDecimal per) {
  static final long MOST_POINTS = 1_000_000;
  static final Form<Earning> FORM = new Written();

  /** What points are for. */
  enum Unit {
    EVENT,
    LINE,
    ITEM,
    AMOUNT
  }

  private static Earning of(Matcher matcher) {
    long points = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "line" -> new Earning(points, Unit.LINE, null);
      case "item" -> new Earning(points, Unit.ITEM, null);
      default -> new Earning(points, Unit.AMOUNT, new BigDecimal(matcher.group(2)));
    };
  }

  private static final class Written implements Form<Earning> {
    private final Whole plain = new Whole(1, MOST_POINTS);
    private final Text<Earning> text =
        new Text<>(
            "an amount of points",
            Pattern.compile("([1-9][0-9]{0,6}) per (line|item|[0-9]{1,10}(?:\\.[0-9]{1,4})?)"),
            "points for the event, like `5`, for its lines or pieces, like `5 per line` or `5 per"
                + " item`, or for money, like `1 per 10.00`",
            ProblemCode.BAD_VALUE,
            Earning::of);

    @Override
    public Earning read(Node node, Draft draft) {
      if (Scalars.isWhole(node)) {
        Long points = plain.read(node, draft);
        return points == null ? null : new Earning(points, Unit.EVENT, null);
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
