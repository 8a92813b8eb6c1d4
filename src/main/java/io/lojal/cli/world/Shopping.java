package io.lojal.cli.world;

import io.lojal.member.Credit;
import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;

/** What members buy on a day, and what follows from it later. */
final class Shopping {
  private static final long TOPIC = 601;
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  /** What was bought, as the number in the purchase's id. */
  private static final int PASS_BOUGHT = 1;

  private static final int RENTED = 2;
  private static final int ATE = 3;
  private static final int BOUGHT_AT_RESORT = 4;
  private static final int GIFT_BOUGHT = 5;
  private static final int BOOKED = 6;
  private static final int BOUGHT_AT_HOME = 7;

  private final World world;
  private final Afterwards afterwards;

  Shopping(World world) {
    this.world = world;
    this.afterwards = new Afterwards(world);
  }

  /** A pass or a rental before the first ride, lunch, and something from the shop afterwards. */
  void onTheMountain(Outing outing) {
    Dice dice = dice(outing.person(), outing.day());
    Buyer buyer = new Buyer(outing.person(), outing.day(), outing.resort().name(), "shop");
    int days = passDays(outing, dice);
    if (days > 0) {
      Credit span = new Credit(outing.day().number(), outing.day().number() + days - 1);
      plan(
          outing.startMillis() - 8 * MINUTE,
          at -> buyer.buy(at, PASS_BOUGHT, Goods.pass(days), span));
    }
    if (dice.chance(outing.person().habit() == Habit.YEARLY ? 0.3 : 0.06)) {
      plan(
          outing.startMillis() - 4 * MINUTE, at -> buyer.buy(at, RENTED, Goods.rental(dice), null));
    }
    if (outing.lunchMillis() < outing.endMillis() && dice.chance(0.45)) {
      long lunch = outing.lunchMillis() + dice.millis(0, 25 * MINUTE);
      plan(lunch, at -> buyer.buy(at, ATE, Goods.meal(dice), null));
    }
    if (dice.chance(0.12)) {
      long evening = outing.endMillis() + dice.millis(10 * MINUTE, 150 * MINUTE);
      plan(evening, at -> buyer.buy(at, BOUGHT_AT_RESORT, Goods.goods(dice), null));
    }
  }

  /** Some goods, a gift card, or a pass for the weekend to come. */
  void fromHome(Person person, MountainDay day) {
    Dice dice = dice(person, day);
    Buyer buyer = new Buyer(person, day, "", "web");
    long when = day.within(dice, 12);
    double what = dice.unit();
    if (what < 0.65) {
      plan(when, at -> buyer.buy(at, BOUGHT_AT_HOME, Goods.goods(dice), null));
    } else if (what < 0.75) {
      plan(when, at -> buyer.buy(at, GIFT_BOUGHT, Goods.giftCard(dice), null));
    } else {
      int first = saturdayAfter(day);
      int days = dice.between(1, 2);
      Credit span = new Credit(first, first + days - 1);
      plan(when, at -> buyer.buy(at, BOOKED, Goods.pass(days), span));
    }
  }

  private void plan(long millis, Agenda.Happening happening) {
    world.agenda().plan(millis, happening);
  }

  private Dice dice(Person person, MountainDay day) {
    return Dice.of(world.options().seed(), TOPIC, person.index(), day.number());
  }

  /** How many days of pass they need today; 0 for those who have one. */
  private static int passDays(Outing outing, Dice dice) {
    DayOfWeek weekday = outing.day().date().getDayOfWeek();
    return switch (outing.person().habit()) {
      case FAMILY -> weekday == DayOfWeek.SATURDAY ? 2 : weekday == DayOfWeek.SUNDAY ? 0 : 1;
      case YEARLY -> weekday == DayOfWeek.SUNDAY ? 6 : 0;
      case REGULAR -> dice.chance(0.35) ? 1 : 0;
      case LAPSER -> 1;
      case SHOPPER -> 0;
    };
  }

  private static int saturdayAfter(MountainDay day) {
    return day.number() + DayOfWeek.SATURDAY.getValue() + 7 - day.date().getDayOfWeek().getValue();
  }

  /** A member on a day in front of a till. */
  private final class Buyer {
    private final Person person;
    private final MountainDay day;
    private final String place;
    private final String channel;

    Buyer(Person person, MountainDay day, String place, String channel) {
      this.person = person;
      this.day = day;
      this.place = place;
      this.channel = channel;
    }

    void buy(long millis, int what, List<Line> lines, Credit credit) {
      String till = channel.equals("web") ? "web-shop" : "till-" + (1 + person.index() % 40);
      PurchaseRecorded purchase =
          new PurchaseRecorded(
              Ids.envelope(Ids.of('p', person, day, what), person, millis, till, channel),
              Goods.CURRENCY,
              place,
              lines,
              0,
              credit);
      afterwards.carry(purchase, person, day);
    }
  }
}
