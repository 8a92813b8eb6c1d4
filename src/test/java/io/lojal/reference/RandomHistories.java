package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Credit;
import io.lojal.member.Drop;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Expression;
import io.lojal.member.LetterReceived;
import io.lojal.member.Line;
import io.lojal.member.MemberChanged;
import io.lojal.member.MomentReceived;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Parcel;
import io.lojal.member.PassCommanded;
import io.lojal.member.PassDecided;
import io.lojal.member.Plan;
import io.lojal.member.Pool;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import io.lojal.member.Rules;
import io.lojal.member.Transfer;
import io.lojal.member.VoucherCommanded.Action;
import io.lojal.member.VoucherDecided;
import io.lojal.member.WishCommanded;
import io.lojal.member.WishDecided;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Journals of one member, around the times at which calendars are awkward. */
final class RandomHistories {
  static final String[] ZONES = {
    "Europe/Stockholm",
    "UTC",
    "America/Sao_Paulo",
    "Pacific/Apia",
    "Pacific/Honolulu",
    "Pacific/Kiritimati",
    "America/St_Johns"
  };

  /** A year's turn, clock changes of each zone, a day that was skipped, 29 February. */
  private static final String[] ERAS = {
    "2026-01-05T10:00:00Z",
    "2025-12-27T08:00:00Z",
    "2020-12-24T12:00:00Z",
    "2011-12-27T20:00:00Z",
    "2018-11-01T12:00:00Z",
    "2018-02-14T12:00:00Z",
    "2024-02-26T23:00:00Z",
    "2026-03-26T22:00:00Z",
    "2026-10-23T22:00:00Z",
    "2010-11-04T12:00:00Z",
    "2026-05-12T12:00:00Z"
  };

  private static final long MINUTE = 60_000;
  private static final long DAY = 1_440 * MINUTE;

  private final Chance chance;
  private final Plan plan;
  private final List<Event> events = new ArrayList<>();
  private long nowMillis;

  /** More than are open before some are closed. */
  private static final int CROWD = 70;

  /** So many seeds after each other share a programme: to read one takes longer than a history. */
  static final int SHARED = 25;

  /** The programme that was made last, by its number. */
  private static final ThreadLocal<Map.Entry<Long, Begun>> LAST =
      ThreadLocal.withInitial(() -> Map.entry(Long.MIN_VALUE, new Begun(null, 0)));

  /** A programme, and when its histories begin. */
  private record Begun(Authored programme, long startMillis) {}

  /** A programme, a journal in the order of time, and an instant after it. */
  record History(long seed, Authored programme, List<Event> events, long endMillis) {
    Plan plan() {
      return programme.plan();
    }

    History of(Authored other) {
      return new History(seed, other, events, endMillis);
    }

    History of(List<Event> others) {
      return new History(seed, programme, others, endMillis);
    }

    History until(long millis) {
      return new History(seed, programme, events, millis);
    }

    /** The same among many events that mean nothing, so that a part of the journal is closed. */
    History crowded() {
      Random random = new Random(seed);
      long first = events.get(0).timeMillis();
      long last = events.get(events.size() - 1).timeMillis();
      List<Event> all = new ArrayList<>(events);
      for (int i = 0; i < CROWD; i++) {
        long time = first + 1 + (long) (random.nextDouble() * (last - first));
        Envelope envelope = new Envelope("n" + i, "maja", time, "gate", "", 0);
        all.add(new ActivityRecorded(envelope, "noise", "", Map.of(), Map.of(), null));
      }
      all.sort(Comparator.comparing(Event::position));
      return of(all);
    }
  }

  private RandomHistories(Chance chance, Plan plan, long nowMillis) {
    this.chance = chance;
    this.plan = plan;
    this.nowMillis = nowMillis;
  }

