package io.lojal.reference;

import io.lojal.engine.Facts;
import io.lojal.engine.HeapState;
import io.lojal.engine.LedgerEntry;
import io.lojal.engine.MemberEngine;
import io.lojal.engine.Now;
import io.lojal.engine.Programme;
import io.lojal.engine.Programmes;
import io.lojal.engine.PublicProfile;
import io.lojal.engine.Rejection;
import io.lojal.engine.Suppressed;
import io.lojal.engine.Trigger;
import io.lojal.engine.Unheard;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.Posting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One member under the engine: events as they arrive, time as it moves, and what came of it. */
final class Arrival extends Unheard {
  final HeapState state = new HeapState();
  final Programmes programmes;
  final Map<String, Trigger> triggers = new HashMap<>();
  final List<Rejection> rejections = new ArrayList<>();
  final Map<String, Long> ledger = new TreeMap<>();
  final Map<String, Integer> entries = new HashMap<>();
  int corrections;

  /** What others see at present; null for nothing. */
  PublicProfile shown;

  private final MemberEngine engine;
  private final String member;
  private long timer = Long.MAX_VALUE;
  private long watermark = Long.MIN_VALUE;
  private long clock = Long.MIN_VALUE;

  Arrival(Programme programme, String member) {
    this.member = member;
    this.programmes = new Programmes(List.of(programme));
    this.engine = new MemberEngine(programmes, Facts.NONE, this);
  }

  void arrive(Event event) {
    set(engine.accept(state, event, EventCodec.encode(event), now()));
  }

  /** Without one, nothing is old news, and nothing is held. */
  void tick(long millis) {
    clock = Math.max(clock, millis);
  }

  void moveTo(long millis) {
    watermark = Math.max(watermark, millis);
    while (timer <= watermark) {
      timer = Long.MAX_VALUE;
      set(engine.onTime(state, member, now()));
    }
  }

  private void set(long wanted) {
    timer = Math.min(timer, wanted);
  }

  private Now now() {
    return new Now(watermark, clock, 60_000);
  }

  @Override
  public void trigger(Trigger trigger) {
    Trigger before = triggers.put(trigger.id(), trigger);
    int expected = before == null ? trigger.revision() : before.revision() + 1;
    if (trigger.revision() != expected || (before == null && trigger.withdrawn())) {
      throw new AssertionError("after " + before + " came " + trigger);
    }
  }

  @Override
  public void suppressed(Suppressed suppressed) {
    triggers.put(suppressed.trigger().id(), suppressed.trigger());
  }

  @Override
  public void posted(LedgerEntry entry) {
    if (entries.merge(entry.id(), 1, Integer::sum) > 1) {
      throw new AssertionError("posted twice: " + entry);
    }
    Posting posting = entry.posting();
    move(posting, posting.from(), -posting.points());
    move(posting, posting.to(), posting.points());
  }

  private void move(Posting posting, Posting.Account account, long points) {
    String name = posting.wallet() + "/" + posting.id() + " " + account;
    if (ledger.merge(name, points, Long::sum) == 0) {
      ledger.remove(name);
    }
  }

  @Override
  public void shown(PublicProfile profile) {
    shown = profile;
  }

  @Override
  public void hidden(String member, long timeMillis) {
    if (shown == null) {
      throw new AssertionError("taken back, and was not shown");
    }
    shown = null;
  }

  @Override
  public void rejected(Rejection rejection, Event event) {
    rejections.add(rejection);
  }

  @Override
  public void corrected() {
    corrections++;
  }
}
