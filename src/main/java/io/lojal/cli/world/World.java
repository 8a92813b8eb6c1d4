package io.lojal.cli.world;

import io.lojal.member.Calendar;
import java.util.BitSet;
import java.util.Iterator;

/**
 * A ski resort's members, day after day without an end: everything they do, in the order in which
 * it reaches the broker. The same options give the same deliveries. It holds who has registered,
 * and what is planned; members are thrown again whenever they are needed, so a million of them
 * start at once. Not to be shared between threads.
 */
public final class World implements Iterator<Delivery> {
  private static final long DAY = 401;
  private static final double BROKEN_A_MEMBER = 0.012;
  private static final double TURNED = 0.001;

  private final WorldOptions options;
  private final People people;
  private final Agenda agenda = new Agenda();
  private final Post post;
  private final Shopping shopping;
  private final BitSet registered = new BitSet();
  private int skiers;

  public World(WorldOptions options) {
    this.options = options;
    MountainDay first =
        MountainDay.of(Calendar.date(options.startMillis(), options.zone()), options.zone());
    this.people = new People(options.seed(), first.number());
    this.post = new Post(options.seed(), agenda);
    this.shopping = new Shopping(this);
    agenda.plan(Calendar.startOf(first.date(), options.zone()), at -> begin(first));
  }

  /** Always true: there is always another day. */
  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Delivery next() {
    return agenda.next();
  }

  /** When the next delivery comes, in simulated time. */
  public long nextMillis() {
    return agenda.nextMillis();
  }

  /** How many are on the mountain as of the last delivery. */
  public int skiers() {
    return skiers;
  }

  /** The weather where most of them are: 0 for a storm, 1 for sun on fresh snow. */
  public double weather(long millis) {
    return people.weather(
        Resort.ALL.get(0), MountainDay.of(Calendar.date(millis, options.zone()), options.zone()));
  }

  private void begin(MountainDay day) {
    for (int index = 0; index < options.members(); index++) {
      if (people.goesOut(index, day)) {
        goOut(index, day);
      } else if (people.shops(index, day)) {
        Person person = people.person(index);
        introduce(person, day);
        shopping.fromHome(person, day);
      }
    }
    planBroken(day);
    agenda.plan(day.startOfNextDay(), at -> begin(day.plusDays(1)));
  }

  private void goOut(int index, MountainDay day) {
    Person person = people.person(index);
    introduce(person, day);
    Outing outing = new Outing(this, person, day);
    outing.begin();
    shopping.onTheMountain(outing);
  }

  private void introduce(Person person, MountainDay day) {
    Dice dice = Dice.of(options.seed(), DAY, person.index(), day.number());
    if (!registered.get(person.index())) {
      registered.set(person.index());
      agenda.plan(day.morning(dice), at -> post.carry(Registration.of(person, day, at, dice)));
    } else if (!person.isChild() && dice.chance(TURNED)) {
      agenda.plan(day.within(dice, 12), at -> post.carry(Registration.turned(person, day, at)));
    }
  }

  private void planBroken(MountainDay day) {
    Dice dice = Dice.of(options.seed(), DAY, -1, day.number());
    int count = 3 + (int) (options.members() * BROKEN_A_MEMBER * day.crowd());
    for (int i = 0; i < count; i++) {
      String id = "x" + Integer.toString(day.number(), Character.MAX_RADIX) + "-" + i;
      Dice own = Dice.of(options.seed(), DAY, -2L - i, day.number());
      agenda.plan(day.within(dice, 9), at -> agenda.deliver(BrokenRecords.at(at, id, own)));
    }
  }

  WorldOptions options() {
    return options;
  }

  People people() {
    return people;
  }

  Agenda agenda() {
    return agenda;
  }

  Post post() {
    return post;
  }

  void skierArrives() {
    skiers++;
  }

  void skierLeaves() {
    skiers--;
  }
}
