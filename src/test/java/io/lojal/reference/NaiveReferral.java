package io.lojal.reference;

import io.lojal.member.LetterReceived;
import io.lojal.member.LetterReceived.Content;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Plan;
import io.lojal.member.Referral;
import io.lojal.member.ReturnRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One referral: who brought the member, and whom the member brought. */
final class NaiveReferral {
  private final Plan plan;
  private final int index;
  private final Referral referral;
  private final NaivePoints wallet;
  private final Told told;

  /** Whether it was told that it is final. */
  private boolean isTold;

  NaiveReferral(Plan plan, int index, List<NaivePoints> wallets, Told told) {
    this.plan = plan;
    this.index = index;
    this.referral = plan.benefits().between().referrals().get(index);
    this.wallet = wallets.get(referral.wallet());
    this.told = told;
  }

  /** The event that decided, and who was named then; empty for nobody. */
  private record Deciding(int place, Happened event, String by) {}

  /** Null where nothing has decided. */
  private Deciding deciding(List<Happened> past) {
    for (int i = 0; i < past.size(); i++) {
      Happened one = past.get(i);
      boolean matches =
          !new Matching(plan)
              .of(referral.on(), referral.when(), referral.byLine(), one.turnedOut())
              .isEmpty();
      if (matches) {
        Map<String, String> attributes = NaiveProfile.of(past.subList(0, i + 1)).attributes();
        String by = attributes.getOrDefault(referral.by(), "");
        boolean isNobody = by.equals(one.event().member()) || by.startsWith("pools/");
        return new Deciding(i, one, isNobody ? "" : by);
      }
    }
    return null;
  }

  private boolean isEnded(Deciding deciding, List<Happened> past) {
    return past.stream().skip(deciding.place() + 1L).anyMatch(later -> ends(later, deciding));
  }

  private static boolean ends(Happened later, Deciding deciding) {
    return later.forward()
        && later.event() instanceof ReturnRecorded returned
        && returned.lines().isEmpty()
        && returned.purchaseId().equals(deciding.event().event().id());
  }

  /** When it is or will be final; the greatest number for never. */
  private long finalMillis(Deciding deciding) {
    if (deciding == null || deciding.by().isEmpty()) {
      return Long.MAX_VALUE;
    }
    long time = deciding.event().event().timeMillis();
    if (referral.period().isNone()) {
      return time;
    }
    LocalDate date = Dates.date(time, plan.zone());
    return Dates.start(Dates.plus(date, referral.period()), plan.zone());
  }

  /** Who is to be thanked; empty for nobody. */
  String thanked(List<Happened> past, long atMillis) {
    Deciding deciding = deciding(past);
    long time = finalMillis(deciding);
    boolean isFinal = time != Long.MAX_VALUE && time <= atMillis && !isEnded(deciding, past);
    return isFinal ? deciding.by() : "";
  }

  /** After everything else that the latest event does. */
  void happened(List<Happened> past) {
    Deciding deciding = deciding(past);
    if (finalMillis(deciding) == told.timeMillis() && referral.period().isNone() && !isTold) {
      tell(OutcomeKind.REFERRAL_FINAL, deciding.by());
      isTold = true;
    }
    if (deciding != null
        && !deciding.by().isEmpty()
        && isEnded(deciding, past)
        && !isEnded(deciding, past.subList(0, past.size() - 1))) {
      tell(OutcomeKind.REFERRAL_ENDED, deciding.by());
    }
  }

  private void tell(OutcomeKind kind, String by) {
    told.outcome(referral.rule(), kind, by, 0, referral.points(), by);
  }

  List<Due> due(List<Happened> past) {
    Deciding deciding = deciding(past);
    long time = finalMillis(deciding);
    List<Due> due = new ArrayList<>();
    if (time != Long.MAX_VALUE
        && !referral.period().isNone()
        && !isTold
        && !isEnded(deciding, past)) {
      due.add(
          new Due(
              time,
              Due.Turn.REFERRAL_FINAL,
              index,
              0,
              () -> {
                isTold = true;
                tell(OutcomeKind.REFERRAL_FINAL, deciding.by());
              }));
    }
    return due;
  }

  /** A friend of whom something was read. */
  private record Friend(long number, LetterReceived kept) {}

  /** With the other things that the latest event passes on. */
  void read(List<Happened> past) {
    if (!(past.get(past.size() - 1).event() instanceof LetterReceived letter) || !isTaken(letter)) {
      return;
    }
    if (letter.content() == Content.BACK) {
      tell(OutcomeKind.REFERRAL_CAME_BACK, letter, points(letter), letter.text());
      return;
    }
    Friend before = friend(letter.from(), past.subList(0, past.size() - 1));
    Friend after = friend(letter.from(), past);
    if (before.kept() == null && after.kept() != null) {
      String lot = "referrals:" + referral.name() + "/" + letter.id();
      wallet.thank(lot, points(letter), letter.id());
      tell(OutcomeKind.REFERRAL_PAID, letter, points(letter), letter.from());
    } else if (before.kept() != null && after.kept() == null) {
      long points = points(before.kept());
      wallet.takeThanks(before.kept().id(), points, letter.id());
      tell(OutcomeKind.REFERRAL_TAKEN_BACK, letter, points, letter.from());
    }
  }

  private boolean isTaken(LetterReceived letter) {
    return letter.code().isEmpty() && letter.subject().equals(referral.rule());
  }

  private Friend friend(String name, List<Happened> past) {
    Friend friend = new Friend(0, null);
    for (Happened one : past) {
      if (one.event() instanceof LetterReceived letter
          && isTaken(letter)
          && letter.content() != Content.BACK
          && letter.from().equals(name)
          && Long.parseLong(letter.text()) > friend.number()) {
        boolean keeps = letter.content() == Content.REFERRED;
        LetterReceived kept = friend.kept() == null ? letter : friend.kept();
        friend = new Friend(Long.parseLong(letter.text()), keeps ? kept : null);
      }
    }
    return friend;
  }

  private static long points(LetterReceived letter) {
    return letter.parcels().stream().mapToLong(parcel -> parcel.points()).sum();
  }

  private void tell(OutcomeKind kind, LetterReceived letter, long points, String text) {
    told.outcome(referral.rule(), kind, letter.id(), 0, points, text);
  }
}
