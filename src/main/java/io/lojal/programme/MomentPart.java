package io.lojal.programme;

import io.lojal.member.OutcomeKind;
import io.lojal.outreach.Offer.Moment;
import java.util.List;
import java.util.Map;

/** When an offer is thought of: an outcome of a rule, or an event. */
final class MomentPart {
  private static final Field<String> EVENT =
      Field.optional("event", Names.NAME, null, "Each time this event comes.");
  private static final Field<String> POINTS =
      Field.optional("points", Names.NAME, null, "An outcome of this wallet.");
  private static final Field<String> TIER =
      Field.optional("tier", Names.NAME, null, "An outcome of this ladder.");
  private static final Field<String> STREAK =
      Field.optional("streak", Names.NAME, null, "An outcome of this streak.");
  private static final Field<String> GOAL =
      Field.optional("goal", Names.NAME, null, "An outcome of this goal.");
  private static final Field<String> STAMPS =
      Field.optional("stamps", Names.NAME, null, "An outcome of this stamp card.");
  private static final Field<String> VOUCHER =
      Field.optional("voucher", Names.NAME, null, "An outcome of this kind of voucher.");
  private static final Field<String> BOOST =
      Field.optional("boost", Names.NAME, null, "An outcome of this boost.");
  private static final Field<String> DROP =
      Field.optional("drop", Names.NAME, null, "An outcome of this drop.");
  private static final Field<String> CALENDAR =
      Field.optional("calendar", Names.NAME, null, "A day of this rule of the calendar.");
  private static final Field<String> BADGE =
      Field.optional("badge", Names.NAME, null, "An outcome of this badge.");
  private static final Field<String> CHALLENGE =
      Field.optional("challenge", Names.NAME, null, "An outcome of this challenge.");
  private static final Field<String> TRANSFER =
      Field.optional("transfer", Names.NAME, null, "An outcome of this transfer.");
  private static final Field<String> GIFT =
      Field.optional("gift", Names.NAME, null, "An outcome of this gift of a level.");
  private static final Field<String> REFERRAL =
      Field.optional("referral", Names.NAME, null, "An outcome of this referral.");
  private static final Field<String> OUTCOME =
      Field.optional("outcome", outcomes(), null, "Which outcome, by its name under `say`.");

  private record Source(RuleKind kind, SayPart says) {}

  private static final Map<Field<String>, Source> SOURCES =
      Map.ofEntries(
          entry(POINTS, RuleKind.WALLET, WalletPart.SAY),
          entry(TIER, RuleKind.LADDER, LadderPart.SAY),
          entry(STREAK, RuleKind.STREAK, StreakPart.SAY),
          entry(GOAL, RuleKind.GOAL, GoalPart.SAY),
          entry(STAMPS, RuleKind.STAMPS, StampPart.SAY),
          entry(VOUCHER, RuleKind.VOUCHER, VoucherPart.SAY),
          entry(BOOST, RuleKind.BOOST, BoostPart.SAY),
          entry(DROP, RuleKind.DROP, DropPart.SAY),
          entry(CALENDAR, RuleKind.CALENDAR, CalendarPart.SAY),
          entry(BADGE, RuleKind.BADGE, BadgePart.SAY),
          entry(CHALLENGE, RuleKind.CHALLENGE, ChallengePart.SAY),
          entry(TRANSFER, RuleKind.TRANSFER, TransferPart.SAY),
          entry(GIFT, RuleKind.GIFT, LevelGiftPart.SAY),
          entry(REFERRAL, RuleKind.REFERRAL, ReferralPart.SAY));

  static final Part PART =
      Part.of(
              "a moment",
              EVENT,
              POINTS,
              TIER,
              STREAK,
              GOAL,
              STAMPS,
              VOUCHER,
              BOOST,
              DROP,
              CALENDAR,
              BADGE,
              CHALLENGE,
              TRANSFER,
              GIFT,
              REFERRAL,
              OUTCOME)
          .either(
              List.of(
                  List.of(EVENT),
                  List.of(POINTS, OUTCOME),
                  List.of(TIER, OUTCOME),
                  List.of(STREAK, OUTCOME),
                  List.of(GOAL, OUTCOME),
                  List.of(STAMPS, OUTCOME),
                  List.of(VOUCHER, OUTCOME),
                  List.of(BOOST, OUTCOME),
                  List.of(DROP, OUTCOME),
                  List.of(CALENDAR, OUTCOME),
                  List.of(BADGE, OUTCOME),
                  List.of(CHALLENGE, OUTCOME),
                  List.of(TRANSFER, OUTCOME),
                  List.of(GIFT, OUTCOME),
                  List.of(REFERRAL, OUTCOME)));

  private MomentPart() {}

  private static Map.Entry<Field<String>, Source> entry(
      Field<String> field, RuleKind kind, SayPart says) {
    return Map.entry(field, new Source(kind, says));
  }

  private static Choice<String> outcomes() {
    Choice<String> outcomes = new Choice<>();
    for (OutcomeKind kind : OutcomeKind.values()) {
      if (kind.family() != OutcomeKind.Family.ANY) {
        outcomes.or(kind.subject(), kind.subject());
      }
    }
    return outcomes;
  }

  /** The event it waits for; null where it waits for an outcome, or was refused. */
  static DeclaredEvent event(Written written, Planning planning) {
    return planning.event(written, EVENT);
  }

  static boolean isEvent(Written written) {
    return written.has(EVENT);
  }

  /** The outcome it waits for; null where it waits for an event, or was refused. */
  static Moment outcome(Written written, Planning planning) {
    for (Map.Entry<Field<String>, Source> each : SOURCES.entrySet()) {
      if (written.has(each.getKey())) {
        return outcome(written, each.getKey(), each.getValue(), planning);
      }
    }
    return null;
  }

  private static Moment outcome(
      Written written, Field<String> field, Source source, Planning planning) {
    Integer place = planning.place(source.kind(), written, field);
    String subject = written.get(OUTCOME);
    OutcomeKind kind = subject == null ? null : source.says().kindOf(subject);
    if (subject != null && kind == null) {
      List<String> subjects = source.says().kinds().stream().map(OutcomeKind::subject).toList();
      planning
          .draft()
          .refuse(
              ProblemCode.BAD_VALUE,
              written.at(OUTCOME),
              "`" + subject + "` is no outcome of a " + field.name(),
              "write one of `" + String.join("`, `", subjects) + "`");
    }
    return place == null || kind == null
        ? null
        : Moment.of(source.kind().full(written.get(field)), kind);
  }
}
