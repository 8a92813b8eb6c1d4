package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Mapping;
import io.lojal.cli.mapping.Members;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.cli.mapping.Row;
import io.lojal.member.Event;
import io.lojal.member.MemberChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is known of a member. */
record MemberMaking(Envelopes envelopes, Members columns) implements RowMaking {
  private static final Set<String> YES = Set.of("yes", "y", "true", "1");
  private static final Set<String> NO = Set.of("no", "n", "false", "0");

  MemberMaking(Mapping mapping, Members columns) {
    this(new Envelopes(mapping), columns);
  }

  @Override
  public Event event(String id, Row row) throws BadRowException {
    LocalDate birthDate = columns.birthDate().of(row);
    return new MemberChanged(
        envelopes.envelope(id, row),
        columns.registered(),
        columns.zone().of(row),
        birthDate == null ? "" : birthDate.toString(),
        columns.language().of(row),
        consents(row),
        groups(row),
        ActivityMaking.said(columns.attributes(), row));
  }

  private Map<String, Boolean> consents(Row row) throws BadRowException {
    Map<String, Boolean> consents = new TreeMap<>();
    for (Map.Entry<String, String> said : ActivityMaking.said(columns.consents(), row).entrySet()) {
      String word = said.getValue().toLowerCase(Locale.ROOT);
      if (!YES.contains(word) && !NO.contains(word)) {
        throw new BadRowException(
            RefusalCode.BAD_FIELD, said.getKey() + " is `" + word + "`, neither yes nor no");
      }
      consents.put(said.getKey(), YES.contains(word));
    }
    return consents;
  }

  /** Null where the file does not tell; a group that a row does not name is none. */
  private List<String> groups(Row row) {
    return columns.groups() == null
        ? null
        : columns.groups().stream()
            .map(words -> words.of(row))
            .filter(group -> !group.isEmpty())
            .toList();
  }
}
