package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Cap;
import io.lojal.member.Credit;
import io.lojal.member.Event;
import io.lojal.member.Insides;
import io.lojal.member.Insides.LotInside;
import io.lojal.member.LetterReceived;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Parcel;
import io.lojal.member.PassDecided;
import io.lojal.member.Plan;
import io.lojal.member.Pool;
import io.lojal.member.Posting.Account;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.ReturnPolicy;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.Rules;
import io.lojal.member.Validity;
import io.lojal.member.Wait;
import io.lojal.member.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One wallet of a member. */
final class NaivePoints {
  private static final int MOST_VALUES = 100;
  private static final int MOST_LOTS = 512;
  private static final Comparator<Lot> SPENDING =
      Comparator.comparingLong((Lot lot) -> lot.expires)
          .thenComparingLong(lot -> lot.available)
          .thenComparing(lot -> lot.id);

  private final Plan plan;
  private final int index;
  private final Rules.Wallet wallet;
  private final NaiveGiving giving;
  private final Told told;
  private final List<Lot> lots = new ArrayList<>();
  private final List<Gave> gave = new ArrayList<>();
  private final List<Took> took = new ArrayList<>();

  private final Map<String, List<Part>> parts = new HashMap<>();
  private long debt;
  private long toldExpiry = Long.MIN_VALUE;

  /** Points that were granted together. */
  private static final class Lot {
    /** Null for points that were owed. */
    final Rules.Earn earn;

    final String id;
    final String cause;
    final long born;
    long age;
    long available;
    long expires;
    long left;
    boolean released;

    Lot(Rules.Earn earn, Event event, long points) {
      this(earn, earn.name() + "/" + event.id(), event.id(), event.timeMillis(), points);
    }

    Lot(Rules.Earn earn, String id, String cause, long age, long points) {
      this.earn = earn;
      this.id = id;
      this.cause = cause;
      this.born = age;
      this.age = age;
      this.left = points;
    }

    /** A gift. */
    Lot(String id, String cause, long born, long points) {
      this.earn = null;
      this.id = id;
      this.cause = cause;
      this.born = born;
      this.age = born;
      this.left = points;
    }
  }

  /** What a return took of what a rule gave for a purchase. */
  private record Took(Rules.Earn earn, String purchase, String by, long points) {}

  /** What a redemption took of one lot, as that was; of none, where it became a debt. */
  private static final class Part {
    final Lot lot;
    final long age;
    final long expires;
    long points;

    Part(Lot lot, long points) {
      this.lot = lot;
      this.age = lot == null ? 0 : lot.age;
      this.expires = lot == null ? 0 : lot.expires;
      this.points = points;
    }
  }

  /** What a rule did for an event, for all that is counted. */
  private static final class Gave {
    final Rules.Earn earn;
    final String event;
    final LocalDate date;
    final String label;
    final boolean counts;
    long ofCap;
    long takenBack;
    long granted;

    Gave(Rules.Earn earn, String event, LocalDate date, String label, boolean counts) {
      this.earn = earn;
      this.event = event;
      this.date = date;
      this.label = label;
      this.counts = counts;
    }
  }

  NaivePoints(Plan plan, int index, List<NaiveTier> tiers, Told told) {
    this.plan = plan;
    this.index = index;
    this.wallet = plan.wallets().get(index);
    this.giving = new NaiveGiving(plan, wallet, tiers);
    this.told = told;
  }

  private boolean isNegative() {
    return wallet.returns() == ReturnPolicy.NEGATIVE;
  }

  /** An event: what it releases, what it earns, whose expiry it moves. */
  void happens(Happened happened) {
    if (happened.event() instanceof ActivityRecorded activity) {
      releaseBy(activity);
    }
  }

  void earn(Happened happened) {
    Event seen = isNegative() ? happened.turnedOut() : happened.event();
    for (Rules.Earn earn : wallet.earns()) {
      earn(earn, happened.event(), seen);
    }
    boolean looks = false;
    for (Rules.Earn earn : wallet.earns()) {
      looks |= seen != null && earn.on().test(seen);
    }
    if (looks && wallet.valid().fromActivity()) {
      for (Lot lot : lots) {
        lot.age = seen.timeMillis();
      }
      reckonExpiry();
    }
  }

