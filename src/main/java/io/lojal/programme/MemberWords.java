package io.lojal.programme;

import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import io.lojal.member.Ahead;
import io.lojal.member.Profile;
import io.lojal.member.Scope;
import java.util.List;

/** What expressions can say about the member, as of the moment they are looked at. */
final class MemberWords {
  private final Vocabulary words = new Vocabulary();

  MemberWords() {
    words
        .addText("member.language", scope -> profile(scope).language())
        .addText("member.zone", scope -> profile(scope).zoneOr(scope.plan().zone()).getId())
        .addWhole("member.age", Anniversaries::age)
        .addWhole("member.daysSinceBirthday", Anniversaries::daysSinceBirthday)
        .addWhole("member.daysToBirthday", Anniversaries::daysToBirthday)
        .addWhole("member.daysSinceJoined", Anniversaries::daysSinceJoined)
        .addTruth("member.registered", scope -> profile(scope).registered())
        .add(
            "member.groups",
            ListType.create(SimpleType.STRING),
            new Term.Thing(scope -> profile(scope).groups()))
        .add(
            "member.attributes",
            MapType.create(SimpleType.STRING, SimpleType.STRING),
            new Term.Thing(scope -> profile(scope).attributes()));
  }

  Vocabulary words() {
    return words;
  }

  void addMeter(String name, int meter) {
    words.addWhole(
        full("meter", name),
        scope -> scope.standing().meter(scope.plan(), meter, scope.timeMillis()));
  }

  /** A meter that shows a value for each text: a map in which what is missing is 0. */
  void addMeterByText(String name, int meter) {
    words.add(full("meter", name), ByText.TYPE, new Term.Counts(meter));
  }

  void addPoints(String name, int wallet) {
    words.addWhole(full("points", name), scope -> scope.standing().pointsAvailable(wallet));
  }

  /**
   * @param levels the names of the levels, lowest first
   */
  void addTier(String name, int ladder, List<String> levels) {
    words.addText(full("tier", name), scope -> levels.get(scope.standing().level(ladder)));
    words.addWhole(full("level", name), scope -> scope.standing().level(ladder));
    words.addWhole(
        full("missing", name),
        scope -> Ahead.missing(scope.plan(), scope.standing(), ladder, scope.timeMillis()));
  }

  void addStreak(String name, int streak) {
    words.addWhole(full("streak", name), scope -> scope.standing().streakLength(streak));
    words.addWhole(full("freezes", name), scope -> scope.standing().freezes(streak));
  }

  void addStamps(String name, int card) {
    words.addWhole(full("stamps", name), scope -> scope.standing().stamps(card));
  }

  void addVouchers(String name, int kind) {
    words.addWhole(full("vouchers", name), scope -> scope.standing().vouchers(kind));
  }

  void addBoost(String name, int boost) {
    words.addTruth(
        full("boost", name), scope -> scope.standing().boostIsOn(boost, scope.timeMillis()));
  }

  void addBadge(String name, int badge) {
    words.addWhole(full("badge", name), scope -> scope.standing().badge(badge));
  }

  void addChallenge(String name, int challenge) {
    words.addWhole(
        full("challenge", name),
        scope -> scope.standing().challenge(scope.plan(), challenge, scope.timeMillis()));
  }

  void addGoal(String name, int goal) {
    words.addWhole(full("share", name), scope -> scope.standing().share(goal));
  }

  private static String full(String what, String name) {
    return "member." + what + "." + Names.inExpressions(name);
  }

  private static Profile profile(Scope scope) {
    return scope.standing().profile();
  }
}
