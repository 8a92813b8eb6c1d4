package io.lojal.cli.replay;

import io.lojal.community.Claim;
import io.lojal.community.GoalStanding;
import io.lojal.community.Share;
import io.lojal.engine.Decision;
import io.lojal.engine.LedgerEntry;
import io.lojal.engine.MemberView;
import io.lojal.engine.PublicProfile;
import io.lojal.engine.Rejection;
import io.lojal.engine.Suppressed;
import io.lojal.engine.Trigger;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import io.lojal.wire.OutputRecords;
import io.lojal.wire.PlainJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.TreeSet;

/** What a replay says, a file for each kind of it. */
final class ReplayOutputs implements StageOutputs, AutoCloseable {
  private final Lines triggers;
  private final Lines suppressed;
  private final Lines decisions;
  private final Lines ledger;
  private final Lines standings;
  private final Lines profiles;
  private final Lines goals;
  private final Lines rejected;

  /** Sorted and each once: the order of the lines and their repeats leave no trace. */
  private final TreeSet<String> refusals = new TreeSet<>();

  private final Queue<Share> shares = new ArrayDeque<>();
  private final Queue<Claim> claims = new ArrayDeque<>();
  private final Queue<LetterReceived> letters = new ArrayDeque<>();

  private long withdrawn;
  private long repeats;
  private long corrections;

  /**
   * @param folder is created where there is none
   */
  ReplayOutputs(Path folder) throws IOException {
    Files.createDirectories(folder);
    triggers = new Lines(folder.resolve("triggers.jsonl"));
    suppressed = new Lines(folder.resolve("suppressed.jsonl"));
    decisions = new Lines(folder.resolve("decisions.jsonl"));
    ledger = new Lines(folder.resolve("ledger.jsonl"));
    standings = new Lines(folder.resolve("standings.jsonl"));
    profiles = new Lines(folder.resolve("profiles.jsonl"));
    goals = new Lines(folder.resolve("goals.jsonl"));
    rejected = new Lines(folder.resolve("rejected.jsonl"));
  }

  @Override
  public void trigger(Trigger trigger) {
    withdrawn += trigger.withdrawn() ? 1 : 0;
    triggers.write(OutputRecords.record(trigger));
  }

  @Override
  public void suppressed(Suppressed one) {
    suppressed.write(OutputRecords.record(one));
  }

  @Override
  public void decided(Decision decision) {
    decisions.write(OutputRecords.record(decision));
  }

  @Override
  public void posted(LedgerEntry entry) {
    ledger.write(OutputRecords.record(entry));
  }

  /** Passed over: only the last one of each member is written, at the end. */
  @Override
  public void standing(MemberView view) {}

  /** The last one of a member. */
  void last(MemberView view) {
    standings.write(OutputRecords.record(view));
  }

  /** What others see of a member in the end. */
  void seen(PublicProfile profile) {
    profiles.write(OutputRecords.record(profile));
  }

  /** Passed over, as views are. */
  @Override
  public void shown(PublicProfile profile) {}

  /** Passed over, too. */
  @Override
  public void hidden(String member, long timeMillis) {}

  @Override
  public void goal(GoalStanding standing) {
    goals.write(OutputRecords.record(standing));
  }

  @Override
  public Queue<Share> shares() {
    return shares;
  }

  @Override
  public Queue<LetterReceived> letters() {
    return letters;
  }

  @Override
  public Queue<Claim> claims() {
    return claims;
  }

  @Override
  public void rejected(Rejection rejection, Event event) {
    refused(new Refused(rejection, event == null ? "" : PlainJson.line(event)));
  }

  void refused(Refused one) {
    refusals.add(one.line());
  }

  @Override
  public void repeated() {
    repeats++;
  }

  @Override
  public void corrected() {
    corrections++;
  }

  /** What was written, with what was counted on the way. */
  Summary summary(long lines, long readNanos, long foldNanos) {
    return new Summary(
        lines,
        standings.count(),
        triggers.count(),
        withdrawn,
        suppressed.count(),
        decisions.count(),
        ledger.count(),
        refusals.size(),
        repeats,
        corrections,
        readNanos,
        foldNanos);
  }

  @Override
  public void close() throws IOException {
    refusals.forEach(rejected::write);
    for (Lines file :
        new Lines[] {
          triggers, suppressed, decisions, ledger, standings, profiles, goals, rejected
        }) {
      file.close();
    }
  }
}
