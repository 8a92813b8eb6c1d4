package io.lojal.cli.scenario;

import io.lojal.cli.replay.StageOutputs;
import io.lojal.community.Claim;
import io.lojal.community.GoalStanding;
import io.lojal.community.Share;
import io.lojal.engine.Decision;
import io.lojal.engine.LedgerEntry;
import io.lojal.engine.MemberView;
import io.lojal.engine.PublicProfile;
import io.lojal.engine.Rejection;
import io.lojal.engine.Suppressed;
import io.lojal.engine.Trigger;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Posting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/** Listens to a stage, and remembers who was told what, in order. */
final class Heard implements StageOutputs {
  /** What an offer's trigger calls itself; every other one is an outcome. */
  static final String OFFER = "offer";

  static final String TAKEN_BACK = " taken back";
  static final String AGAIN = " again";

  private final Map<String, Map<Section, List<Remark>>> byMember = new TreeMap<>();
  private final Queue<Share> shares = new ArrayDeque<>();
  private final Queue<Claim> claims = new ArrayDeque<>();
  private final Queue<LetterReceived> letters = new ArrayDeque<>();
  private final Map<String, PublicProfile> profiles = new TreeMap<>();
  private final Set<String> announced = new HashSet<>();

  /** All that was said of a member in one section. */
  List<Remark> of(String member, Section section) {
    return byMember
        .computeIfAbsent(member, name -> new TreeMap<>())
        .computeIfAbsent(section, name -> new ArrayList<>());
  }

  /** Everybody of whom anything was said. */
  Set<String> members() {
    return byMember.keySet();
  }

  /** "ski-weeks" of "streaks/ski-weeks". */
  static String nameOf(String rule) {
    return rule.substring(rule.indexOf('/') + 1);
  }

  /** "ski-weeks milestone": what a trigger is about, before it is taken back or said again. */
  static String headOf(String rule, OutcomeKind kind) {
    return nameOf(rule) + " " + kind.subject();
  }

  static String headOfOffer(String rule) {
    return nameOf(rule) + " " + OFFER;
  }

  private static String headOf(Trigger trigger) {
    return trigger.kind().equals("OFFER")
        ? headOfOffer(trigger.rule())
        : headOf(trigger.rule(), OutcomeKind.valueOf(trigger.kind()));
  }

  @Override
  public void trigger(Trigger trigger) {
    String head = headOf(trigger);
    if (trigger.withdrawn()) {
      // Receivers find what to take back by its id alone.
      head += TAKEN_BACK + (announced.contains(trigger.id()) ? "" : " under another id");
    } else if (trigger.revision() > 0) {
      head += AGAIN;
    }
    announced.add(trigger.id());
    say(trigger.member().member(), Section.TOLD, head, trigger.reason());
  }

  @Override
  public void suppressed(Suppressed one) {
    String member = one.trigger().member().member();
    say(member, Section.SUPPRESSED, headOf(one.trigger()), one.why().name());
  }

  @Override
  public void decided(Decision decision) {
    switch (decision.kind()) {
      case REDEMPTION -> answered(decision, decision.points() + " " + nameOf(decision.rule()));
      case VOUCHER -> answered(decision, decision.reward());
      case BOOST, DROP, STREAK, EXPRESSION, GIFT -> answered(decision, nameOf(decision.rule()));
      case TRANSFER -> answered(decision, decision.points() + " " + nameOf(decision.rule()));
      case OFFER, GOAL, LETTER -> {}
    }
  }

  private void answered(Decision decision, String head) {
    String words = (decision.verdict() + " " + decision.code()).strip();
    say(decision.member(), Section.ANSWERED, head, words);
  }

  @Override
  public void posted(LedgerEntry entry) {
    Posting posting = entry.posting();
    String words =
        String.format(
            Locale.ROOT,
            "%d %s from %s to %s",
            posting.points(),
            posting.wallet(),
            posting.from().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            posting.to().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    say(entry.member(), Section.LEDGER, entry.name(), words);
  }

  @Override
  public void rejected(Rejection rejection, Event event) {
    say(rejection.member(), Section.REJECTED, rejection.code().name(), rejection.eventId());
  }

  private void say(String member, Section section, String head, String words) {
    of(member, section).add(new Remark(head, words));
  }

  @Override
  public Queue<Share> shares() {
    return shares;
  }

  @Override
  public Queue<LetterReceived> letters() {
    return letters;
  }

  @Override
  public Queue<Claim> claims() {
    return claims;
  }

  /** Asked for when it is expected: what a goal comes to on the way is nobody's news. */
  @Override
  public void goal(GoalStanding standing) {}

  /** Asked for when it is expected. */
  @Override
  public void standing(MemberView view) {}

  @Override
  public void shown(PublicProfile profile) {
    profiles.put(profile.member(), profile);
  }

  @Override
  public void hidden(String member, long timeMillis) {
    profiles.remove(member);
  }

  /** What others see of a member by now; null for nothing. */
  PublicProfile profile(String member) {
    return profiles.get(member);
  }

  /** No effect is what a scenario can see of a repeat. */
  @Override
  public void repeated() {}

  /** What a correction comes to is told, posted and shown. */
  @Override
  public void corrected() {}
}