  /** Every expiry from its age again; where that has passed, it is now. */
  void reckonExpiry() {
    for (Lot lot : lots) {
      lot.expires = Math.max(told.timeMillis(), Math.max(lot.available, expiry(lot.age)));
    }
  }

  private long expiry(Pool pool, long age) {
    return pool.valid() == null ? expiry(age) : expiry(pool.valid().spans()[0], age);
  }

  private long expiry(long age) {
    return expiry(wallet.valid().spans()[giving.level(wallet.valid().ladder())], age);
  }

  private long expiry(Validity.Span span, long age) {
    if (span.period() == null) {
      return Long.MAX_VALUE;
    }
    LocalDate last = Dates.plus(Dates.date(age, plan.zone()), span.period());
    int months =
        switch (span.end()) {
          case DAY -> 0;
          case MONTH -> 1;
          case QUARTER -> 3;
          case HALF_YEAR -> 6;
          case YEAR -> 12;
        };
    if (months > 0) {
      LocalDate next = last.withDayOfMonth(1).plusMonths(1);
      while ((next.getMonthValue() - 1) % months != 0) {
        next = next.plusMonths(1);
      }
      last = next.minusDays(1);
    }
    return Dates.start(last.plusDays(1), plan.zone());
  }

  private void earn(Rules.Earn earn, Event event, Event seen) {
    boolean onGrants = earn.capped() && wallet.cap() != null && wallet.cap().onGrants();
    long points = seen == null ? 0 : giving.of(earn, seen);
    long bought = onGrants ? giving.of(earn, event) : points;
    if (points == 0 && bought == 0) {
      return;
    }
    LocalDate date = Dates.date(event.timeMillis(), plan.zone());
    String label = "";
    if (earn.atMost() != null) {
      Event judged = seen == null ? event : seen;
      label =
          earn.atMost().by() == null
              ? ""
              : earn.atMost().by().of(Insides.scope(plan, judged, null));
      if (isTooOften(earn, date, label)) {
        return;
      }
    }
    Gave one = new Gave(earn, event.id(), date, label, points > 0);
    gave.add(one);
    long granted = points;
    if (wallet.cap() != null && earn.capped()) {
      long room = room(date);
      boolean fits = bought <= room;
      one.ofCap = fits ? bought : wallet.cap().partial() ? room : 0;
      granted = Math.min(points, one.ofCap);
    }
    one.granted = granted;
    if (granted > 0) {
      grant(earn, event, granted);
    }
    if (granted < points) {
      told.outcome(
          wallet.rule(),
          OutcomeKind.POINTS_CAPPED,
          earn.name() + "/" + event.id(),
          0,
          points - granted,
          "");
    }
  }

  private boolean isTooOften(Rules.Earn earn, LocalDate date, String label) {
    Set<String> labels = new HashSet<>();
    int times = 0;
    for (Gave one : gave) {
      if (one.earn == earn && one.counts && isSame(earn.atMost().per(), one.date, date)) {
        labels.add(one.label);
        times += one.label.equals(label) ? 1 : 0;
      }
    }
    return times >= earn.atMost().times()
        || (!labels.contains(label) && labels.size() >= MOST_VALUES);
  }

  private static boolean isSame(Window window, LocalDate one, LocalDate other) {
    return Dates.first(window, one).equals(Dates.first(window, other));
  }

  private long room(LocalDate date) {
    Cap cap = wallet.cap();
    long room = cap.points();
    for (Gave one : gave) {
      if (one.earn.capped() && isSame(cap.per(), one.date, date)) {
        room -= one.ofCap - (cap.onGrants() ? 0 : one.takenBack);
      }
    }
    return room;
  }

  private void grant(Rules.Earn earn, Event event, long points) {
    Lot lot = new Lot(earn, event, points);
    lot.available = available(earn.pending(), event);
    lot.expires = Math.max(lot.available, expiry(lot.age));
    lots.add(lot);
    boolean pending = lot.available > event.timeMillis();
    Account to = pending ? Account.PENDING : Account.AVAILABLE;
    told.posting("earn/" + lot.id, wallet.name(), Account.ISSUED, to, points, lot.cause);
    if (!pending) {
      becomeAvailable(lot);
    }
    mergeIfTooMany();
  }

