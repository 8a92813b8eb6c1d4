package io.lojal.member;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A member did something: rode a lift, took a lesson, opened the app.
 *
 * @param type what was done ("lift-ride")
 * @param measures whole numbers in the unit that their name states ("verticalMetres")
 * @param attributes anything else worth a condition
 * @param credit the days it counts for, or null for the day it happened
 */
public record ActivityRecorded(
    Envelope envelope,
    String type,
    String place,
    Map<String, Long> measures,
    Map<String, String> attributes,
    Credit credit)
    implements Event {

  public ActivityRecorded {
    measures = Collections.unmodifiableMap(new TreeMap<>(measures));
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  @Override
  public EventKind kind() {
    return EventKind.ACTIVITY;
  }
}
