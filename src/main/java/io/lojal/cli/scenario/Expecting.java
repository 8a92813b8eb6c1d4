package io.lojal.cli.scenario;

import static java.util.stream.Collectors.toCollection;

import io.lojal.engine.Programme;
import io.lojal.member.RejectionCode;
import io.lojal.programme.Draft;
import io.lojal.programme.Field;
import io.lojal.programme.Nearest;
import io.lojal.programme.Placed;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Written;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;

/** Checks that what is expected is something that the programme can bring about. */
final class Expecting {
  private final Draft draft;
  private final Set<String> heads = new TreeSet<>();
  private final Set<String> codes = new TreeSet<>();
  private final Map<StandingPart, Set<String>> names = new HashMap<>();

  Expecting(Programme programme, Draft draft) {
    this.draft = draft;
    programme.says().keySet().forEach(told -> heads.add(Heard.headOf(told.rule(), told.kind())));
    programme.offers().forEach(offer -> heads.add(Heard.headOfOffer(offer.rule())));
    for (RejectionCode code : RejectionCode.values()) {
      codes.add(code.name());
    }
    StandingPart.ALL.forEach(
        part ->
            names.put(
                part, part.names().apply(programme.plan()).collect(toCollection(TreeSet::new))));
  }

  /**
   * @param expect null where nothing is expected, or it was refused
   */
  void check(Written expect) {
    if (expect == null) {
      return;
    }
    checkHeads(expect, Section.TOLD.field());
    checkHeads(expect, Section.SUPPRESSED.field());
    checkHeads(expect, ExpectPart.NOT_TOLD);
    for (Placed<Remark> remark : all(expect, Section.REJECTED.field())) {
      check(Section.REJECTED.field().name(), remark.value().head(), codes, remark.node());
    }
    for (StandingPart part : StandingPart.ALL) {
      List<Placed<Node>> values = expect.get(part.field());
      if (values != null) {
        for (Placed<Node> each : values) {
          // Of a meter that has a value for each text, every text will do.
          boolean isByText = part == StandingPart.METERS;
          String name = isByText ? each.name().replaceFirst("/.*", "/") : each.name();
          check(part.name(), name, names.get(part), each.node());
        }
      }
    }
  }

  private void checkHeads(Written expect, Field<List<Placed<Remark>>> field) {
    for (Placed<Remark> remark : all(expect, field)) {
      String head = remark.value().head();
      for (String ending : List.of(Heard.TAKEN_BACK, Heard.AGAIN)) {
        if (head.endsWith(ending)) {
          head = head.substring(0, head.length() - ending.length());
        }
      }
      check(field.name(), head, heads, remark.node());
    }
  }

  private static List<Placed<Remark>> all(Written expect, Field<List<Placed<Remark>>> field) {
    List<Placed<Remark>> all = expect.get(field);
    return all == null ? List.of() : all;
  }

  private void check(String what, String name, Collection<String> known, Node at) {
    if (!known.contains(name)) {
      String listed =
          known.isEmpty() ? "there is nothing" : "there are `" + String.join("`, `", known) + "`";
      draft.refuse(
          ProblemCode.UNKNOWN_REFERENCE,
          at,
          "nothing under `" + what + "` can be `" + name + "`",
          Nearest.hint(name, known, listed));
    }
  }
}
