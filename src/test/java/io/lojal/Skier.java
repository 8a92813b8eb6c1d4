package io.lojal;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Credit;
import io.lojal.member.Envelope;
import io.lojal.member.LetterReceived;
import io.lojal.member.Line;
import io.lojal.member.MemberChanged;
import io.lojal.member.Parcel;
import io.lojal.member.PassCommanded;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.ReturnRecorded;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A member of the mountain's club, and what one does there, as events. Times are local in Åre
 * ("2026-01-06T10:00").
 */
public record Skier(String member) {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /** Milliseconds since the epoch. */
  public static long millis(String when) {
    return LocalDateTime.parse(when).atZone(ZONE).toInstant().toEpochMilli();
  }

  private Envelope envelope(String id, String when) {
    return new Envelope(id, member, millis(when), "test", "mountain", 0);
  }

  public ActivityRecorded rides(String id, String when, long metres) {
    return new ActivityRecorded(
        envelope(id, when),
        "lift-ride",
        "Åre",
        Map.of("verticalMetres", metres),
        Map.of("lift", "Kabinbanan"),
        null);
  }

  public PurchaseRecorded buysGoods(String id, String when, long amountMinor) {
    return new PurchaseRecorded(
        envelope(id, when),
        "SEK",
        "Åre",
        List.of(new Line("glove", "clothes", 1, amountMinor)),
        0,
        null);
  }

  /** A lift pass for the days from {@code first} to {@code last}. */
  public PurchaseRecorded buysPass(String id, String when, String first, String last) {
    return new PurchaseRecorded(
        envelope(id, when),
        "SEK",
        "Åre",
        List.of(new Line("pass", "lift-pass", 1, 59_500)),
        0,
        new Credit(
            (int) LocalDate.parse(first).toEpochDay(), (int) LocalDate.parse(last).toEpochDay()));
  }

  /** All of a purchase comes back. */
  public ReturnRecorded returns(String id, String when, String purchaseId) {
    return new ReturnRecorded(envelope(id, when), purchaseId, "SEK", List.of());
  }

  public RedeemCommanded redeems(String id, String when, long points) {
    return new RedeemCommanded(envelope(id, when), "snow", points, "a waffle");
  }

  /** Points for another member. */
  public PassCommanded gives(String id, String when, long points, String to) {
    return new PassCommanded(
        envelope(id, when), PassCommanded.Action.TRANSFER, "friends", to, points);
  }

  /** The letter that another member's gift of points is. */
  public LetterReceived reads(String id, String when, long points, String from) {
    return new LetterReceived(
        new Envelope(id, member, millis(when), "", "", 0),
        "transfers/friends",
        LetterReceived.Content.POINTS,
        from,
        "",
        List.of(new Parcel("goods/p1", points, millis(when), Long.MAX_VALUE)),
        1,
        "");
  }

  /** What somebody who need not be registered says of themselves. */
  public static MemberChanged says(Envelope envelope, String attribute, String value) {
    return new MemberChanged(envelope, false, "", "", "", Map.of(), null, Map.of(attribute, value));
  }

  public MemberChanged registers(String id, String when) {
    return new MemberChanged(
        envelope(id, when), true, "", "1990-05-17", "sv", Map.of(), null, Map.of("name", "Maja"));
  }
}
