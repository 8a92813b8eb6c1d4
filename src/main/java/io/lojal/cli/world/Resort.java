package io.lojal.cli.world;

import java.util.List;

/**
 * A place to ski. The names are real ones; which lifts there are and how high they go is of the
 * right size and not to be navigated by.
 *
 * @param weight how much of the whole it draws
 */
record Resort(String name, int weight, List<Lift> lifts) {

  /**
   * A lift.
   *
   * @param verticalMetres from the valley to the top, 80 to 900
   */
  record Lift(String name, int verticalMetres) {}

  static final List<Resort> ALL =
      List.of(
          new Resort(
              "Åre",
              30,
              List.of(
                  new Lift("Kabinbanan", 765),
                  new Lift("VM8:an", 480),
                  new Lift("Bräckeliften", 390),
                  new Lift("Gondolen", 520),
                  new Lift("Leråliften", 290),
                  new Lift("Olympia", 165),
                  new Lift("Tottliften", 240),
                  new Lift("Zenith", 880))),
          new Resort(
              "Sälen",
              30,
              List.of(
                  new Lift("Experten", 230),
                  new Lift("Hundfjället Express", 245),
                  new Lift("Väggen", 215),
                  new Lift("Lindvallen Express", 190),
                  new Lift("Gustav Express", 240),
                  new Lift("Snowland", 80))),
          new Resort(
              "Vemdalen",
              18,
              List.of(
                  new Lift("Hovde Express", 295),
                  new Lift("Björnrike Express", 250),
                  new Lift("Klövsjö Toppliften", 270),
                  new Lift("Skalspasset", 215),
                  new Lift("Nallebacken", 90))),
          new Resort(
              "Trysil",
              17,
              List.of(
                  new Lift("Høgegga Ekspressen", 365),
                  new Lift("Toppekspressen", 330),
                  new Lift("Fageråsen Ekspressen", 395),
                  new Lift("Liekspressen", 420),
                  new Lift("Eventyret", 110))),
          new Resort(
              "Hammarbybacken",
              5,
              List.of(new Lift("Stora liften", 85), new Lift("Lilla liften", 80))));

  private static final int WEIGHTS = ALL.stream().mapToInt(Resort::weight).sum();

  /** The resort at a place, 0 to below 1, in the line of all of them by weight. */
  static Resort at(double place) {
    int left = (int) (place * WEIGHTS);
    for (int i = 0; i < ALL.size() - 1; i++) {
      left -= ALL.get(i).weight;
      if (left < 0) {
        return ALL.get(i);
      }
    }
    return ALL.get(ALL.size() - 1);
  }

  /** Half of the rides are on the favourite. */
  Lift lift(Dice dice, int favourite) {
    int place = dice.chance(0.5) ? favourite : dice.between(0, lifts.size() - 1);
    return lifts.get(place % lifts.size());
  }
}
