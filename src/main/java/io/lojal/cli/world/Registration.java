package io.lojal.cli.world;

import io.lojal.member.MemberChanged;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How members introduce themselves, and change their minds about being written to. */
final class Registration {
  /** Under this age, in years, a guardian has to agree. */
  private static final int WITH_GUARDIAN = 13;

  private Registration() {}

  static MemberChanged of(Person person, MountainDay day, long millis, Dice dice) {
    LocalDate born = day.date().minusYears(person.age()).minusDays(dice.between(1, 360));
    return new MemberChanged(
        Ids.envelope(Ids.of('m', person, day, 1), person, millis, "app", "app"),
        true,
        person.name().zone(),
        born.toString(),
        person.name().language(),
        consents(person.consents()),
        List.of(),
        attributes(person));
  }

  /** Of the youngest, most have their guardian's permission. */
  private static Map<String, String> attributes(Person person) {
    Map<String, String> attributes = new HashMap<>();
    attributes.put("name", person.name().first());
    attributes.put("home", person.home().name());
    if (person.habit() == Habit.FAMILY) {
      attributes.put("family", "f" + person.household());
    }
    if (person.age() < WITH_GUARDIAN && person.index() % 8 != 7) {
      attributes.put("guardian", "yes");
    }
    return attributes;
  }

  /** A switch in the app is turned. */
  static MemberChanged turned(Person person, MountainDay day, long millis) {
    return new MemberChanged(
        Ids.envelope(Ids.of('m', person, day, 2), person, millis, "app", "app"),
        false,
        "",
        "",
        "",
        consents(!person.consents()),
        null,
        Map.of());
  }

  private static Map<String, Boolean> consents(boolean given) {
    return Map.of("marketing/push", given, "marketing/email", given);
  }
}