  /** The two that come first of those that can be spent, or else of those that cannot. */
  private void mergeIfTooMany() {
    List<Lot> all = inOrder();
    if (all.size() <= MOST_LOTS) {
      return;
    }
    List<Lot> released = all.stream().filter(lot -> lot.released).toList();
    List<Lot> waiting = all.stream().filter(lot -> !lot.released).toList();
    List<Lot> from = released.size() < 2 ? waiting : released;
    Lot gone = from.get(0);
    Lot stays = from.get(1);
    stays.left += gone.left;
    gone.left = 0;
    if (!stays.released) {
      stays.available = Math.max(stays.available, gone.available);
      stays.expires = Math.max(stays.expires, stays.available);
    }
  }

  /** Points that no event earned. */
  void gift(String id, String cause, long points) {
    Lot lot = new Lot(id, cause, told.now(), points);
    lot.available = told.now();
    lot.expires = Math.max(lot.available, expiry(lot.age));
    lots.add(lot);
    told.posting("earn/" + id, wallet.name(), Account.ISSUED, Account.AVAILABLE, points, cause);
    becomeAvailable(lot);
    mergeIfTooMany();
  }

  private long available(Wait wait, Event event) {
    LocalDate date = Dates.date(event.timeMillis(), plan.zone());
    return switch (wait.kind()) {
      case NONE -> event.timeMillis();
      case PERIOD, ACTIVITY -> Dates.start(Dates.plus(date, wait.period()), plan.zone());
      case CREDIT -> {
        Credit credit = credit(event);
        yield credit == null
            ? event.timeMillis()
            : Math.max(
                event.timeMillis(),
                Dates.start(LocalDate.ofEpochDay(credit.fromDay()), plan.zone()));
      }
    };
  }

  private static Credit credit(Event event) {
    if (event instanceof PurchaseRecorded purchase) {
      return purchase.credit();
    }
    return event instanceof ActivityRecorded activity ? activity.credit() : null;
  }

  private void becomeAvailable(Lot lot) {
    lot.released = true;
    told.outcome(wallet.rule(), OutcomeKind.POINTS_AVAILABLE, lot.id, 0, lot.left, "", lot.expires);
    net(lot);
    pool(lot);
  }

  /** What is left of it goes to the pool that the member has now, if any takes this wallet's. */
  private void pool(Lot lot) {
    for (Pool pool : plan.benefits().between().pools()) {
      String which = told.profile().attributes().getOrDefault(pool.by(), "");
      if (pool.wallet() == index && !which.isEmpty() && !which.contains("/")) {
        told.posting(
            "pool/" + which + "/" + lot.id,
            wallet.name(),
            Account.AVAILABLE,
            Account.TRANSIT,
            lot.left,
            lot.cause);
        lot.left = 0;
      }
    }
  }

  /** A letter to a pool, read by the pool. */
  void hear(Pool pool, LetterReceived letter) {
    Parcel parcel = letter.parcels().get(0);
    String cause = letter.from() + "/" + parcel.lot();
    if (letter.content() == LetterReceived.Content.PUT) {
      Lot lot =
          new Lot(
              null,
              "pools:" + pool.name() + "/" + letter.id(),
              cause,
              parcel.ageMillis(),
              parcel.points());
      lot.available = told.timeMillis();
      lot.expires = Math.max(lot.available, expiry(pool, lot.age));
      lot.released = true;
      lots.add(lot);
      told.posting(
          "credit/" + lot.id,
          wallet.name(),
          Account.TRANSIT,
          Account.AVAILABLE,
          parcel.points(),
          letter.id());
      net(lot);
      mergeIfTooMany();
      return;
    }
    takeBack(cause, parcel.points(), letter.id(), Account.TRANSIT);
  }

  private void takeBack(String cause, long points, String letter, Account to) {
    long open = points;
    for (Lot lot : inOrder()) {
      open -= lot.cause.equals(cause) ? giveBack(lot, open, letter, to) : 0;
    }
    for (Lot lot : inOrder()) {
      open -= giveBack(lot, open, letter, to);
    }
    told.posting("debt/" + letter, wallet.name(), Account.DEBT, to, open, letter);
    debt += open;
  }

