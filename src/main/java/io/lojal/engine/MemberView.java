package io.lojal.engine;

import java.util.List;
import java.util.Map;

/**
 * A member as of a moment, by the names of the programme: what goes out, never what is kept.
 *
 * <p>Tiers, what is missing to the next, and points are of every ladder and wallet. Of all other
 * numbers, those that are 0 are left out: what is not named is 0.
 *
 * @param zone IANA, the programme's where the member has none
 * @param language BCP 47, or empty
 * @param consents those given, as "purpose/channel"
 * @param tiers the level's name by ladder
 * @param tiersUntil the last day it is held, if nothing more counts; of ladders where it is known
 * @param missing to the next level, by ladder; 0 at the highest
 * @param expected the day of the next level at the member's own rhythm; where there is one
 * @param points what can be spent, less what is owed, by wallet
 * @param pending earned and not to be spent yet, by wallet
 * @param streaks the length by streak
 * @param freezes freezes held by streak
 * @param meters what each meter shows in its present window
 * @param shares what the member added, by goal
 * @param stamps stamps on the present card, by card
 * @param vouchers those that can be used, by kind
 * @param badges how often each was earned, of those that were
 * @param challenges how often each was reached in its present window, of those that were
 * @param progress how far badges and challenges are that were begun, by full name, like {@code 3/5}
 * @param boosts those that were earned and can be chosen, by boost
 */
public record MemberView(
    String member,
    long timeMillis,
    String zone,
    String language,
    List<String> consents,
    Map<String, String> attributes,
    Map<String, String> tiers,
    Map<String, String> tiersUntil,
    Map<String, Long> missing,
    Map<String, String> expected,
    Map<String, Long> points,
    Map<String, Long> pending,
    Map<String, Long> streaks,
    Map<String, Long> freezes,
    Map<String, Long> meters,
    Map<String, Long> shares,
    Map<String, Long> stamps,
    Map<String, Long> vouchers,
    Map<String, Long> badges,
    Map<String, Long> challenges,
    Map<String, String> progress,
    Map<String, Long> boosts) {}
