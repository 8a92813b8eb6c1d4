package io.lojal.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.lojal.wire.Topic;
import java.util.function.Consumer;

/**
 * Catching up with a month of events that lie in the log already: a topic on which little happens
 * is at its end when the others have hardly begun, so most events are late against what their
 * member did on another topic. Beside it the same month, fed in order.
 */
final class Skew {
  private final Ground ground;
  private final Tape month;
  private final Consumer<String> say;

  Skew(Ground ground, Tape month, Consumer<String> say) {
    this.ground = ground;
    this.month = month;
    this.say = say;
  }

  /**
   * What was measured.
   *
   * @param inOrderRefused events of the month that were refused, the broken ones among them
   * @param skewedRefused likewise: more would mean that something was lost on catching up
   */
  public record Figures(
      double inOrderPerSecond, double skewedPerSecond, long inOrderRefused, long skewedRefused) {
    /** Above 0; 1 where it makes no difference. */
    @JsonProperty
    public double skewedOverInOrder() {
      return skewedPerSecond / inOrderPerSecond;
    }
  }

  Figures run(String yaml, Subject subject) throws Exception {
    Once inOrder = once(yaml, subject, false);
    Once skewed = once(yaml, subject, true);
    say.accept(
        "a month in order: %,.0f events/s, %,d refused; one topic ahead: %,.0f, %,d refused"
            .formatted(inOrder.perSecond, inOrder.refused, skewed.perSecond, skewed.refused));
    return new Figures(inOrder.perSecond, skewed.perSecond, inOrder.refused, skewed.refused);
  }

  private record Once(double perSecond, long refused) {}

  private Once once(String yaml, Subject subject, boolean ahead) throws Exception {
    Ground.Field field = ground.field(yaml);
    Assignment assignment =
        ground.assignment(field, "", month.records() / 20, month.records() * 19 / 20);
    try (Feed feed = ground.feed(field, month)) {
      if (ahead) {
        feed.all();
      }
      subject.run(assignment);
      feed.upTo(month.records(), subject);
    }
    Usage usage = subject.endCommitted();
    long refused = Outflow.count(field.kafka(), field.topics(), 0).records(Topic.REJECTED);
    field.remove();
    return new Once(usage.eventsPerSecond(), refused);
  }
}