  static History of(long seed) {
    Begun begun = begun(Math.floorDiv(seed, SHARED));
    Chance chance = new Chance(seed);
    RandomHistories histories =
        new RandomHistories(chance, begun.programme().plan(), begun.startMillis());
    // Many short histories find more than few long ones.
    long size = chance.in(85) ? chance.between(1, 15) : chance.between(15, 50);
    for (int i = 0; i < size; i++) {
      if (i == size / 2) {
        histories.takeLessons();
      }
      histories.passTime();
      histories.events.add(histories.event());
    }
    histories.passTime();
    return new History(
        seed,
        begun.programme(),
        histories.events,
        histories.nowMillis + chance.below(chance.in(80) ? 60 : 400) * DAY);
  }

  private static Begun begun(long number) {
    if (LAST.get().getKey() != number) {
      Chance chance = new Chance(~number);
      Instant start = Instant.parse(chance.one(ERAS));
      LocalDate around = Dates.date(start.toEpochMilli(), ZoneOffset.UTC);
      Authored programme = Authored.of(new RandomProgrammes(chance, around).programme());
      LAST.set(Map.entry(number, new Begun(programme, start.toEpochMilli())));
    }
    return LAST.get().getValue();
  }

  /** Now and then so many that there are more lots than a wallet keeps. */
  private void takeLessons() {
    boolean many =
        plan.wallets().stream().anyMatch(w -> w.earns().length >= RandomEarning.MANY_WAYS);
    if (many && chance.in(5)) {
      for (int i = 0; i < 95; i++) {
        nowMillis += chance.between(0, 90) * MINUTE;
        events.add(
            new ActivityRecorded(
                envelope(), RandomWords.LESSON, "Åre", Map.of(), Map.of(), credit()));
      }
    }
  }

  private void passTime() {
    int kind = chance.below(100);
    if (kind < 15) {
      return;
    }
    if (kind < 30) {
      nowMillis += chance.between(1, 300) * MINUTE;
    } else if (kind < 65) {
      nowMillis += chance.between(12, 36) * 60 * MINUTE;
    } else if (kind < 80) {
      toMidnight();
    } else if (kind < 95) {
      nowMillis += chance.between(2, 10) * DAY;
    } else {
      nowMillis += chance.in(80) ? chance.between(20, 100) * DAY : chance.between(100, 500) * DAY;
    }
  }

  /** To the beginning of a day to come, or a millisecond or an hour beside it. */
  private void toMidnight() {
    ZoneId zone = chance.in(50) ? plan.zone() : ZoneId.of(chance.one(ZONES));
    LocalDate date = Dates.date(nowMillis, zone).plusDays(chance.between(1, 3));
    long midnight = Dates.start(date, zone) + chance.one(0L, 0L, -1L, 1L, 60 * MINUTE);
    nowMillis = Math.max(nowMillis, midnight);
  }

  private Event event() {
    if (mayBeReferred() && events.isEmpty() && chance.in(60)) {
      return change();
    }
    int kind = chance.below(100);
    if (kind < 32) {
      return purchase();
    }
    if (kind < 62) {
      return activity();
    }
    if (kind < 78) {
      return returned();
    }
    if (kind < 84) {
      return change();
    }
    if (kind < 87) {
      boolean isFirst = events.stream().noneMatch(OpeningRecorded.class::isInstance);
      return new RandomOpenings(chance, plan).of(envelope(), isFirst);
    }
    if (kind >= 87 && hasExpression() && chance.in(40)) {
      return WishesOfExpression.decided(chance, plan, envelope());
    }
    if (kind >= 87 && !plan.benefits().between().transfers().isEmpty() && chance.in(50)) {
      return chance.in(50) ? transfer() : chance.in(60) ? letter() : ofPool();
    }
    if (kind >= 87 && RandomMail.isFor(plan) && chance.in(40)) {
      return new RandomMail(chance, plan).of(envelope());
    }
    if (kind >= 92 && chance.in(50) && !plan.benefits().vouchers().isEmpty()) {
      return voucher();
    }
    if (kind >= 87 && chance.in(50) && !plan.benefits().occasions().boosts().isEmpty()) {
      return boost();
    }
    if (kind >= 87 && chance.in(50) && !plan.streaks().isEmpty()) {
      return new RandomWishes(chance, plan, events, nowMillis).ofStreak(envelope());
    }
    return kind < 92 ? moment() : redemption();
  }

