package io.lojal.engine;

import io.lojal.member.Parcel;
import io.lojal.member.RedemptionDecided;
import java.util.List;

/**
 * A fact: something that depended on what had arrived. A replay takes these instead of deciding
 * again.
 *
 * @param id the command's id, the letter's, the offer's trigger id, or "goal/percent"
 * @param member the key it was decided at; empty for a goal
 * @param rule the wallet, kind of voucher, boost, drop, streak, offer, goal, transfer, gift,
 *     referral or pool, or "expression/title"
 * @param reward what points were asked for; the voucher's id, of a refusal what was asked for; when
 *     the boost is on ("2026-03-20T04:00:00Z/2026-03-21T04:00:00Z"), of a refusal the date asked
 *     for; the days of a streak's pause ("2026-03-20/2026-03-27"); the member to whom points or a
 *     level go
 * @param verdict "ACCEPTED" or "REFUSED"; for an offer "SENT", a {@link Suppressed.Reason},
 *     "NOT_ELIGIBLE" or "TOO_LATE"; "REACHED"
 * @param code why refused, or empty; of a boost that is accepted "SAVED" where it had been earned
 * @param points points taken, the number of the piece, or the percent reached
 * @param taken the lots that were spent
 * @param timeMillis event time at which it was decided
 * @param cause the id of the event that asked for it, or empty
 * @param parcels what is on its way to another member
 */
public record Decision(
    String id,
    Kind kind,
    String member,
    String rule,
    String verdict,
    String code,
    long points,
    String reward,
    List<RedemptionDecided.Taken> taken,
    long timeMillis,
    String cause,
    List<Parcel> parcels) {

  /** What was decided. */
  public enum Kind {
    REDEMPTION,
    VOUCHER,
    BOOST,
    DROP,
    OFFER,
    GOAL,
    STREAK,
    TRANSFER,
    LETTER,
    EXPRESSION,
    GIFT
  }

  public Decision {
    taken = List.copyOf(taken);
    parcels = List.copyOf(parcels);
  }

  /** With nothing on its way. */
  public Decision(
      String id,
      Kind kind,
      String member,
      String rule,
      String verdict,
      String code,
      long points,
      String reward,
      List<RedemptionDecided.Taken> taken,
      long timeMillis,
      String cause) {
    this(
        id, kind, member, rule, verdict, code, points, reward, taken, timeMillis, cause, List.of());
  }
}
