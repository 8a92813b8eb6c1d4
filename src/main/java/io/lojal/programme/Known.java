package io.lojal.programme;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A word from a list that others keep, such as zones and currencies: too long for messages, so only
 * the nearest is named.
 *
 * @param what what it is ("a currency of ISO 4217")
 * @param example how to write it
 */
public record Known(String what, Collection<String> all, String example, ProblemCode code)
    implements Form<String> {
  public static final Known ZONE =
      new Known(
          "a zone of the IANA database",
          new TreeSet<>(ZoneId.getAvailableZoneIds()),
          "it like `Europe/Stockholm`",
          ProblemCode.UNKNOWN_ZONE);

  @Override
  public String read(Node node, Draft draft) {
    Phrase phrase = Phrase.WORD.read(node, draft);
    if (phrase == null || all.contains(phrase.text())) {
      return phrase == null ? null : phrase.text();
    }
    ScalarNode scalar = phrase.node();
    draft.refuse(
        code,
        scalar,
        "`" + scalar.getValue() + "` is not " + what,
        Nearest.hint(scalar.getValue(), all, "write " + example));
    return null;
  }

  @Override
  public Map<String, Object> schema() {
    return Phrase.WORD.schema();
  }
}