  private long giveBack(Lot lot, long points, String letter, Account to) {
    long part = lot.released ? Math.min(points, lot.left) : 0;
    lot.left -= part;
    String id = "take/" + letter + "/" + lot.id;
    told.posting(id, wallet.name(), Account.AVAILABLE, to, part, letter);
    return part;
  }

  /** For a friend who was brought. */
  void thank(String id, long points, String letter) {
    Lot lot = new Lot(null, id, letter, told.timeMillis(), points);
    lot.available = told.timeMillis();
    lot.expires = Math.max(lot.available, expiry(lot.age));
    lot.released = true;
    lots.add(lot);
    told.posting("earn/" + id, wallet.name(), Account.ISSUED, Account.AVAILABLE, points, letter);
    net(lot);
    mergeIfTooMany();
  }

  /** No more for that friend. */
  void takeThanks(String kept, long points, String letter) {
    takeBack(kept, points, letter, Account.ISSUED);
  }

  private void net(Lot lot) {
    net(lot, lot.id);
  }

  private void net(Lot lot, String name) {
    long netted = Math.min(debt, lot.left);
    told.posting("net/" + name, wallet.name(), Account.AVAILABLE, Account.DEBT, netted, lot.cause);
    debt -= netted;
    lot.left -= netted;
  }

  private void releaseBy(ActivityRecorded activity) {
    for (Lot lot : inOrder()) {
      Wait wait = lot.earn == null ? Wait.NONE : lot.earn.pending();
      if (!lot.released
          && wait.kind() == Wait.Kind.ACTIVITY
          && wait.until().test(activity)
          && lot.cause.equals(activity.attributes().getOrDefault(wait.naming(), ""))) {
        lot.available = activity.timeMillis();
        lot.expires = Math.max(lot.available, expiry(lot.age));
        release(lot);
      }
    }
  }

  private List<Lot> inOrder() {
    lots.removeIf(lot -> lot.left == 0);
    lots.sort(SPENDING);
    return List.copyOf(lots);
  }

  /** Debts that were brought over. */
  void owe(OpeningRecorded opening) {
    long owed = opening.debts().getOrDefault(wallet.name(), 0L);
    debt += owed;
    told.posting(
        "opening/" + opening.id() + "/" + wallet.name(),
        wallet.name(),
        Account.DEBT,
        Account.ISSUED,
        owed,
        opening.id());
    for (Lot lot : inOrder()) {
      if (lot.released) {
        net(lot, opening.id() + "/" + lot.id);
      }
    }
  }

  /** Points that were brought over, if they are this wallet's. */
  void bring(OpeningRecorded opening, OpeningRecorded.Points points, int number) {
    if (!points.wallet().equals(wallet.name())) {
      return;
    }
    long now = opening.timeMillis();
    long none = OpeningRecorded.UNTOLD;
    String cause = points.purchase().isEmpty() ? opening.id() : points.purchase();
    long age = points.earnedMillis() == none ? now : points.earnedMillis();
    Lot lot = new Lot(null, "opening/" + opening.id() + "/" + number, cause, age, points.points());
    lot.available = Math.max(points.availableMillis(), now);
    lot.expires = expiry(age);
    if (points.expiresMillis() != none) {
      LocalDate day = Dates.date(points.expiresMillis() - 1, plan.zone());
      lot.expires = Dates.start(day.plusDays(1), plan.zone());
    }
    lot.expires = Math.max(lot.expires, lot.available);
    lot.released = lot.available == now;
    lots.add(lot);
    Account to = lot.released ? Account.AVAILABLE : Account.PENDING;
    told.posting("earn/" + lot.id, wallet.name(), Account.ISSUED, to, lot.left, cause);
    if (lot.released) {
      net(lot);
    }
    mergeIfTooMany();
  }

  /** What a return takes. */
  void comesBack(ReturnRecorded returned, Happened happened) {
    if (happened.forward()) {
      adjust(returned);
    } else if (!isNegative()) {
      for (Happened.Change change : happened.changes()) {
        for (Rules.Earn earn : wallet.earns()) {
          long less = giving.of(earn, change.before());
          less -= change.after() == null ? 0 : giving.of(earn, change.after());
          if (less > 0) {
            takeBack(earn, change.before(), less, returned);
          }
        }
      }
    }
  }

