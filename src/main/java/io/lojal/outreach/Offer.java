package io.lojal.outreach;

import io.lojal.member.Condition;
import io.lojal.member.Match;
import io.lojal.member.OutcomeKind;

/**
 * Something said to a member at a moment, if it is allowed and worth it.
 *
 * @param rule the full name ("offers/hot-chocolate")
 * @param purpose what consent is asked for ("marketing")
 * @param channel the channel the consent is for ("push")
 * @param perDay how often at most on one calendar day of the member's zone; 0 for no bound
 * @param perWeek how often at most in any 7 days; 0 for no bound
 * @param control how many of 10,000 members are not told, to see what it does
 * @param salt what the control group is drawn with; another one draws another group
 * @param validMillis how long it is good for, above 0
 * @param say what it says
 */
public record Offer(
    String rule,
    Moment moment,
    Condition when,
    String purpose,
    String channel,
    int perDay,
    int perWeek,
    int control,
    String salt,
    long validMillis,
    Sentence say) {

  /**
   * When an offer is thought of: an outcome of a rule, or an event.
   *
   * @param rule with {@code kind}, the rule whose outcome it is; else null
   * @param on the events, else null
   */
  public record Moment(String rule, OutcomeKind kind, Match on) {
    public static Moment of(String rule, OutcomeKind kind) {
      return new Moment(rule, kind, null);
    }

    public static Moment of(Match on) {
      return new Moment(null, null, on);
    }
  }
}
