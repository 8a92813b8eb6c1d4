package io.lojal.engine;

import io.lojal.engine.MemberRecord.Thanked;
import io.lojal.member.Envelope;
import io.lojal.member.LetterReceived;
import io.lojal.member.LetterReceived.Content;
import io.lojal.member.Parcel;
import io.lojal.member.Plan;
import io.lojal.member.Referral;
import io.lojal.member.Standing;
import java.util.List;

/**
 * Tells who is to be thanked for having referred a member, and who no more: whatever the standing
 * says otherwise than was told last. So it does not matter what changed it.
 */
final class Referring {
  private Referring() {}

  static void tell(String member, Plan plan, Standing standing, MemberRecord record, Outputs out) {
    List<Referral> referrals = plan.benefits().between().referrals();
    for (int i = 0; i < referrals.size(); i++) {
      Referral referral = referrals.get(i);
      Thanked told = told(record, referral.rule());
      String who = standing.referredBy(i);
      if (!told.who().equals(who)) {
        record.thanked.remove(told);
        record.thanked.add(tell(member, standing.reachedMillis(), referral, told, who, out));
      }
    }
    forgetOthers(referrals, record);
  }

  private static Thanked told(MemberRecord record, String rule) {
    for (Thanked one : record.thanked) {
      if (one.rule().equals(rule)) {
        return one;
      }
    }
    return new Thanked(rule, 0, "", 0);
  }

  private static Thanked tell(
      String member, long nowMillis, Referral referral, Thanked told, String who, Outputs out) {
    long number = told.number();
    if (!told.who().isEmpty()) {
      number++;
      out.letter(
          letter(
              member,
              nowMillis,
              Content.UNREFERRED,
              told.rule(),
              told.who(),
              number,
              told.points()));
    }
    if (!who.isEmpty()) {
      number++;
      out.letter(
          letter(member, nowMillis, Content.REFERRED, told.rule(), who, number, referral.points()));
    }
    return new Thanked(told.rule(), number, who, who.isEmpty() ? 0 : referral.points());
  }

  private static LetterReceived letter(
      String member,
      long nowMillis,
      Content content,
      String rule,
      String to,
      long number,
      long points) {
    // Whom it goes to is in it: a fact about another is not this one's.
    String id = rule + "/" + member + "/" + number + "/" + to;
    return new LetterReceived(
        new Envelope(id, to, nowMillis, "", "", 0),
        rule,
        content,
        member,
        Long.toString(number),
        List.of(new Parcel(id, points, nowMillis, Long.MAX_VALUE)),
        1,
        "");
  }

  /** What a version does not have, nobody was told of; numbers are never given twice. */
  private static void forgetOthers(List<Referral> referrals, MemberRecord record) {
    record.thanked.replaceAll(
        one ->
            referrals.stream().anyMatch(referral -> referral.rule().equals(one.rule()))
                ? one
                : new Thanked(one.rule(), one.number(), "", 0));
  }
}
