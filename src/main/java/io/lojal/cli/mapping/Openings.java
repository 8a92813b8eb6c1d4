package io.lojal.cli.mapping;

import java.util.List;
import java.util.Map;

/**
 * Each row is some of what a member had in another system; rows of one id are one opening. A part
 * is left out where the row does not say what it is about.
 *
 * @param debts points that are owed, by wallet
 * @param shares what was added to goals, by goal
 */
public record Openings(
    Dates joined,
    List<Lot> lots,
    Map<String, Words> debts,
    List<Level> levels,
    List<Count> counts,
    List<Card> cards,
    List<Voucher> vouchers,
    List<Streak> streaks,
    Map<String, Words> shares,
    List<Badge> badges)
    implements Content {

  /**
   * Points that came together; none where there are no points.
   *
   * @param purchase the id of what they came from
   */
  public record Lot(
      Words wallet,
      Words points,
      Words purchase,
      Moments earned,
      Moments available,
      Moments expires) {}

  /** A level that is held; none where none is named. */
  public record Level(Words ladder, Words level, Dates date) {}

  /**
   * What a meter counted on a day; none where the row says no value, or, where the mapping has no
   * column of values, no text and no date.
   *
   * @param valued whether the mapping says the value; else it is 1
   * @param currency of an amount in major units; nothing for a plain number
   */
  public record Count(
      Words meter, Words text, Dates date, Words value, boolean valued, Words currency) {}

  /** A stamp card; none where neither stamps nor full ones are told. */
  public record Card(Words card, Words stamps, Words filled) {}

  /** A voucher; none where it has no id. */
  public record Voucher(Words kind, Words id, Moments expires, Moments used, Words reactivations) {}

  /** A streak that goes on; none where no length is told. */
  public record Streak(
      Words streak, Words length, Dates since, Dates day, Words count, Words freezes) {}

  /** A badge that was earned; none where none is named. */
  public record Badge(Words badge, Words text, Words number) {}

  @Override
  public boolean gathers() {
    return true;
  }
}
