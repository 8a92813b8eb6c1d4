package io.lojal.reference;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Event;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.Outcome;
import io.lojal.member.OutcomeKind;
import io.lojal.member.Posting;
import io.lojal.member.Profile;
import io.lojal.member.PurchaseRecorded;
import java.util.ArrayList;
import java.util.List;

/** What came of a history, in order. */
final class Told {
  final List<Outcome> outcomes = new ArrayList<>();
  final List<Posting> postings = new ArrayList<>();

  /** What is being applied; null while time passes. */
  private Event event;

  private long timeMillis;
  private boolean isQuiet;
  private Profile profile = Profile.UNKNOWN;

  /** As the member is from now on. */
  void profile(Profile profile) {
    this.profile = profile;
  }

  Profile profile() {
    return profile;
  }

  /** From now on only postings are noted, or outcomes again. */
  void quiet(boolean quiet) {
    isQuiet = quiet;
  }

  /** Whether what is applied brings a member from elsewhere. */
  boolean isOpening() {
    return event instanceof OpeningRecorded;
  }

  long timeMillis() {
    return timeMillis;
  }

  void at(Event event) {
    this.event = event;
    this.timeMillis = event.timeMillis();
  }

  void at(long timeMillis) {
    this.event = null;
    this.timeMillis = timeMillis;
  }

  /** The event that is applied, or when time passes, the instant. */
  String when() {
    return event == null ? Long.toString(timeMillis) : event.id();
  }

  long now() {
    return timeMillis;
  }

  void outcome(
      String rule, OutcomeKind kind, String occurrence, long level, long amount, String text) {
    outcome(rule, kind, occurrence, level, amount, text, Long.MAX_VALUE);
  }

  void outcome(
      String rule,
      OutcomeKind kind,
      String occurrence,
      long level,
      long amount,
      String text,
      long expiresMillis) {
    outcome(rule, kind, occurrence, level, amount, text, timeMillis, expiresMillis);
  }

  void outcome(
      String rule,
      OutcomeKind kind,
      String occurrence,
      long level,
      long amount,
      String text,
      long fromMillis,
      long expiresMillis) {
    if (isQuiet) {
      return;
    }
    outcomes.add(
        new Outcome(
            rule,
            kind,
            occurrence,
            level,
            amount,
            text,
            timeMillis,
            fromMillis,
            expiresMillis,
            event == null ? "" : event.id(),
            place()));
  }

  private String place() {
    if (event instanceof PurchaseRecorded purchase) {
      return purchase.place();
    }
    return event instanceof ActivityRecorded activity ? activity.place() : "";
  }

  void posting(
      String id,
      String wallet,
      Posting.Account from,
      Posting.Account to,
      long points,
      String cause) {
    if (points > 0) {
      postings.add(new Posting(id, wallet, from, to, points, timeMillis, cause));
    }
  }
}
