package io.lojal.programme;

import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A value that is written as one word or a few, in a fixed way.
 *
 * @param what what it is ("a duration")
 * @param example how to write it ("a number and a unit: `90m`, `2h`, `30d`")
 * @param code what is wrong with a word that does not fit
 * @param meaning may throw {@link DateTimeException} for what does not exist (30 February)
 */
public record Text<T>(
    String what, Pattern pattern, String example, ProblemCode code, Function<Matcher, T> meaning)
    implements Form<T> {

  public static <T> Text<T> of(
      String what, String pattern, String example, Function<Matcher, T> meaning) {
    return new Text<>(what, Pattern.compile(pattern), example, ProblemCode.BAD_VALUE, meaning);
  }

  @Override
  public T read(Node node, Draft draft) {
    if (!Scalars.isText(node)) {
      String instead = "write " + example + (Scalars.isWord(node) ? ", in quotes if need be" : "");
      draft.refuse(ProblemCode.WRONG_TYPE, node, Scalars.kind(node) + " is not " + what, instead);
      return null;
    }
    return read(Scalars.text(node), node, draft);
  }

  public T read(String word, Node node, Draft draft) {
    Matcher matcher = pattern.matcher(word);
    if (matcher.matches()) {
      try {
        return meaning.apply(matcher);
      } catch (DateTimeException e) {
        // It looks like a date, and there is no such date: told below.
      }
    }
    draft.refuse(code, node, "`" + word + "` is not " + what, "write " + example);
    return null;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "pattern", "^(?:" + pattern.pattern() + ")$");
  }
}
