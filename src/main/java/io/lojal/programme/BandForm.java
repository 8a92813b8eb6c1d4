package io.lojal.programme;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** What a band gives: {@code small}, or {@code {gives: small, in-a-row: 2}}. */
final class BandForm implements Form<BandForm.Band> {
  private static final Field<String> GIVES =
      Field.needed("gives", Names.NAME, "The kind of voucher.");
  private static final Field<Long> IN_A_ROW =
      Field.needed(
          "in-a-row", new Whole(1, 100), "In how many windows in a row it has to be reached.");
  private static final Part LONG = Part.of("a band", GIVES, IN_A_ROW);

  /**
   * What was written.
   *
   * @param gives a kind of voucher
   * @param node where that is
   */
  record Band(String gives, int inARow, Node node) {}

  @Override
  public Band read(Node node, Draft draft) {
    if (!(node instanceof MappingNode)) {
      String gives = Names.NAME.read(node, draft);
      return gives == null ? null : new Band(gives, 1, node);
    }
    Written written = LONG.read(node, draft);
    String gives = written.get(GIVES);
    Long inARow = written.get(IN_A_ROW);
    return gives == null || inARow == null
        ? null
        : new Band(gives, inARow.intValue(), written.at(GIVES));
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", List.of(Names.NAME.schema(), LONG.schema()));
  }
}
