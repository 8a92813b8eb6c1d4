package io.lojal.member;

/**
 * Which events a rule looks at.
 *
 * @param activity the type of activity; empty for every other kind
 */
public record Match(EventKind kind, String activity) {

  public boolean test(Event event) {
    return event.kind() == kind
        && (kind != EventKind.ACTIVITY || ((ActivityRecorded) event).type().equals(activity));
  }
}