  private void takeBack(
      Rules.Earn earn, PurchaseRecorded purchase, long points, ReturnRecorded returned) {
    String own = earn.name() + "/" + purchase.id();
    String id = "return/" + returned.id() + "/" + own;
    Gave of = null;
    for (Gave one : gave) {
      of = one.earn == earn && one.event.equals(purchase.id()) ? one : of;
    }
    long taken = 0;
    if (wallet.returns() == ReturnPolicy.ONLY_PENDING) {
      for (Lot lot : inOrder()) {
        if (lot.id.equals(own) && !lot.released) {
          taken += take(lot, points, id, returned.id());
        }
      }
    } else if (of != null) {
      long wanted = Math.min(points, of.granted - of.takenBack);
      for (Lot lot : inOrder()) {
        taken += lot.id.equals(own) ? take(lot, wanted, id, returned.id()) : 0;
      }
      for (Lot lot : inOrder()) {
        if (!lot.id.equals(own) && lot.released) {
          taken += take(lot, wanted - taken, id + "/" + lot.id, returned.id());
        }
      }
    }
    if (of != null) {
      of.takenBack += taken;
    }
    took.add(new Took(earn, purchase.id(), returned.id(), taken));
  }

  /**
   * What was granted for an event.
   *
   * @param earns which of the rules count
   */
  long grantedFor(String event, boolean[] earns) {
    long granted = 0;
    for (Gave one : gave) {
      granted += one.event.equals(event) && isOf(one.earn, earns) ? one.granted : 0;
    }
    return granted;
  }

  /** What a return took of what was granted for a purchase. */
  long takenBy(String returned, String purchase, boolean[] earns) {
    long taken = 0;
    for (Took one : took) {
      boolean is = one.by.equals(returned) && one.purchase.equals(purchase);
      taken += is && isOf(one.earn, earns) ? one.points : 0;
    }
    return taken;
  }

  private boolean isOf(Rules.Earn earn, boolean[] earns) {
    return earns[List.of(wallet.earns()).indexOf(earn)];
  }

  private long take(Lot lot, long points, String id, String cause) {
    long taken = Math.min(points, lot.left);
    lot.left -= taken;
    Account from = lot.released ? Account.AVAILABLE : Account.PENDING;
    told.posting(id, wallet.name(), from, Account.ISSUED, taken, cause);
    return taken;
  }

  private void adjust(ReturnRecorded returned) {
    for (Lot lot : inOrder()) {
      boolean loses = !lot.released || wallet.returns() != ReturnPolicy.ONLY_PENDING;
      if (lot.cause.equals(returned.purchaseId()) && loses) {
        long points = returned.lines().isEmpty() ? lot.left : ofReturned(lot, returned);
        take(lot, points, "return/" + returned.id() + "/" + lot.id, returned.id());
      }
    }
  }

  private long ofReturned(Lot lot, ReturnRecorded returned) {
    return lot.earn == null ? 0 : giving.ofReturned(lot.earn, returned);
  }

  /** Points of a redemption come back. */
  void giveBack(ReturnRecorded returned, RedemptionDecided fact, long points) {
    if (!fact.wallet().equals(wallet.name()) || points == 0) {
      return;
    }
    long open = points;
    List<Part> all = parts.get(fact.id());
    for (int i = all.size(); i > 0; i--) {
      Part part = all.get(i - 1);
      long back = Math.min(open, part.points);
      part.points -= back;
      open -= back;
      if (back > 0) {
        comeBack(part, returned.id() + "/" + fact.id() + "/" + i, fact, returned, back);
      }
    }
    told.outcome(
        wallet.rule(),
        OutcomeKind.POINTS_RETURNED,
        returned.id() + "/" + fact.id(),
        0,
        points,
        fact.reward());
  }

