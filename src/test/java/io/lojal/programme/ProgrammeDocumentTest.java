package io.lojal.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lojal.engine.Words;
import io.lojal.member.OutcomeKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgrammeDocumentTest {
  private static final String PAGE = Examples.file("docs/programme.md");

  @Test
  void everyExampleIsAccepted() {
    List<String> examples = Examples.inDocument();
    assertTrue(examples.size() > 8, "the page has its examples");
    examples.forEach(example -> Examples.planned(Examples.with(example)));
  }

  @Test
  void theCatalogueListsEveryCodeInOrder() {
    Set<String> listed = new LinkedHashSet<>();
    Matcher row = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|").matcher(PAGE);
    while (row.find()) {
      listed.add(row.group(1));
    }
    Set<String> codes = new LinkedHashSet<>();
    for (ProblemCode code : ProblemCode.values()) {
      codes.add(code.name());
    }
    assertEquals(List.copyOf(codes), List.copyOf(listed));
  }

  @Test
  void theTableOfWhatIsSaidIsWhatCanBeFilled() {
    for (OutcomeKind kind : OutcomeKind.values()) {
      if (kind.family() != OutcomeKind.Family.ANY) {
        String family = kind.family().name().toLowerCase(java.util.Locale.ROOT);
        String places = "{" + String.join("} {", Words.of(kind)) + "}";
        String row = "| " + family + " | `" + kind.subject() + "` | " + places + " |";
        assertTrue(PAGE.contains(row), row);
      }
    }
  }

  @Test
  void everyNameThatConditionsKnowIsListed() {
    Set<String> listed = new TreeSet<>();
    Matcher name =
        Pattern.compile("`((?:event|line|member)\\.[A-Za-z]+)(?:\\.<\\w+>)?`")
            .matcher(PAGE.substring(PAGE.indexOf("| name | is |"), PAGE.indexOf("## Problems")));
    while (name.find()) {
      listed.add(name.group(1));
    }
    MemberWords member = new MemberWords();
    member.addMeter("x", 0);
    member.addPoints("x", 0);
    member.addTier("x", 0, List.of());
    member.addStreak("x", 0);
    member.addGoal("x", 0);
    member.addStamps("x", 0);
    member.addVouchers("x", 0);
    member.addBoost("x", 0);
    member.addBadge("x", 0);
    member.addChallenge("x", 0);
    Set<String> known = new TreeSet<>();
    for (String word : member.words().names()) {
      known.add(word.replaceFirst("\\.x$", ""));
    }
    known.addAll(EventWords.of(DeclaredEvent.PURCHASE).names());
    known.addAll(EventWords.line().names());
    assertEquals(known, listed);
  }
}