  private boolean mayBeReferred() {
    return !plan.benefits().between().referrals().isEmpty();
  }

  private boolean hasExpression() {
    return plan.benefits().feats().expression() != Expression.NONE;
  }

  private Envelope envelope() {
    String id = chance.one("a", "b", "c") + events.size();
    return new Envelope(
        id, "maja", nowMillis, "till", chance.one("shop", "web"), chance.in(10) ? 1 : 0);
  }

  private PurchaseRecorded purchase() {
    List<Line> lines = new ArrayList<>();
    long total = 0;
    for (long i = chance.between(1, 4); i > 0; i--) {
      long amount = chance.in(15) ? 0 : chance.between(1, 1500);
      total += amount;
      lines.add(
          new Line(
              chance.one("ski", "wax", "tea"),
              chance.one("food", "gear"),
              chance.one(1L, 1L, 2L, 3L, 7L),
              amount));
    }
    long paid = chance.in(25) ? chance.between(0, total) : 0;
    return new PurchaseRecorded(
        envelope(),
        "SEK",
        chance.one("Åre", "Sälen"),
        lines,
        paid,
        credit(),
        Map.of(),
        redemptions());
  }

  /** What a purchase may name: redemptions that were, or an event that is none, or none yet. */
  private List<String> redemptions() {
    Set<String> named = new LinkedHashSet<>();
    for (Event event : events) {
      if (event instanceof RedemptionDecided && chance.in(40)) {
        named.add(event.id());
      }
    }
    if (chance.in(20)) {
      named.add(chance.one("a", "b", "c") + chance.below(events.size() + 3));
    }
    return List.copyOf(named);
  }

  private Credit credit() {
    if (chance.in(60)) {
      return null;
    }
    int today = (int) Dates.date(nowMillis, plan.zone()).toEpochDay();
    int from = today + (int) (chance.in(80) ? chance.between(-3, 20) : chance.between(-400, 400));
    return new Credit(from, from + chance.one(0, 0, 1, 7));
  }

  private ActivityRecorded activity() {
    return new ActivityRecorded(
        envelope(),
        chance.one("ride", "ride", "lesson", "walk"),
        chance.one("Åre", "Sälen"),
        chance.in(80) ? Map.of("metres", chance.between(0, 900)) : Map.of(),
        attributes(),
        credit());
  }

  /** What a ride may name: an event that was, or will be. */
  private Map<String, String> attributes() {
    return chance.in(60)
        ? Map.of()
        : Map.of("order", chance.one("a", "b", "c") + chance.below(events.size() + 1));
  }

  private ReturnRecorded returned() {
    List<PurchaseRecorded> bought = purchases();
    if (mayBeReferred()
        && !bought.isEmpty()
        && nowMillis - bought.get(0).timeMillis() > plan.returnsMillis()) {
      // It may have decided who has referred the member, and is not found any more.
      return new ReturnRecorded(envelope(), bought.get(0).id(), "SEK", List.of());
    }
    String purchase = "";
    if (chance.in(70)) {
      purchase = chance.one("a", "b", "c") + chance.below(events.size() + 3);
      if (!bought.isEmpty() && chance.in(85)) {
        purchase = chance.one(bought).id();
      }
    }
    List<ReturnedLine> lines = new ArrayList<>();
    boolean all = !purchase.isEmpty() && chance.in(35);
    for (long i = all ? 0 : chance.between(1, 2); i > 0; i--) {
      lines.add(
          new ReturnedLine(
              chance.one("ski", "wax", "tea"), chance.one(1L, 1L, 2L, 20L), chance.below(500)));
    }
    return new ReturnRecorded(envelope(), purchase, "SEK", lines);
  }

