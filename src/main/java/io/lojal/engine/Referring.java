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
  private final String member;
  private final long nowMillis;
  private final int hops;
  private final Outputs out;

  /**
   * @param hops of the letters
   */
  private Referring(String member, long nowMillis, int hops, Outputs out) {
    this.member = member;
    this.nowMillis = nowMillis;
    this.hops = hops;
    this.out = out;
  }

  /**
   * Called with every event, of which hardly any changes this: then nothing is made.
   *
   * @param hops of the letters
   */
  static void tell(
      String member, Plan plan, Standing standing, MemberRecord record, int hops, Outputs out) {
    List<Referral> referrals = plan.benefits().between().referrals();
    for (int i = 0; i < referrals.size(); i++) {
      Referral referral = referrals.get(i);
      Thanked told = told(record, referral.rule());
      String who = standing.referredBy(i);
      if (!who.equals(told == null ? "" : told.who())) {
        Referring referring = new Referring(member, standing.reachedMillis(), hops, out);
        record.thanked.remove(told);
        Thanked before = told == null ? new Thanked(referral.rule(), 0, "", 0) : told;
        record.thanked.add(referring.tell(before, who, referral.points()));
      }
    }
    forgetOthers(referrals, record);
  }

  /** What was told of a referral, or null for nothing yet. */
  private static Thanked told(MemberRecord record, String rule) {
    for (int i = 0; i < record.thanked.size(); i++) {
      if (record.thanked.get(i).rule().equals(rule)) {
        return record.thanked.get(i);
      }
    }
    return null;
  }

  /**
   * @param who is to be thanked; empty for nobody
   * @return what is told from now on
   */
  private Thanked tell(Thanked told, String who, long points) {
    long number = told.number();
    if (!told.who().isEmpty()) {
      number++;
      write(Content.UNREFERRED, told.rule(), told.who(), number, told.points());
    }
    if (!who.isEmpty()) {
      number++;
      write(Content.REFERRED, told.rule(), who, number, points);
    }
    return new Thanked(told.rule(), number, who, who.isEmpty() ? 0 : points);
  }

  private void write(Content content, String rule, String to, long number, long points) {
    // Whom it goes to is in it: a fact about another is not this one's.
    String id = rule + "/" + member + "/" + number + "/" + to;
    out.letter(
        new LetterReceived(
            new Envelope(id, to, nowMillis, "", "", 0),
            rule,
            content,
            member,
            Long.toString(number),
            List.of(new Parcel(id, points, nowMillis, Long.MAX_VALUE)),
            hops,
            ""));
  }

  /** What a version does not have, nobody was told of; numbers are never given twice. */
  private static void forgetOthers(List<Referral> referrals, MemberRecord record) {
    for (int i = 0; i < record.thanked.size(); i++) {
      Thanked one = record.thanked.get(i);
      if (!one.who().isEmpty() && !isAmong(referrals, one.rule())) {
        record.thanked.set(i, new Thanked(one.rule(), one.number(), "", 0));
      }
    }
  }

  private static boolean isAmong(List<Referral> referrals, String rule) {
    for (int i = 0; i < referrals.size(); i++) {
      if (referrals.get(i).rule().equals(rule)) {
        return true;
      }
    }
    return false;
  }
}
