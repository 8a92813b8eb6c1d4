package io.lojal.cli.history;

import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.member.Envelope;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.OpeningRecorded.Card;
import io.lojal.member.OpeningRecorded.Count;
import io.lojal.member.OpeningRecorded.Coupon;
import io.lojal.member.OpeningRecorded.Earned;
import io.lojal.member.OpeningRecorded.Level;
import io.lojal.member.OpeningRecorded.Points;
import io.lojal.member.OpeningRecorded.Streak;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One opening of what several rows tell. Every row may bring points of its own. All else there is
 * once: a file of lots repeats what it says of the member on each, and that does not make it more.
 */
final class OpeningGathering {
  /** What there is once, and by what it is told from others of the kind. */
  private record Key(String kind, String name, String other, long number) {
    Key(String kind, String name) {
      this(kind, name, "", 0);
    }
  }

  private final List<Points> lots = new ArrayList<>();
  private final Map<Key, Object> once = new LinkedHashMap<>();

  /**
   * Adds what a row tells, as if it were all of it.
   *
   * @throws BadRowException where a row before it says otherwise
   */
  void add(OpeningRecorded row) throws BadRowException {
    lots.addAll(row.lots());
    if (row.joinedDay() != OpeningRecorded.UNTOLD) {
      put(new Key("joined", ""), row.joinedDay());
    }
    for (Count count : row.counts()) {
      put(new Key("counts", count.meter(), count.text(), count.day()), count);
    }
    for (Level level : row.levels()) {
      put(new Key("levels", level.ladder()), level);
    }
    for (Map.Entry<String, Long> debt : row.debts().entrySet()) {
      put(new Key("debts", debt.getKey()), debt.getValue());
    }
    for (Coupon voucher : row.vouchers()) {
      put(new Key("vouchers", voucher.kind(), voucher.id(), 0), voucher);
    }
    for (Card card : row.cards()) {
      put(new Key("cards", card.card()), card);
    }
    for (Streak streak : row.streaks()) {
      put(new Key("streaks", streak.streak()), streak);
    }
    for (Earned badge : row.badges()) {
      put(new Key("badges", badge.badge(), badge.text(), badge.number()), badge);
    }
    for (Map.Entry<String, Long> share : row.shares().entrySet()) {
      put(new Key("shares", share.getKey()), share.getValue());
    }
  }

  private void put(Key key, Object part) throws BadRowException {
    Object before = once.putIfAbsent(key, part);
    if (before != null && !before.equals(part)) {
      throw new BadRowException(
          RefusalCode.MIXED_RECEIPT,
          (key.name().isEmpty() ? key.kind() : key.kind() + " of " + key.name())
              + ": another row of this opening says otherwise");
    }
  }

  /** The whole. */
  OpeningRecorded opening(Envelope envelope) {
    return new OpeningRecorded(
        envelope,
        (Long) once.getOrDefault(new Key("joined", ""), OpeningRecorded.UNTOLD),
        all(Count.class),
        all(Level.class),
        points("debts"),
        lots,
        all(Coupon.class),
        all(Card.class),
        all(Streak.class),
        points("shares"),
        all(Earned.class));
  }

  private <T> List<T> all(Class<T> kind) {
    return once.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private Map<String, Long> points(String kind) {
    Map<String, Long> points = new LinkedHashMap<>();
    once.forEach(
        (key, part) -> {
          if (key.kind().equals(kind)) {
            points.put(key.name(), (Long) part);
          }
        });
    return points;
  }
}