  private void comeBack(
      Part part, String name, RedemptionDecided fact, ReturnRecorded returned, long points) {
    long now = returned.timeMillis();
    Lot lot;
    if (part.lot == null) {
      lot = new Lot(null, "debt/" + name, fact.id(), now, points);
      lot.expires = expiry(now);
    } else {
      Rules.Earn earn = part.lot.earn;
      String rule = part.lot.id.substring(0, part.lot.id.indexOf('/'));
      long age = later(part.age, fact.timeMillis(), now);
      lot = new Lot(earn, rule + "/" + name, part.lot.cause, age, points);
      boolean moves = wallet.valid().fromActivity() || wallet.valid().ladder() >= 0;
      lot.expires = moves ? expiry(age) : later(part.expires, fact.timeMillis(), now);
    }
    lot.expires = Math.max(lot.expires, now);
    lot.available = now;
    lot.released = true;
    lots.add(lot);
    told.posting(
        "back/" + lot.id,
        wallet.name(),
        Account.REDEEMED,
        Account.AVAILABLE,
        points,
        returned.id());
    net(lot);
    mergeIfTooMany();
  }

  /** The days between two instants do not count. */
  private long later(long millis, long from, long to) {
    if (millis == Long.MAX_VALUE) {
      return millis;
    }
    long days = Dates.date(from, plan.zone()).until(Dates.date(to, plan.zone()), ChronoUnit.DAYS);
    return Dates.start(Dates.date(millis, plan.zone()).plusDays(days), plan.zone());
  }

  void redeem(RedemptionDecided fact) {
    if (!fact.accepted() || !fact.wallet().equals(wallet.name())) {
      return;
    }
    redeem(fact.id(), fact.taken(), fact.points(), fact.reward());
  }

  /** Points go for something. */
  void redeem(String command, List<RedemptionDecided.Taken> lots, long points, String reward) {
    parts.put(command, new ArrayList<>());
    long missing = 0;
    for (RedemptionDecided.Taken taken : lots) {
      missing += taken.points() - spend(taken.lot(), taken.points(), "redeem/", command);
    }
    for (Lot lot : inOrder()) {
      missing -= spend(lot.id, missing, "instead/", command);
    }
    told.posting(
        "debt/" + command, wallet.name(), Account.DEBT, Account.REDEEMED, missing, command);
    debt += missing;
    parts.get(command).add(new Part(null, missing));
    told.outcome(wallet.rule(), OutcomeKind.POINTS_REDEEMED, command, 0, points, reward);
  }

  private long spend(String id, long points, String how, String command) {
    return spend(id, points, how, command, Account.REDEEMED);
  }

  private long spend(String id, long points, String how, String command, Account to) {
    for (Lot lot : lots) {
      if (lot.id.equals(id) && lot.released) {
        long found = Math.min(points, lot.left);
        if (found > 0) {
          parts.get(command).add(new Part(lot, found));
        }
        lot.left -= found;
        told.posting(
            how + command + "/" + id, wallet.name(), Account.AVAILABLE, to, found, command);
        return found;
      }
    }
    return 0;
  }

  /** What is passed on to another member. */
  void send(PassDecided fact) {
    parts.put(fact.id(), new ArrayList<>());
    long missing = 0;
    for (Parcel parcel : fact.parcels()) {
      missing += parcel.points();
      missing -= spend(parcel.lot(), parcel.points(), "send/", fact.id(), Account.TRANSIT);
    }
    for (Lot lot : inOrder()) {
      missing -= spend(lot.id, missing, "instead/", fact.id(), Account.TRANSIT);
    }
    told.posting(
        "debt/" + fact.id(), wallet.name(), Account.DEBT, Account.TRANSIT, missing, fact.id());
    debt += missing;
  }

  /** What another member passed on, or what came back. */
  void receive(String id, Parcel parcel, String letter, boolean renewed) {
    long now = told.timeMillis();
    Lot lot = new Lot(null, id, letter, renewed ? now : parcel.ageMillis(), parcel.points());
    boolean moves = wallet.valid().fromActivity() || wallet.valid().ladder() >= 0;
    lot.available = now;
    lot.expires = Math.max(now, renewed || moves ? expiry(lot.age) : parcel.expiresMillis());
    lot.released = true;
    lots.add(lot);
    told.posting(
        "credit/" + id, wallet.name(), Account.TRANSIT, Account.AVAILABLE, parcel.points(), letter);
    net(lot);
    mergeIfTooMany();
  }

