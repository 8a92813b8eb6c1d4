package io.lojal.cli.scenario;

import io.lojal.programme.Field;
import io.lojal.programme.Placed;
import io.lojal.programme.Scalars;
import io.lojal.programme.Written;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What was expected at one instant, and what there was: looked at in the end, when it is known what
 * came before and after.
 *
 * @param expect null where the whole scenario expects nothing
 * @param said which part of what was heard is asked for
 */
record Asking(
    Heard heard,
    String member,
    Written expect,
    Map<Section, Said> said,
    StandingPart.AsOf now,
    String asOf) {

  /** Places in a list of what was heard: the first, and the one behind the last. */
  record Said(int from, int to) {}

  private List<Remark> came(Section section) {
    Said part = said.get(section);
    return heard.of(member, section).subList(part.from(), part.to());
  }

  private Map<Section, List<Remark>> allThatCame() {
    Map<Section, List<Remark>> all = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      all.put(section, came(section));
    }
    return all;
  }

  List<Mismatch> mismatches() {
    MappingNode node = (MappingNode) expect.node();
    if (node.getValue().isEmpty()) {
      Filling filling = Filling.of(allThatCame(), now);
      return List.of(nothing(line(node), filling, accepting -> accepting.fill(node, filling)));
    }
    List<Mismatch> mismatches = new ArrayList<>();
    for (Section section : Section.values()) {
      if (section == Section.REJECTED || expect.has(section.field())) {
        compare(section, node).ifPresent(mismatches::add);
      }
    }
    notTold().ifPresent(mismatches::add);
    StandingPart.ALL.forEach(part -> mismatches.addAll(compare(part)));
    return mismatches;
  }

  private Optional<Mismatch> compare(Section section, MappingNode node) {
    List<Remark> expected = values(section.field());
    List<Remark> came = List.copyOf(came(section));
    if (fits(expected, came)) {
      return Optional.empty();
    }
    List<String> shown = new ArrayList<>(LineDiff.of(expected, came));
    for (Remark one : expected) {
      if (came.stream().noneMatch(other -> other.fits(one))) {
        elsewhere(section, one).ifPresent(shown::add);
      }
    }
    return Optional.of(
        new Mismatch(
            line(expect.at(section.field())),
            section.field().name(),
            asOf,
            texts(expected),
            texts(came),
            shown,
            accepting -> accepting.section(node, section, came)));
  }

  private List<Remark> values(Field<List<Placed<Remark>>> field) {
    List<Placed<Remark>> written = expect.get(field);
    return written == null ? List.of() : written.stream().map(Placed::value).toList();
  }

  private static boolean fits(List<Remark> expected, List<Remark> came) {
    if (expected.size() != came.size()) {
      return false;
    }
    for (int i = 0; i < came.size(); i++) {
      if (!came.get(i).fits(expected.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A near miss: it was said, but at another time, to somebody else, or with other words. */
  private Optional<String> elsewhere(Section section, Remark missing) {
    Optional<String> found = elsewhere(section, missing, "");
    return found.isPresent() || missing.words() == null
        ? found
        : elsewhere(section, new Remark(missing.head(), null), ", with other words");
  }

  private Optional<String> elsewhere(Section section, Remark missing, String how) {
    Said part = said.get(section);
    for (String other : heard.members()) {
      List<Remark> all = heard.of(other, section);
      for (int i = 0; i < all.size(); i++) {
        boolean here = other.equals(member) && i >= part.from() && i < part.to();
        if (!here && all.get(i).fits(missing)) {
          String when = i < part.from() ? "before this was last asked for" : "later than this";
          String where = other.equals(member) ? when : "to " + other;
          return Optional.of("  (`" + missing.head() + "` came, " + where + how + ")");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Mismatch> notTold() {
    List<Remark> unwanted = new ArrayList<>();
    for (Remark never : values(ExpectPart.NOT_TOLD)) {
      came(Section.TOLD).stream().filter(one -> one.fits(never)).forEach(unwanted::add);
    }
    return unwanted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Mismatch(
                line(expect.at(ExpectPart.NOT_TOLD)),
                ExpectPart.NOT_TOLD.name(),
                asOf,
                List.of(),
                texts(unwanted),
                LineDiff.of(List.of(), unwanted),
                null));
  }

  private List<Mismatch> compare(StandingPart part) {
    List<Mismatch> mismatches = new ArrayList<>();
    List<Placed<Node>> written = expect.get(part.field());
    for (Placed<Node> each : written == null ? List.<Placed<Node>>of() : written) {
      String expected = Scalars.text(each.value());
      // What is known and not there was not counted, or is not to be seen yet.
      String value = part.values(now).getOrDefault(each.name(), part.unseen());
      if (!expected.equals(value)) {
        mismatches.add(
            new Mismatch(
                line(each.value()),
                part.name() + "." + each.name(),
                asOf,
                List.of(expected),
                List.of(value),
                List.of("- " + expected, "+ " + value),
                accepting -> accepting.value(each.value(), value)));
      }
    }
    return mismatches;
  }

  /** The whole scenario expects nothing, and so cannot fail. */
  Mismatch nothing(Scenario scenario) {
    Filling filling = Filling.of(allThatCame(), now);
    MappingNode node = (MappingNode) scenario.written().node();
    return nothing(scenario.line(), filling, accepting -> accepting.append(node, filling));
  }

  private Mismatch nothing(int line, Filling filling, Consumer<Accepting> accept) {
    List<String> came = new ArrayList<>();
    filling.said().forEach((name, all) -> all.forEach(one -> came.add(name + " " + one)));
    filling
        .values()
        .forEach(
            (name, all) -> all.forEach((key, value) -> came.add(name + "." + key + ": " + value)));
    List<String> shown = new ArrayList<>(List.of("  nothing is expected; --accept writes"));
    came.forEach(one -> shown.add("+ " + one));
    return new Mismatch(line, "expect", asOf, List.of(), came, shown, accept);
  }

  /** A refusal that no expectation has seen: the likeliest slip of whoever writes events. */
  static Optional<Mismatch> refusedUnasked(
      Heard heard, String member, Map<Section, Integer> asked, int line) {
    List<Remark> all = heard.of(member, Section.REJECTED);
    List<Remark> unasked =
        List.copyOf(all.subList(asked.getOrDefault(Section.REJECTED, 0), all.size()));
    return unasked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Mismatch(
                line,
                Section.REJECTED.field().name() + " of " + member,
                "",
                List.of(),
                texts(unasked),
                LineDiff.of(List.of(), unasked),
                null));
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static List<String> texts(List<Remark> remarks) {
    return remarks.stream().map(Remark::toString).toList();
  }
}
