package io.lojal.cli.scenario;

import io.lojal.member.Envelope;
import io.lojal.member.MemberChanged;
import io.lojal.programme.Draft;
import io.lojal.programme.Field;
import io.lojal.programme.Flag;
import io.lojal.programme.Known;
import io.lojal.programme.Listing;
import io.lojal.programme.Part;
import io.lojal.programme.Placed;
import io.lojal.programme.Scalars;
import io.lojal.programme.Wordings;
import io.lojal.programme.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;

/** What becomes known of a member. */
final class MemberPart {
  private static final Field<String> NAME =
      Field.optional(
          "name", StepPart.WORDS, null, "The attribute `name`, for {name} in sentences.");
  private static final Field<String> ZONE =
      Field.optional("zone", Known.ZONE, "", "Where the member lives: Europe/Stockholm.");
  private static final Field<LocalDate> BORN =
      Field.optional("born", Wordings.DATE, null, "The birth date.");
  private static final Field<String> LANGUAGE =
      Field.optional("language", StepPart.WORDS, "", "A BCP 47 tag: sv.");
  private static final Field<List<Placed<Node>>> CONSENTS =
      Field.optional(
          "consents", new Pairs(), List.of(), "By purpose and channel: `marketing/push: true`.");
  private static final Field<List<Placed<String>>> GROUPS =
      Field.optional("groups", new Listing<>(StepPart.WORDS), null, "All groups the member is in.");
  private static final Field<List<Placed<Node>>> ATTRIBUTES =
      Field.optional("attributes", new Pairs(), List.of(), "Anything else, by name.");

  static final Part PART =
      Part.of("a member", NAME, ZONE, BORN, LANGUAGE, CONSENTS, GROUPS, ATTRIBUTES);

  private MemberPart() {}

  /** Null in places where something was refused: the draft holds the problem then. */
  static MemberChanged event(Envelope envelope, Written written, boolean joins, Draft draft) {
    Map<String, Boolean> consents = new TreeMap<>();
    for (Placed<Node> consent : orNone(written.get(CONSENTS))) {
      consents.put(consent.name(), new Flag().read(consent.value(), draft));
    }
    Map<String, String> attributes = new TreeMap<>();
    for (Placed<Node> attribute : orNone(written.get(ATTRIBUTES))) {
      attributes.put(attribute.name(), Scalars.text(attribute.value()));
    }
    if (written.get(NAME) != null) {
      attributes.put(NAME.name(), written.get(NAME));
    }
    LocalDate born = written.get(BORN);
    List<Placed<String>> groups = written.get(GROUPS);
    return new MemberChanged(
        envelope,
        joins,
        orEmpty(written.get(ZONE)),
        born == null ? "" : born.toString(),
        orEmpty(written.get(LANGUAGE)),
        consents,
        groups == null ? null : groups.stream().map(Placed::value).toList(),
        attributes);
  }

  private static List<Placed<Node>> orNone(List<Placed<Node>> pairs) {
    return pairs == null ? List.of() : pairs;
  }

  private static String orEmpty(String word) {
    return word == null ? "" : word;
  }
}
