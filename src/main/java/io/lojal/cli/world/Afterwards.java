package io.lojal.cli.world;

import io.lojal.member.Line;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from a purchase: goods that come back, whole or in part, with or without the
 * receipt; bookings that are cancelled; points that are spent once they can be.
 */
final class Afterwards {
  private static final long TOPIC = 501;
  private static final double RETURNED = 0.14;
  private static final double CANCELLED = 0.10;
  private static final double IMPATIENT = 0.06;
  private static final double REDEEMED = 0.35;

  /** The right of withdrawal: points are pending as long. */
  private static final int PENDING_DAYS = 14;

  private static final long MINOR_A_POINT = 10;
  private static final long STEP_POINTS = 1_000;
  private static final long LEAST_POINTS = 4_000;

  private final World world;

  Afterwards(World world) {
    this.world = world;
  }

  /** Sends a purchase on its way with everything that it will entail. */
  void carry(PurchaseRecorded purchase, Person person, MountainDay day) {
    Dice dice = Dice.of(world.options().seed(), TOPIC, purchase.id().hashCode(), day.number());
    String category = purchase.lines().get(0).category();
    boolean booked = category.equals(Goods.PASS) && purchase.credit().fromDay() > day.number();
    if (booked && dice.chance(CANCELLED)) {
      planReturn(new ReturnOf(purchase, person, day, true, List.of()), 1, dice);
    } else if (category.equals("goods") && dice.chance(RETURNED)) {
      carryAndReturn(purchase, person, day, dice);
      return;
    } else if (category.equals("goods")) {
      planRedemption(purchase, person, day, dice);
    }
    world.post().carry(purchase);
  }

  private void carryAndReturn(
      PurchaseRecorded purchase, Person person, MountainDay day, Dice dice) {
    boolean withReceipt = dice.chance(0.8);
    boolean whole = dice.chance(0.6);
    List<ReturnedLine> lines = whole && withReceipt ? List.of() : someOf(purchase, whole);
    long returned =
        planReturn(
            new ReturnOf(purchase, person, day, withReceipt, lines), dice.between(1, 9), dice);
    if (dice.chance(0.04)) {
      long late = returned + dice.millis(60_000, Duration.ofHours(6).toMillis());
      world.post().carryUntil(purchase, late);
    } else {
      world.post().carry(purchase);
    }
  }

  /** Every line, or the first one and of it at least a piece. */
  private static List<ReturnedLine> someOf(PurchaseRecorded purchase, boolean whole) {
    List<ReturnedLine> back = new ArrayList<>();
    for (Line line : purchase.lines()) {
      long pieces = whole ? line.quantity() : (line.quantity() + 1) / 2;
      back.add(new ReturnedLine(line.sku(), pieces, line.amountMinor() * pieces / line.quantity()));
      if (!whole) {
        break;
      }
    }
    return back;
  }

  private record ReturnOf(
      PurchaseRecorded purchase,
      Person person,
      MountainDay day,
      boolean withReceipt,
      List<ReturnedLine> lines) {

    ReturnRecorded at(long millis) {
      String till = "till-" + (1 + person.index() % 40);
      return new ReturnRecorded(
          Ids.envelope("b" + purchase.id(), person, millis, till, purchase.envelope().channel()),
          withReceipt ? purchase.id() : "",
          purchase.currency(),
          lines);
    }
  }

  private long planReturn(ReturnOf back, int daysLater, Dice dice) {
    long when = back.day.plusDays(daysLater).within(dice, 10);
    world.agenda().plan(when, at -> world.post().carry(back.at(at)));
    return when;
  }

  /** Mostly when the points can be spent; the impatient ask too early, and are told so. */
  private void planRedemption(
      PurchaseRecorded purchase, Person person, MountainDay day, Dice dice) {
    double mood = dice.unit();
    if (mood > IMPATIENT + REDEEMED) {
      return;
    }
    int later = mood < IMPATIENT ? dice.between(1, 6) : PENDING_DAYS + dice.between(1, 20);
    long points = purchase.totalMinor() / MINOR_A_POINT / STEP_POINTS * STEP_POINTS;
    if (points < LEAST_POINTS) {
      return;
    }
    world
        .agenda()
        .plan(
            day.plusDays(later).within(dice, 10),
            at -> world.post().carry(redemption(purchase, person, points, at)));
  }

  private static RedeemCommanded redemption(
      PurchaseRecorded purchase, Person person, long points, long millis) {
    String reward = points >= 20_000 ? "lunch" : points >= 10_000 ? "waffle" : "hot-chocolate";
    return new RedeemCommanded(
        Ids.envelope("c" + purchase.id(), person, millis, "till-1", "shop"),
        person.habit() == Habit.FAMILY ? "family" : "snow",
        points,
        reward);
  }
}
