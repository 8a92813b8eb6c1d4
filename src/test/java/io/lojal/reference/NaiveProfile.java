package io.lojal.reference;

import io.lojal.member.MemberChanged;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.Profile;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who a member is, after a history. */
final class NaiveProfile {
  private NaiveProfile() {}

  static Profile of(List<Happened> past) {
    boolean registered = false;
    ZoneId zone = null;
    String birthDate = "";
    String language = "";
    Map<String, Boolean> consents = new TreeMap<>();
    List<String> groups = List.of();
    Map<String, String> attributes = new TreeMap<>();
    for (Happened happened : past) {
      registered |=
          happened.event() instanceof OpeningRecorded opening
              && opening.joinedDay() != OpeningRecorded.UNTOLD;
      if (happened.event() instanceof MemberChanged change) {
        registered |= change.registered();
        zone = change.zone().isEmpty() ? zone : ZoneId.of(change.zone());
        birthDate = change.birthDate().isEmpty() ? birthDate : change.birthDate();
        language = change.language().isEmpty() ? language : change.language();
        consents.putAll(change.consents());
        groups = change.groups() == null ? groups : change.groups();
        attributes.putAll(change.attributes());
        attributes.values().removeIf(String::isEmpty);
      }
    }
    return new Profile(registered, zone, birthDate, language, consents, groups, attributes);
  }
}
