package io.lojal.programme;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Expressions that the type checker accepts, of all that authors may write and some more. */
final class RandomExpressions {
  static final CelType TEXTS = ListType.create(SimpleType.STRING);
  static final CelType WHOLES = ListType.create(SimpleType.INT);
  static final CelType ATTRIBUTES = MapType.create(SimpleType.STRING, SimpleType.STRING);

  private static final String[] COMPARISONS = {"==", "!=", "<", "<=", ">", ">="};
  private static final String[] SIDES = {"startsWith", "endsWith", "contains"};
  private static final String[] SUMS = {"+", "-", "+", "-", "*", "/", "%"};
  private static final String[] PATTERNS = {"'^s[0-4]$'", "'Å'", "'(a{30}){30}'", "'('", "''"};
  private static final String[] TEXT = {
    "''", "'Åre'", "'s1'", "'till'", "'web'", "'saturday'", "'🎿'", "'club'", "'7'", "'true'"
  };
  private static final String[] KEYS = {"club", "guardian", "s1", "nobody"};
  private static final String[] WHOLE = {"0", "1", "2", "3", "7", "30", "300", "1000", "100000"};

  /** Where 64 bits end, and where those of a double do. */
  private static final String[] ENDS = {
    "-1", "9223372036854775807", "-9223372036854775808", "9007199254740992", "9007199254740993"
  };

  private static final String[] DOUBLES = {"0.5", "-1.5", "0.0", "1e300", "(0.0 / 0.0)"};

  private final Random random;
  private final Vocabulary words;

  /** Of the loops that are around: texts. */
  private final List<String> turning = new ArrayList<>();

  RandomExpressions(Random random, Vocabulary words) {
    this.random = random;
    this.words = words;
  }

  String truth(int depth) {
    if (depth == 0) {
      return one(word(SimpleType.BOOL), word(SimpleType.BOOL), one("true", "false"));
    }
    int d = depth - 1;
    return switch (random.nextInt(19)) {
      case 0, 1, 2 -> "(" + truth(d) + " && " + truth(d) + ")";
      case 3, 4, 5 -> "(" + truth(d) + " || " + truth(d) + ")";
      case 6 -> "!" + truth(d);
      case 7, 8 -> "(" + whole(d) + one(COMPARISONS) + whole(d) + ")";
      case 9 -> "(" + whole(d) + one(COMPARISONS) + one(one(WHOLE), one(ENDS)) + ")";
      case 10 -> "(" + text(d) + one(COMPARISONS) + text(d) + ")";
      case 11 -> "(" + text(d) + " in " + texts(d) + ")";
      case 12 -> "(" + whole(d) + " in " + wholes(d) + ")";
      case 13 -> "(" + text(d) + " in " + word(ATTRIBUTES) + ")";
      case 14 -> one(has(), "(" + truth(d) + one("==", "!=") + truth(d) + ")");
      case 15 -> text(d) + "." + one(SIDES) + "(" + text(d) + ")";
      case 16 -> text(d) + ".matches(" + one(one(PATTERNS), one(PATTERNS), text(d)) + ")";
      case 17 -> choice(truth(d), truth(d), d);
      default -> rare(d);
    };
  }

  /** Of what is left to the interpreter. */
  private String rare(int depth) {
    return switch (random.nextInt(7)) {
      case 6 -> "(" + whole(depth) + " in [1, " + one(text(depth), "'a'", "dyn(2)") + "])";
      case 0 -> "(" + floating(depth) + one(COMPARISONS) + floating(depth) + ")";
      case 1 -> "(dyn(" + whole(depth) + ") == " + one(whole(depth), text(depth)) + ")";
      case 2 -> "(" + texts(depth) + " == " + texts(depth) + ")";
      case 3 -> "bool(" + one("'true'", text(depth)) + ")";
      case 4 -> "(" + truth(depth) + " in [" + truth(depth) + ", true])";
      default -> loop(one("exists", "all", "exists_one"), depth);
    };
  }