  private List<PurchaseRecorded> purchases() {
    List<PurchaseRecorded> bought = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof PurchaseRecorded purchase) {
        bought.add(purchase);
      }
    }
    return bought;
  }

  private MemberChanged change() {
    return new MemberChanged(
        envelope(),
        chance.in(30),
        chance.in(80) ? chance.one(ZONES) : "",
        chance.one("", "1990-02-28", "2010-02-28"),
        chance.one("", "sv", "en"),
        chance.in(20) ? Map.of("news/mail", chance.in(50)) : Map.of(),
        chance.in(20) ? List.of("family") : null,
        told());
  }

  private Map<String, String> told() {
    Map<String, String> attributes = new TreeMap<>();
    if (chance.in(20)) {
      attributes.put("skis", chance.one("", "long"));
    }
    if (chance.in(70)) {
      attributes.put("brought", chance.one("", "nils", "nils", "olle", "maja", "pools/k1/long"));
    }
    return attributes;
  }

  private MomentReceived moment() {
    List<Drop> drops = plan.benefits().occasions().drops();
    if (!drops.isEmpty() && chance.in(50)) {
      // Of one drop no number comes twice.
      return new MomentReceived(envelope(), drops.get(0).rule(), events.size() + 1, 1);
    }
    String goal = plan.goals().isEmpty() ? "goals/gone" : plan.goals().get(0).rule();
    return new MomentReceived(envelope(), goal, 100, 1);
  }

  /** Of a voucher that was issued, that will be, or that never is. */
  private VoucherDecided voucher() {
    List<String> issued =
        Reference.of(plan, events, nowMillis).outcomes().stream()
            .filter(outcome -> outcome.kind() == OutcomeKind.VOUCHER_ISSUED)
            .map(Outcome::occurrence)
            .toList();
    String voucher =
        chance.one("v1", "v2", "gone")
            + chance.one("/stamps/c", "/payouts/p")
            + chance.one("1/", "2/")
            + chance.between(1, 4);
    if (!issued.isEmpty() && chance.in(80)) {
      voucher = chance.one(issued);
    }
    Action action = chance.in(60) ? Action.USE : Action.REACTIVATE;
    List<String> used = used();
    if (action == Action.REACTIVATE && !used.isEmpty() && chance.in(80)) {
      voucher = chance.one(used);
    }
    boolean accepted = chance.in(90) && (action == Action.USE || comesBack(voucher));
    return new VoucherDecided(
        envelope(),
        nowMillis - chance.below(5000),
        action,
        voucher,
        accepted,
        accepted ? "" : "USED",
        accepted ? voucher : "");
  }

  private boolean comesBack(String voucher) {
    return plan.benefits().vouchers().stream()
        .noneMatch(kind -> kind.reactivations() == 0 && voucher.startsWith(kind.name() + "/"));
  }

  /** A boost that begins at once, soon, or never. */
  private WishDecided boost() {
    boolean accepted = chance.in(80);
    long from = nowMillis + chance.one(0, 0, 60, 1_440, 10_000) * MINUTE;
    return new WishDecided(
        envelope(),
        nowMillis - chance.below(5000),
        WishCommanded.Action.BOOST,
        chance.one("b1", "b1", "b2", "gone"),
        chance.one("", "2026-03-20"),
        accepted,
        accepted ? chance.one("", "SAVED") : "NONE_LEFT",
        accepted ? from : 0,
        accepted ? from + DAY : 0,
        List.of());
  }

  /** Vouchers of which a fact says that they were used. */
  private List<String> used() {
    List<String> used = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof VoucherDecided fact && fact.accepted() && fact.action() == Action.USE) {
        used.add(fact.voucher());
      }
    }
    return used;
  }

  private RedemptionDecided redemption() {
    if (plan.wallets().isEmpty() || chance.in(5)) {
      return redemption("gone", List.of(new RedemptionDecided.Taken("x/y", 3)));
    }
    int index = chance.below(plan.wallets().size());
    Rules.Wallet wallet = plan.wallets().get(index);
    List<RedemptionDecided.Taken> taken = new ArrayList<>();
    for (String lot : lots(wallet, index)) {
      taken.add(new RedemptionDecided.Taken(lot, chance.between(1, 30)));
    }
    return redemption(wallet.name(), taken);
  }

  /** Lots that are there, that were or will be there, or that are not. */
  private Set<String> lots(Rules.Wallet wallet, int index) {
    Set<String> lots = new LinkedHashSet<>();
    if (chance.in(50)) {
      Reference.lots(plan, index, events, nowMillis).forEach(lot -> lots.add(lot.id()));
    }
    if (lots.isEmpty() || chance.in(20)) {
      String earn = chance.one(wallet.earns()).name();
      lots.add(earn + "/" + chance.one("a", "b", "c") + chance.below(events.size() + 1));
    }
    while (lots.size() > 3) {
      lots.remove(lots.iterator().next());
    }
    return lots;
  }

  /** Points that are passed on to another member. */
  private PassDecided transfer() {
    Transfer transfer = plan.benefits().between().transfers().get(0);
    List<Parcel> parcels = new ArrayList<>();
    for (String lot : lots(plan.wallets().get(transfer.wallet()), transfer.wallet())) {
      parcels.add(parcel(lot));
    }
    boolean accepted = chance.in(90);
    return new PassDecided(
        envelope(),
        nowMillis - chance.below(5000),
        PassCommanded.Action.TRANSFER,
        chance.in(90) ? transfer.name() : "gone",
        "nils",
        Parcel.points(parcels),
        accepted,
        accepted ? "" : "NOT_ENOUGH",
        accepted ? parcels : List.of());
  }

  /** Points that another member passed on, or that come back. */
  private LetterReceived letter() {
    List<Parcel> parcels = new ArrayList<>();
    for (long i = chance.between(1, 3); i > 0; i--) {
      parcels.add(parcel("w/x"));
    }
    boolean sent = chance.in(70);
    return new LetterReceived(
        envelope(),
        chance.in(90) ? plan.benefits().between().transfers().get(0).rule() : "transfers/gone",
        sent ? LetterReceived.Content.POINTS : LetterReceived.Content.BACK,
        "nils",
        sent ? "" : "UNKNOWN_MEMBER",
        parcels,
        1,
        chance.in(90) ? "" : "UNKNOWN_TRANSFER");
  }

  /** What a pool hears; here it is the member itself. */
  private Event ofPool() {
    List<Pool> pools = plan.benefits().between().pools();
    if (pools.isEmpty()) {
      return letter();
    }
    boolean puts = chance.in(60);
    return new LetterReceived(
        envelope(),
        pools.get(0).rule(),
        puts ? LetterReceived.Content.PUT : LetterReceived.Content.TAKE,
        chance.one("nils", "olle"),
        "",
        List.of(parcel(chance.one("w/x", "w/y"))),
        1,
        "");
  }

  private Parcel parcel(String lot) {
    LocalDate day = Dates.date(nowMillis, plan.zone()).plusDays(chance.between(-5, 60));
    long expires = chance.in(30) ? Long.MAX_VALUE : Dates.start(day, plan.zone());
    return new Parcel(lot, chance.between(1, 30), nowMillis - chance.below(90) * DAY, expires);
  }

  private boolean isSpendable(String wallet) {
    return plan.wallets().stream().noneMatch(one -> one.name().equals(wallet) && !one.spendable());
  }

  private RedemptionDecided redemption(String wallet, List<RedemptionDecided.Taken> taken) {
    long points = taken.stream().mapToLong(RedemptionDecided.Taken::points).sum();
    boolean accepted = chance.in(90) && isSpendable(wallet);
    Envelope asked = envelope();
    Envelope decided =
        new Envelope(
            asked.id(),
            asked.member(),
            asked.timeMillis(),
            asked.source(),
            asked.channel(),
            Long.MAX_VALUE);
    return new RedemptionDecided(
        chance.in(50) ? asked : decided,
        nowMillis - chance.below(5000),
        wallet,
        points,
        "coffee",
        accepted,
        accepted ? "" : "NOT_ENOUGH",
        accepted ? taken : List.of());
  }
}
