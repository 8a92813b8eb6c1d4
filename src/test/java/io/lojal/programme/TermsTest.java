package io.lojal.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import io.lojal.member.ActivityRecorded;
import io.lojal.member.Entry;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Fold;
import io.lojal.member.Line;
import io.lojal.member.Outcomes;
import io.lojal.member.Plan;
import io.lojal.member.Profile;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.Scope;
import io.lojal.member.Standing;
import io.lojal.member.Standings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is planned says what CEL's interpreter says, of whatever can be written. */
class TermsTest {
  private static final int EXPRESSIONS = Integer.getInteger("lojal.expressions", 50_000);
  private static final int TOGETHER = 50;
  private static final int INPUTS = Math.max(3, 1_000_000 / EXPRESSIONS);
  private static final long WINTER = Instant.parse("2026-01-10T11:00:00Z").toEpochMilli();
  private static final Object NONE = "no value";

  private static final Plan PLAN =
      Examples.planned(
              Examples.with(
                  """
                  tiers:
                    level: {meter: ski-days, levels: {green: 0, blue: 2, red: 5}}
                  meters:
                    ski-days: {on: ride, count: days, window: year from 05-15}
                    visits: {on: ride, count: events, per: event.place, window: week}
                  """))
          .plan();

  private static final Vocabulary OF_MEMBER = ofMember();
  private static final Vocabulary OF_RIDE =
      EventWords.of(
              new DeclaredEvent(
                  List.of(), List.of("verticalMetres", "cents"), List.of("lift", "guide")))
          .with(OF_MEMBER);
  private static final Vocabulary OF_LINE =
      EventWords.of(DeclaredEvent.PURCHASE).with(EventWords.line()).with(OF_MEMBER);

  private static final int SCOPES = 5_040;
  private static final List<Scope> RIDES =
      IntStream.range(0, SCOPES).mapToObj(TermsTest::ride).toList();
  private static final List<Scope> PURCHASES =
      IntStream.range(0, SCOPES).mapToObj(TermsTest::purchase).toList();

  private final LongAdder truths = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder pairs = new LongAdder();

  private static Vocabulary ofMember() {
    MemberWords member = new MemberWords();
    member.addMeter("ski-days", 0);
    member.addMeterByText("visits", 1);
    member.addPoints("snow", 0);
    member.addTier("level", 0, List.of("green", "blue", "red"));
    member.addStreak("ski-weeks", 0);
    member.addGoal("million-metres", 0);
    return member.words();
  }

  @Test
  void whatIsPlannedAgreesWithTheInterpreterOnRandomExpressions() {
    long seed = Long.getLong("lojal.seed", System.nanoTime());
    System.out.println("TermsTest seed " + seed + ", " + EXPRESSIONS + " expressions");
    LongStream.range(seed, seed + EXPRESSIONS / TOGETHER).parallel().forEach(this::compare);
    System.out.println(pairs + " pairs, true " + truths + ", without a value " + failures);
    // Otherwise it would be trivial to agree.
    assertTrue(truths.sum() > pairs.sum() / 10, "true: " + truths);
    assertTrue(failures.sum() > pairs.sum() / 50, "without a value: " + failures);
  }

  private void compare(long seed) {
    Random random = new Random(seed);
    boolean rides = random.nextBoolean();
    Vocabulary words = rides ? OF_RIDE : OF_LINE;
    List<String> written = written(random, words);
    CelAbstractSyntaxTree all = checked(written, words);
    for (int i = 0; i < TOGETHER; i++) {
      CelAbstractSyntaxTree checked =
          CelAbstractSyntaxTree.newCheckedAst(
              all.getExpr().list().elements().get(i),
              all.getSource(),
              all.getReferenceMap(),
              all.getTypeMap());
      String what = "seed " + seed + ": " + written.get(i);
      compare(checked, words, random, rides ? RIDES : PURCHASES, what);
    }
  }

