package io.lojal.member;

import java.time.LocalDate;
import java.util.List;

/** Levels that go from one member to another: docs/semantics.md, "Gifts of a level". */
final class LevelGifts {
  private static final String BACK = "/back";

  private LevelGifts() {}

  /**
   * Answers on the standing as it is: a fact from then on.
   *
   * @param nowMillis when it is decided, not before the standing's last event or deadline
   */
  static PassDecided decide(Plan plan, Standing standing, PassCommanded command, long nowMillis) {
    int place = plan.benefits().between().giftOf("gifts/" + command.name());
    String refusal =
        place < 0 ? "UNKNOWN_GIFT" : refusal(plan, standing, place, command, nowMillis);
    return PassDecided.of(command, nowMillis, refusal, List.of());
  }

  private static String refusal(
      Plan plan, Standing standing, int place, PassCommanded command, long nowMillis) {
    if (command.to().equals(command.member())) {
      return "YOURSELF";
    }
    LevelGift gift = plan.benefits().between().gifts().get(place);
    String refusal = Passing.refusal(plan, standing, gift.when(), nowMillis);
    if (!refusal.isEmpty() || gift.most() == null) {
      return refusal;
    }
    BetweenState.Given given = standing.benefits.between.given[place];
    long window = window(plan, gift, nowMillis);
    boolean isFull = given.window == window && given.commands.size() >= gift.most().times();
    return isFull ? Passing.TOO_MANY : "";
  }

  /** The number of the window that holds an instant. */
  private static long window(Plan plan, LevelGift gift, long nowMillis) {
    return gift.most().per().indexOf(Calendar.date(nowMillis, plan.zone()));
  }

  /** Why a member cannot have it; empty where they can. */
  static String refusal(Plan plan, Standing standing, LetterReceived letter, long nowMillis) {
    String unknown = plan.benefits().between().unknown(letter.subject());
    if (!unknown.isEmpty()) {
      return unknown;
    }
    return Passing.takesPart(plan, standing, nowMillis) ? "" : Passing.NOT_ENTITLED;
  }

  /** A gift was accepted, and is on its way. */
  static void send(Frame frame, PassDecided fact) {
    int place = frame.plan.benefits().between().giftOf("gifts/" + fact.name());
    if (place < 0 || !fact.accepted()) {
      return;
    }
    LevelGift gift = frame.plan.benefits().between().gifts().get(place);
    if (gift.most() != null) {
      BetweenState.Given given = frame.standing.benefits.between.given[place];
      given.in(window(frame.plan, gift, frame.nowMillis)).add(fact.id());
    }
    came(frame, gift, OutcomeKind.GIFT_SENT, 0, fact.to(), Long.MAX_VALUE);
  }

  /** Reads a letter with a level: given by another, or come back. */
  static void receive(Frame frame, int place, LetterReceived letter) {
    LevelGift gift = frame.plan.benefits().between().gifts().get(place);
    if (letter.content() == LetterReceived.Content.BACK) {
      frame.standing.benefits.between.given[place].commands.removeIf(
          command ->
              letter.id().equals(gift.rule() + "/" + letter.member() + "/" + command + BACK));
      came(frame, gift, OutcomeKind.GIFT_CAME_BACK, 0, letter.text(), Long.MAX_VALUE);
      return;
    }
    LocalDate today = Calendar.date(frame.nowMillis, frame.plan.zone());
    long end = gift.length().after(today).toEpochDay() + 1;
    LadderState state = frame.standing.ladders[gift.ladder()];
    end = Math.max(end, state.floors.getOrDefault(gift.rule(), end));
    state.floors.put(gift.rule(), end);
    came(
        frame,
        gift,
        OutcomeKind.GIFT_RECEIVED,
        gift.level(),
        letter.from(),
        Calendar.startOf(LocalDate.ofEpochDay(end), frame.plan.zone()));
  }

  private static void came(
      Frame frame, LevelGift gift, OutcomeKind kind, long level, String text, long expiresMillis) {
    frame.came(gift, kind, frame.cause(), level, 0, text, frame.nowMillis, expiresMillis);
  }
}