  String whole(int depth) {
    if (depth == 0) {
      return switch (random.nextInt(24)) {
        case 0 -> one(ENDS);
        case 1, 2, 3, 4, 5 -> one(WHOLE);
        default -> word(SimpleType.INT);
      };
    }
    int d = depth - 1;
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4 -> "(" + whole(d) + one(SUMS) + whole(d) + ")";
      case 5, 6 -> word(SimpleType.INT);
      case 7 -> one("-" + word(SimpleType.INT), "(" + one(ENDS) + one(SUMS) + one(ENDS) + ")");
      case 8 -> choice(whole(d), whole(d), d);
      case 9 -> "size(" + one(text(d), texts(d), wholes(d), word(ATTRIBUTES)) + ")";
      case 10 -> one(text(d), texts(d)) + ".size()";
      case 11 -> wholes(d) + "[" + one("0", "1", "1", whole(d)) + "]";
      case 12 -> word(ByText.TYPE) + "[" + text(d) + "]";
      case 13 -> one(word(ByText.TYPE) + "." + one(KEYS), word(SimpleType.INT), one(WHOLE));
      case 14 -> "int(" + one(whole(d), one("'7'", text(d)), floating(d)) + ")";
      default ->
          one(
              word(SimpleType.INT),
              "{'a': 1, 'club': 2}[" + text(d) + "]",
              "{1: 2, 7: 3}[" + whole(d) + "]");
    };
  }

  String text(int depth) {
    if (depth == 0) {
      List<String> some = new ArrayList<>(turning);
      some.add(word(SimpleType.STRING));
      some.add(word(SimpleType.STRING));
      some.add(one(TEXT));
      return one(some.toArray(String[]::new));
    }
    int d = depth - 1;
    return switch (random.nextInt(11)) {
      case 0, 1, 2 -> word(SimpleType.STRING);
      case 3 -> "(" + text(d) + " + " + text(d) + ")";
      case 4 -> choice(text(d), text(d), d);
      case 5 -> "string(" + one(whole(d), truth(d), text(d), one(DOUBLES)) + ")";
      case 6 -> word(ATTRIBUTES) + "[" + one("'club'", "'club'", text(d)) + "]";
      case 7 -> word(ATTRIBUTES) + "." + one("club", "club", one(KEYS));
      case 8 -> texts(d) + "[" + one("0", "0", "1", whole(d)) + "]";
      default -> text(0);
    };
  }

  private String texts(int depth) {
    if (depth == 0) {
      return one(word(TEXTS), "['Åre', 'web', 's1', 's1']");
    }
    int d = depth - 1;
    return switch (random.nextInt(7)) {
      case 0, 1 -> "[" + text(d) + ", " + text(d) + "]";
      case 2 -> choice(texts(d), texts(d), d);
      case 3 -> "(" + texts(d) + " + " + texts(d) + ")";
      case 4 -> loop("filter", d);
      default -> texts(0);
    };
  }

  private String wholes(int depth) {
    if (depth == 0) {
      return one("[1, 7, 30]", "[300, -1, 0, 2, 2]", "[1, 2]");
    }
    int d = depth - 1;
    return switch (random.nextInt(4)) {
      case 0 -> "[" + whole(d) + ", " + whole(d) + ", 7]";
      case 1 -> choice(wholes(d), wholes(d), d);
      default -> wholes(0);
    };
  }

  private String floating(int depth) {
    return depth == 0 ? one(DOUBLES) : one("double(" + whole(depth - 1) + ")", one(DOUBLES));
  }

  private String choice(String yes, String no, int depth) {
    return "(" + truth(depth) + " ? " + yes + " : " + no + ")";
  }

  private String has() {
    return "has(" + one(word(ATTRIBUTES), word(ByText.TYPE)) + "." + one(KEYS) + ")";
  }

  private String loop(String macro, int depth) {
    String over = texts(Math.min(depth, 1));
    String each = "t" + turning.size();
    turning.add(each);
    String loop = over + "." + macro + "(" + each + ", " + truth(Math.min(depth, 2)) + ")";
    turning.remove(each);
    return loop;
  }

  private String word(CelType type) {
    List<String> of = new ArrayList<>();
    for (String name : words.names()) {
      if (words.word(name).type().equals(type)) {
        of.add(name);
      }
    }
    return of.get(random.nextInt(of.size()));
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }
}
