package io.lojal.member;

import java.util.ArrayList;
import java.util.List;

/** Points that go from one member to another: docs/semantics.md, "Transfers". */
final class Transfers {
  private Transfers() {}

  /**
   * Answers on the standing as it is: a fact from then on.
   *
   * @param nowMillis when it is decided, not before the standing's last event or deadline
   */
  static PassDecided decide(Plan plan, Standing standing, PassCommanded command, long nowMillis) {
    int place = plan.benefits().between().transferOf("transfers/" + command.name());
    String refusal =
        place < 0 ? "UNKNOWN_TRANSFER" : refusal(plan, standing, place, command, nowMillis);
    List<Parcel> parcels = new ArrayList<>();
    if (refusal.isEmpty()) {
      Transfer transfer = plan.benefits().between().transfers().get(place);
      choose(standing.wallets[transfer.wallet()], command.points(), parcels);
    }
    return PassDecided.of(command, nowMillis, refusal, parcels);
  }

  private static String refusal(
      Plan plan, Standing standing, int place, PassCommanded command, long nowMillis) {
    Transfer transfer = plan.benefits().between().transfers().get(place);
    if (command.to().equals(command.member())) {
      return "YOURSELF";
    }
    if (command.points() < transfer.least()) {
      return "BELOW_MINIMUM";
    }
    String refusal = Passing.refusal(plan, standing, transfer.when(), nowMillis);
    if (!refusal.isEmpty()) {
      return refusal;
    }
    BetweenState.Sent sent = standing.benefits.between.sent[place];
    if (transfer.most() != null
        && command.points() > room(transfer.most(), sent, window(plan, transfer, nowMillis))) {
      return "TOO_MUCH";
    }
    return standing.pointsAvailable(transfer.wallet()) < command.points() ? "NOT_ENOUGH" : "";
  }

  private static long room(Cap most, BetweenState.Sent sent, long window) {
    return most.points() - (sent.window == window ? sent.points : 0);
  }

  /** The number of the window that holds an instant. */
  private static long window(Plan plan, Transfer transfer, long nowMillis) {
    return transfer.most().per().indexOf(Calendar.date(nowMillis, plan.zone()));
  }

  private static void choose(Standing.WalletState state, long points, List<Parcel> parcels) {
    long open = points;
    for (Lot lot : state.lots) {
      long part = lot.pending ? 0 : Math.min(open, lot.left);
      if (part > 0) {
        parcels.add(new Parcel(lot.id, part, lot.ageMillis, lot.expiresMillis));
        open -= part;
      }
    }
  }

  /** Takes what a fact says is on its way, or other points instead; what is not there is owed. */
  static void send(Frame frame, PassDecided fact) {
    int place = frame.plan.benefits().between().transferOf("transfers/" + fact.name());
    if (place < 0 || !fact.accepted()) {
      return;
    }
    Transfer transfer = frame.plan.benefits().between().transfers().get(place);
    List<RedemptionDecided.Taken> named = new ArrayList<>();
    fact.parcels().forEach(one -> named.add(new RedemptionDecided.Taken(one.lot(), one.points())));
    new Spending(frame, transfer.wallet(), fact.id(), Posting.Account.TRANSIT).take(named);
    if (transfer.most() != null) {
      BetweenState.Sent sent = frame.standing.benefits.between.sent[place];
      long window = window(frame.plan, transfer, frame.nowMillis);
      sent.points = fact.points() + (sent.window == window ? sent.points : 0);
      sent.window = window;
    }
    came(frame, transfer, OutcomeKind.TRANSFER_SENT, fact.id(), fact.points(), fact.to());
  }

  /** Reads a letter with points: sent by another, or come back. */
  static void receive(Frame frame, int place, LetterReceived letter) {
    Transfer transfer = frame.plan.benefits().between().transfers().get(place);
    boolean isBack = letter.content() == LetterReceived.Content.BACK;
    String name = letter.subject().replaceFirst("/", ":") + "/" + letter.id() + "/";
    int number = 0;
    for (Parcel parcel : letter.parcels()) {
      number++;
      credit(frame, transfer.wallet(), name + number, parcel, transfer.renews() && !isBack);
    }
    came(
        frame,
        transfer,
        isBack ? OutcomeKind.TRANSFER_CAME_BACK : OutcomeKind.TRANSFER_RECEIVED,
        letter.id(),
        letter.points(),
        isBack ? letter.text() : letter.from());
  }

  private static void credit(Frame frame, int w, String id, Parcel parcel, boolean renewed) {
    Rules.Wallet wallet = frame.plan.wallets[w];
    long now = frame.nowMillis;
    long age = renewed ? now : parcel.ageMillis();
    long expires =
        renewed || wallet.valid().canMove()
            ? wallet.valid().endOf(age, frame.standing, frame.plan.zone())
            : parcel.expiresMillis();
    Lot lot =
        new Lot(id, frame.cause(), age, now, Math.max(now, expires), parcel.points(), false, false);
    frame.moved(
        wallet,
        "credit/" + id,
        Posting.Account.TRANSIT,
        Posting.Account.AVAILABLE,
        parcel.points(),
        frame.cause());
    Lots.putBack(frame, wallet, frame.standing.wallets[w], lot);
  }

  private static void came(
      Frame frame, Transfer transfer, OutcomeKind kind, String occurrence, long points, String to) {
    frame.came(transfer, kind, occurrence, 0, points, to, frame.nowMillis, Long.MAX_VALUE);
  }
}
