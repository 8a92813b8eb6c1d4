package io.lojal.engine;

import io.lojal.member.Calendar;
import io.lojal.member.Event;
import io.lojal.member.Outcome;
import io.lojal.member.RejectionCode;
import io.lojal.member.RuleFailedException;
import io.lojal.member.Scope;
import io.lojal.outreach.Ids;
import io.lojal.outreach.Offer;
import io.lojal.outreach.Outreach;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Decides offers, once: is it the moment, is it for this member, may it be said, has enough been
 * said, is the member of the control group? The verdict is a fact. Consent and caps come before the
 * control group, so that a ghost stands for an offer that would really have gone out.
 */
final class Offers {
  private static final long WEEK_MILLIS = Duration.ofDays(7).toMillis();
  private static final String SENT = "SENT";

  /** The offer would have been over when its moment was heard of. */
  private static final String TOO_LATE = "TOO_LATE";

  /** The condition did not hold. A no is a fact like a yes: it goes by what had arrived. */
  private static final String NOT_ELIGIBLE = "NOT_ELIGIBLE";

  private final Programme programme;
  private final String member;
  private final Outreach outreach;
  private final Folding folding;
  private final Now now;
  private final Facts facts;
  private final Outputs out;

  Offers(
      Programme programme,
      String member,
      Outreach outreach,
      Folding folding,
      Now now,
      Facts facts,
      Outputs out) {
    this.programme = programme;
    this.member = member;
    this.outreach = outreach;
    this.folding = folding;
    this.now = now;
    this.facts = facts;
    this.out = out;
  }

  static boolean anyAt(Programme programme, Outcome outcome) {
    for (Offer offer : programme.offers()) {
      if (isAt(offer, outcome)) {
        return true;
      }
    }
    return false;
  }

  static boolean anyAt(Programme programme, Event event) {
    for (Offer offer : programme.offers()) {
      if (offer.moment().on() != null && offer.moment().on().test(event)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(Offer offer, Outcome outcome) {
    return offer.moment().kind() == outcome.kind() && offer.moment().rule().equals(outcome.rule());
  }

  void at(Outcome outcome) {
    for (Offer offer : programme.offers()) {
      if (isAt(offer, outcome)) {
        String occurrence = outcome.rule() + "/" + outcome.kind() + "/" + outcome.occurrence();
        decide(offer, null, outcome, occurrence);
      }
    }
  }

  void at(Event event) {
    for (Offer offer : programme.offers()) {
      if (offer.moment().on() != null && offer.moment().on().test(event)) {
        decide(offer, event, Moments.of(event), event.id());
      }
    }
  }

  private void decide(Offer offer, Event event, Outcome moment, String occurrence) {
    String id =
        Ids.trigger(programme.plan().programme(), offer.rule(), "OFFER", member, occurrence);
    long decidedMillis = Math.max(now.watermarkMillis(), moment.timeMillis());
    if (outreach.isDecided(id)) {
      return;
    }
    Decision fact = facts.of(id);
    if (fact == null) {
      String verdict =
          moment.timeMillis() + offer.validMillis() <= now.watermarkMillis()
              ? TOO_LATE
              : holds(offer, event) ? verdict(offer, decidedMillis) : NOT_ELIGIBLE;
      fact = fact(offer, id, verdict, moment, decidedMillis);
    }
    boolean comesUp = !fact.verdict().equals(TOO_LATE) && !fact.verdict().equals(NOT_ELIGIBLE);
    if (comesUp || event == null) {
      // An event is asked about once; an outcome may be told again.
      outreach.decide(id, fact.timeMillis());
    }
    out.decided(fact);
    if (comesUp) {
      carryOut(offer, fact, moment, occurrence);
    }
  }

  private boolean holds(Offer offer, Event event) {
    try {
      Scope scope = new Scope().at(folding.plan(), folding.standing(), event);
      return folding.plan().membership().includes(folding.plan(), folding.standing())
          && offer.when().test(scope);
    } catch (RuleFailedException failure) {
      String detail = offer.rule() + ": " + failure.getMessage();
      out.rejected(new Rejection(RejectionCode.RULE_FAILED, detail, member, ""), event);
      return false;
    }
  }

  private String verdict(Offer offer, long nowMillis) {
    if (!folding.standing().profile().allows(offer.purpose(), offer.channel())) {
      return Suppressed.Reason.CONSENT.name();
    }
    ZoneId zone = folding.standing().profile().zoneOr(programme.plan().zone());
    LocalDate today = Calendar.date(nowMillis, zone);
    if (offer.perDay() > 0
        && outreach.offeredSince(offer.rule(), Calendar.startOf(today, zone)) >= offer.perDay()) {
      return Suppressed.Reason.CAP_DAY.name();
    }
    if (offer.perWeek() > 0
        && outreach.offeredSince(offer.rule(), nowMillis - WEEK_MILLIS + 1) >= offer.perWeek()) {
      return Suppressed.Reason.CAP_WEEK.name();
    }
    return Ids.draw(member, offer.salt()) < offer.control()
        ? Suppressed.Reason.CONTROL.name()
        : SENT;
  }

  private Decision fact(
      Offer offer, String id, String verdict, Outcome moment, long decidedMillis) {
    return new Decision(
        id,
        Decision.Kind.OFFER,
        member,
        offer.rule(),
        verdict,
        "",
        0,
        "",
        List.of(),
        decidedMillis,
        moment.cause());
  }

  private void carryOut(Offer offer, Decision fact, Outcome moment, String occurrence) {
    MemberView view = folding.view(member, fact.timeMillis());
    Trigger trigger =
        new Trigger(
            fact.id(),
            0,
            false,
            programme.plan().programme(),
            programme.plan().version(),
            offer.rule(),
            "OFFER",
            occurrence,
            moment.level(),
            moment.amount(),
            moment.text(),
            fact.timeMillis(),
            fact.timeMillis() + offer.validMillis(),
            moment.cause(),
            offer.say().fill(new Words(moment, moment.place(), view)),
            view);
    boolean isSent = fact.verdict().equals(SENT);
    if (isSent || fact.verdict().equals(Suppressed.Reason.CONTROL.name())) {
      outreach.offered(offer.rule(), fact.timeMillis());
    }
    if (isSent) {
      out.trigger(trigger);
    } else {
      out.suppressed(new Suppressed(trigger, Suppressed.Reason.valueOf(fact.verdict())));
    }
  }
}
