package io.lojal.cli.world;

/**
 * One member, as the seed has it. Nobody is stored: whoever is needed is thrown again.
 *
 * @param index 0 to below the number of members
 * @param household the same for members who ride together
 * @param age in years on the world's first day
 * @param favourite the lift the household mostly rides, as a place in the resort's list
 */
record Person(
    int index,
    Habit habit,
    int household,
    Names.Name name,
    Resort home,
    int age,
    int favourite,
    boolean consents) {

  String member() {
    return "m" + index;
  }

  boolean isChild() {
    return age < 18;
  }
}
