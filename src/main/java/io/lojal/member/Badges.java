package io.lojal.member;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** Earning badges: docs/semantics.md, "Badges". */
final class Badges {
  /** What a badge that is earned only once is called. */
  private static final String ONCE = "once";

  private Badges() {}

  static void earn(Frame frame, Entry entry, int[] places) {
    for (int place : places) {
      Badge badge = frame.plan.benefits().feats().badges().get(place);
      FeatsState.Medal medal = frame.standing.benefits.feats.badges.of(place);
      if (badge.isOfMeter()) {
        climb(frame, badge, medal, shown(frame, badge), true);
      } else {
        see(frame, badge, medal, badge.keeps() ? entry.event() : entry.turnedOut());
      }
    }
  }

  /** What meters show that were brought over is earned already. */
  static void bring(Frame frame) {
    Kept<FeatsState.Medal> medals = frame.standing.benefits.feats.badges;
    for (int place = 0; place < medals.size(); place++) {
      Badge badge = frame.plan.benefits().feats().badges().get(place);
      if (badge.isOfMeter()) {
        climb(frame, badge, medals.of(place), shown(frame, badge), false);
      }
    }
  }

  /** One that was earned elsewhere. */
  static void bring(Frame frame, int place, OpeningRecorded.Earned told) {
    Badge badge = frame.plan.benefits().feats().badges().get(place);
    FeatsState.Medal medal = frame.standing.benefits.feats.badges.of(place);
    if (badge.isOfMeter()) {
      climb(frame, badge, medal, told.number(), false);
    } else if (badge.isCollected()) {
      badge.set().stream()
          .filter(one -> told.text().isEmpty() || told.text().equals(one))
          .filter(one -> !medal.texts.contains(one))
          .forEach(medal.texts::add);
      medal.times = medal.texts.containsAll(badge.set()) ? 1 : medal.times;
    } else if (badge.text() == null) {
      medal.times = 1;
    } else if (isNew(badge, medal, told.text())) {
      medal.texts.add(told.text());
      medal.times++;
    }
  }

  private static boolean isNew(Badge badge, FeatsState.Medal medal, String text) {
    return !text.isEmpty() && medal.texts.size() < badge.most() && !medal.texts.contains(text);
  }

  private static long shown(Frame frame, Badge badge) {
    return frame.standing.meter(frame.plan, badge.meter(), frame.nowMillis);
  }

  private static void climb(
      Frame frame, Badge badge, FeatsState.Medal medal, long value, boolean aloud) {
    long day = 0;
    if (badge.again()) {
      Shown.Span span = Shown.spanAt(frame.plan, frame.standing, badge.meter(), frame.nowMillis);
      if (!span.holdsToday()) {
        return;
      }
      day = span.firstDay();
    }
    long highest = badge.again() ? medal.highestIn(day) : medal.highest;
    for (long number : badge.at()) {
      if (number <= value && number > highest) {
        medal.windowDay = day;
        medal.highest = number;
        medal.times++;
        if (aloud) {
          String in = badge.again() ? LocalDate.ofEpochDay(day) + "/" : "";
          tell(frame, badge, in + number, number, "");
        }
      }
    }
  }

  private static void see(Frame frame, Badge badge, FeatsState.Medal medal, Event seen) {
    boolean once = badge.text() == null || badge.isCollected();
    if (seen == null || (once && medal.times > 0)) {
      return;
    }
    Set<String> texts;
    try {
      texts = gathered(frame, badge, seen);
    } catch (RuleFailedException failure) {
      frame.failed(badge, failure);
      texts = Set.of();
    }
    frame.scope.at(frame.plan, frame.standing, frame.event);
    if (badge.isCollected()) {
      collect(frame, badge, medal, texts);
    } else if (badge.text() == null && !texts.isEmpty()) {
      medal.times++;
      tell(frame, badge, ONCE, 1, "");
    } else {
      earnEach(frame, badge, medal, texts);
    }
  }

  /** The texts that match; without texts to tell apart, an empty one for a match. */
  private static Set<String> gathered(Frame frame, Badge badge, Event seen) {
    frame.scope.at(frame.plan, frame.standing, seen);
    if (!badge.byLine()) {
      return badge.when().test(frame.scope) ? Set.of(text(frame, badge)) : Set.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    for (Line line : ((PurchaseRecorded) seen).lines()) {
      frame.scope.on(line);
      if (badge.when().test(frame.scope)) {
        texts.add(text(frame, badge));
      }
    }
    return texts;
  }

  private static String text(Frame frame, Badge badge) {
    return badge.text() == null ? "" : badge.text().of(frame.scope);
  }

  private static void collect(Frame frame, Badge badge, FeatsState.Medal medal, Set<String> texts) {
    for (String text : texts) {
      if (badge.set().contains(text) && !medal.texts.contains(text)) {
        medal.texts.add(text);
      }
    }
    if (medal.texts.containsAll(badge.set())) {
      medal.times++;
      tell(frame, badge, ONCE, badge.set().size(), "");
    }
  }

  private static void earnEach(
      Frame frame, Badge badge, FeatsState.Medal medal, Set<String> texts) {
    for (String text : texts) {
      if (isNew(badge, medal, text)) {
        medal.texts.add(text);
        medal.times++;
        tell(frame, badge, text, 1, text);
      }
    }
  }

  private static void tell(Frame frame, Badge badge, String occurrence, long level, String text) {
    frame.came(
        badge,
        OutcomeKind.BADGE_EARNED,
        occurrence,
        level,
        0,
        text,
        frame.nowMillis,
        Long.MAX_VALUE);
    badge.prize().give(frame, "badges", badge.name(), occurrence);
  }
}