  long balance() {
    return lots.stream().filter(lot -> lot.released).mapToLong(lot -> lot.left).sum() - debt;
  }

  /** How many were missing. */
  long payOut(String id, long points) {
    long open = points;
    lots.sort(SPENDING);
    for (Lot lot : lots) {
      if (lot.released) {
        long part = Math.min(open, lot.left);
        String posting = id + "/" + lot.id + "/" + told.when();
        told.posting(posting, wallet.name(), Account.AVAILABLE, Account.PAID_OUT, part, lot.cause);
        lot.left -= part;
        open -= part;
      }
    }
    return open;
  }

  void payOutOrOwe(String id, long points, String command) {
    long missing = payOut(id, points);
    String posting = id + "/" + told.when();
    told.posting(posting, wallet.name(), Account.DEBT, Account.PAID_OUT, missing, command);
    debt += missing;
  }

  List<Due> due() {
    List<Due> due = new ArrayList<>();
    List<Lot> all = inOrder();
    for (int i = 0; i < all.size(); i++) {
      Lot lot = all.get(i);
      if (!lot.released) {
        due.add(new Due(lot.available, Due.Turn.LOT_AVAILABLE, index, i, () -> comesDue(lot)));
      } else if (lot.expires < Long.MAX_VALUE) {
        due.add(new Due(lot.expires, Due.Turn.LOT_EXPIRES, index, i, () -> expire(lot)));
      }
    }
    addWarning(due, all);
    return due;
  }

  private void addWarning(List<Due> due, List<Lot> all) {
    long next = Long.MAX_VALUE;
    long there = Long.MAX_VALUE;
    for (Lot lot : all) {
      if (lot.released) {
        there = lot.expires < next ? lot.available : Math.min(there, lot.available);
        next = lot.expires;
        break;
      }
    }
    if (wallet.warnMillis() == 0 || next == Long.MAX_VALUE || next <= toldExpiry) {
      return;
    }
    long expiry = next;
    long at = Math.max(expiry - wallet.warnMillis(), Math.max(toldExpiry, there));
    due.add(new Due(at, Due.Turn.LOTS_EXPIRE_SOON, index, 0, () -> warn(expiry)));
  }

  private void warn(long expiry) {
    long amount = 0;
    for (Lot lot : lots) {
      amount += lot.released && lot.expires == expiry ? lot.left : 0;
    }
    toldExpiry = expiry;
    told.outcome(
        wallet.rule(),
        OutcomeKind.POINTS_EXPIRING,
        Dates.date(expiry, plan.zone()).toString(),
        0,
        amount,
        "",
        expiry);
  }

  private void comesDue(Lot lot) {
    Wait wait = lot.earn == null ? Wait.NONE : lot.earn.pending();
    if (wait.kind() == Wait.Kind.ACTIVITY && wait.lapses()) {
      end(lot, "lapse/" + lot.id, Account.PENDING);
    } else {
      release(lot);
    }
  }

  private void release(Lot lot) {
    told.posting(
        "release/" + lot.id,
        wallet.name(),
        Account.PENDING,
        Account.AVAILABLE,
        lot.left,
        lot.cause);
    becomeAvailable(lot);
  }

  private void expire(Lot lot) {
    boolean moves = wallet.valid().fromActivity() || wallet.valid().ladder() >= 0;
    String when = moves ? "/" + Instant.ofEpochMilli(told.timeMillis()) : "";
    end(lot, "expire/" + lot.id + when, Account.AVAILABLE);
  }

  private void end(Lot lot, String id, Account from) {
    told.posting(id, wallet.name(), from, Account.EXPIRED, lot.left, lot.cause);
    told.outcome(wallet.rule(), OutcomeKind.POINTS_EXPIRED, lot.id, 0, lot.left, "");
    lot.left = 0;
  }

  ReferenceStanding.Wallet standing() {
    return new ReferenceStanding.Wallet(
        inOrder().stream()
            .map(
                lot ->
                    new LotInside(
                        lot.id, lot.cause, lot.left, lot.released, lot.available, lot.expires))
            .toList(),
        debt);
  }
}
