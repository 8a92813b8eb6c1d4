package io.lojal.job;

import io.lojal.community.Claim;
import io.lojal.community.Share;
import io.lojal.engine.Decision;
import io.lojal.engine.LedgerEntry;
import io.lojal.engine.MemberView;
import io.lojal.engine.Outputs;
import io.lojal.engine.PublicProfile;
import io.lojal.engine.Rejection;
import io.lojal.engine.Suppressed;
import io.lojal.engine.Trigger;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.LetterReceived;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/** What the engine says, as records on the outlet that each belongs to, and counted. */
final class MemberOutputs implements Outputs, AutoCloseable {
  private final Encoding.Encoder encoder;
  private final Counter triggers;
  private final Counter suppressed;
  private final Counter repeats;
  private final Counter corrections;
  private final RejectionCounters rejections;
  private Incoming from;
  private Collector<OutRecord> out;
  private KeyedBroadcastProcessFunction<String, Incoming, Control, OutRecord>.ReadOnlyContext
      context;

  MemberOutputs(Encoding.Encoder encoder, MetricGroup metrics) {
    this.encoder = encoder;
    triggers = metrics.counter("triggers");
    suppressed = metrics.counter("suppressed");
    repeats = metrics.counter("repeats");
    corrections = metrics.counter("corrections");
    rejections = new RejectionCounters(metrics);
  }

  /**
   * @param from the record that is worked on; null where time moves
   */
  void at(
      Incoming from,
      Collector<OutRecord> out,
      KeyedBroadcastProcessFunction<String, Incoming, Control, OutRecord>.ReadOnlyContext context) {
    this.from = from;
    this.out = out;
    this.context = context;
  }

  @Override
  public void trigger(Trigger trigger) {
    triggers.inc();
    context.output(Outlets.TRIGGERS, encoder.trigger(trigger));
  }

  @Override
  public void suppressed(Suppressed one) {
    suppressed.inc();
    context.output(Outlets.TRIGGERS, encoder.suppressed(one));
  }

  @Override
  public void decided(Decision decision) {
    out.collect(encoder.decision(decision));
  }

  @Override
  public void posted(LedgerEntry entry) {
    out.collect(encoder.posting(entry));
  }

  @Override
  public void standing(MemberView view) {
    out.collect(encoder.standing(view));
  }

  @Override
  public void shown(PublicProfile profile) {
    out.collect(encoder.shown(profile));
  }

  @Override
  public void hidden(String member, long timeMillis) {
    out.collect(encoder.hidden(member, timeMillis));
  }

  @Override
  public void share(Share share) {
    context.output(Outlets.SHARES, share);
  }

  @Override
  public void claim(Claim claim) {
    context.output(Outlets.CLAIMS, claim);
  }

  @Override
  public void letter(LetterReceived letter) {
    out.collect(encoder.letter(letter));
  }

  @Override
  public void rejected(Rejection rejection, Event event) {
    rejections.count(rejection.code().name());
    Incoming origin = event == null || isOf(event, from) ? from : null;
    context.output(Outlets.REJECTED, encoder.rejected(rejection, event, origin));
  }

  private static boolean isOf(Event event, Incoming incoming) {
    return incoming != null && EventCodec.position(incoming.event()).id().equals(event.id());
  }

  @Override
  public void repeated() {
    repeats.inc();
  }

  @Override
  public void corrected() {
    corrections.inc();
  }

  @Override
  public void close() throws Exception {
    encoder.close();
  }
}
