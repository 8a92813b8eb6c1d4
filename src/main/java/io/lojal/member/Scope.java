package io.lojal.member;

/** What a condition can see: one event, one of its lines, and the member at that moment. */
public final class Scope {
  private Plan plan;
  private Standing standing;
  private Event event;
  private Line line;

  public Scope at(Plan plan, Standing standing, Event event) {
    this.plan = plan;
    this.standing = standing;
    this.event = event;
    this.line = null;
    return this;
  }

  Scope on(Line line) {
    this.line = line;
    return this;
  }

  public Plan plan() {
    return plan;
  }

  public Standing standing() {
    return standing;
  }

  /** The event; null where an outcome of time is looked at. */
  public Event event() {
    return event;
  }

  /** The event's time, or that of the deadline that is looked at. */
  public long timeMillis() {
    return event == null
        ? Math.max(standing.clockMillis, standing.last.timeMillis())
        : event.timeMillis();
  }

  /** The line; null unless the rule looks at lines. */
  public Line line() {
    return line;
  }
}