  private static List<String> written(Random random, Vocabulary words) {
    RandomExpressions expressions = new RandomExpressions(random, words);
    List<String> written = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      int depth = 1 + random.nextInt(1 + random.nextInt(4));
      written.add(
          switch (random.nextInt(6)) {
            case 0 -> expressions.whole(depth);
            case 1 -> expressions.text(depth);
            default -> expressions.truth(depth);
          });
    }
    return written;
  }

  /** As a list: to learn what can be called takes the checker longer than to check. */
  private static CelAbstractSyntaxTree checked(List<String> written, Vocabulary words) {
    String all = "[" + String.join(", ", written) + "]";
    try {
      return words
          .compiler()
          .toCompilerBuilder()
          .setOptions(Formula.LIMITS.toBuilder().maxExpressionCodePointSize(1_000_000).build())
          .build()
          .compile(all)
          .getAst();
    } catch (CelValidationException e) {
      throw new AssertionError(all, e);
    }
  }

  private void compare(
      CelAbstractSyntaxTree checked,
      Vocabulary words,
      Random random,
      List<Scope> scopes,
      String what) {
    try {
      Term term = Terms.of(checked, words);
      Interpreted interpreted = Interpreted.of(checked, words);
      for (int input = 0; input < INPUTS; input++) {
        int number = random.nextInt(SCOPES);
        Object meant = meant(interpreted, scopes.get(number));
        assertEquals(meant, planned(term, scopes.get(number)), what + " for " + number);
        pairs.increment();
        truths.add(meant.equals(true) ? 1 : 0);
        failures.add(meant.equals(NONE) ? 1 : 0);
      }
    } catch (CelEvaluationException e) {
      throw new AssertionError(what, e);
    }
  }

  private static Object meant(Interpreted interpreted, Scope scope) {
    try {
      return interpreted.value(scope);
    } catch (CelEvaluationException e) {
      return NONE;
    }
  }

  private static Object planned(Term term, Scope scope) {
    try {
      return term.value(scope);
    } catch (RuntimeException e) {
      return NONE;
    }
  }

  /** Anywhere in the numbers, and often where they end. */
  private static long measure(int number) {
    return switch (number % 21) {
      case 0 -> 0;
      case 1 -> Long.MAX_VALUE - number % 3;
      case 2 -> Long.MIN_VALUE + number % 2;
      case 3 -> -number;
      case 4 -> (1L << 53) + number % 4;
      default -> number % 1_000;
    };
  }

  private static Scope ride(int number) {
    ActivityRecorded ride = ride(number, WINTER + number * 1_000L);
    return new Scope().at(PLAN, standing(number), ride);
  }

  private static ActivityRecorded ride(int number, long timeMillis) {
    return new ActivityRecorded(
        envelope("r" + number, number, timeMillis),
        "lift-ride",
        place(number),
        number % 11 == 0 ? Map.of() : Map.of("verticalMetres", measure(number), "cents", 7L),
        number % 3 == 0 ? Map.of("lift", "T-bar 🎿") : Map.of("guide", "till", "lift", "s1"),
        null);
  }

  private static Scope purchase(int number) {
    Line line =
        new Line(
            "s" + number % 10, number % 3 == 0 ? "web" : "goods", measure(number), number % 1_000);
    Event purchase =
        new PurchaseRecorded(
            envelope("p", number, WINTER - number * 10_000L),
            number % 9 == 0 ? "EUR" : "SEK",
            place(number),
            List.of(line),
            number % 300,
            null);
    return Standings.scope(PLAN, standing(number), purchase, line);
  }

  private static Envelope envelope(String id, int number, long timeMillis) {
    String source = number % 5 == 0 ? "web-1" : "till-1";
    return new Envelope(id, "m", timeMillis, source, number % 4 == 0 ? "web" : "shop", 0);
  }

  private static String place(int number) {
    return List.of("Åre", "Sälen", "", "club").get(number % 4);
  }

  private static Standing standing(int number) {
    Profile profile =
        new Profile(
            number % 2 == 0,
            number % 3 == 0 ? ZoneId.of("America/New_York") : null,
            number % 4 == 0 ? "" : (1950 + number % 70) + "-05-17",
            number % 5 == 0 ? "sv" : "en",
            Map.of(),
            List.of("family", "pro", "s1").subList(0, number % 4),
            number % 6 == 0 ? Map.of() : Map.of("club", number % 7 < 4 ? "IFK" : "7"));
    Standing standing = Standings.of(PLAN, profile, number);
    for (int i = 0; i < number % 3; i++) {
      ActivityRecorded before = ride(number + i, WINTER - 1_000 + i);
      new Fold().step(PLAN, standing, Entry.of(before), Outcomes.NONE);
    }
    return standing;
  }
}
