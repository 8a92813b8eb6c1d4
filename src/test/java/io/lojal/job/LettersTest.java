package io.lojal.job;

import static io.lojal.job.MemberTimeline.only;
import static io.lojal.job.MemberTimeline.play;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lojal.Skier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters of members, each story on heap and RocksDB, with and without a restore everywhere. */
class LettersTest {
  private static final Skier MAJA = new Skier("maja");

  private static final Skier NILS = new Skier("nils");

  private static MemberTimeline rich(MemberTimeline timeline) {
    return timeline
        .at("2026-01-05T09:00")
        .hears(MAJA.registers("m1", "2026-01-05T08:00"))
        .hears(MAJA.buysGoods("p1", "2026-01-05T08:30", 300_000))
        .at("2026-01-20T09:00");
  }

  @Test
  void aTransferIsWrittenOnceHoweverOftenItIsAskedFor() {
    List<String> told =
        play(
            MountainFeed.asShipped(),
            timeline ->
                rich(timeline)
                    .hears(MAJA.gives("t1", "2026-01-20T09:00", 2000, "nils"))
                    .hears(MAJA.gives("t1", "2026-01-20T09:00", 2000, "nils"))
                    .at("2026-01-20T09:01"));
    assertEquals(List.of("decided t1 ACCEPTED 2000"), only(told, "decided"));
    assertEquals(
        List.of("wrote POINTS of 2000 to nils: transfers/friends/maja/t1"), only(told, "wrote"));
    assertEquals(
        List.of("posted snow/send/t1/goods/p1 2000 AVAILABLE>TRANSIT"),
        only(told, "posted").stream().filter(one -> one.contains("TRANSIT")).toList());
  }

  @Test
  void aLetterIsReadOnceHoweverOftenItArrives() {
    List<String> told =
        play(
            MountainFeed.asShipped(),
            timeline ->
                timeline
                    .at("2026-01-05T09:00")
                    .hears(NILS.registers("m2", "2026-01-05T08:00"))
                    .hears(NILS.reads("l1", "2026-01-05T08:59", 200, "maja"))
                    .hears(NILS.reads("l1", "2026-01-05T08:59", 200, "maja"))
                    .at("2026-01-05T09:01"));
    assertEquals(List.of("decided l1 ACCEPTED 200"), only(told, "decided"));
    assertEquals(
        List.of("posted snow/credit/transfers:friends/l1/1 200 TRANSIT>AVAILABLE"),
        only(told, "posted"));
  }

  @Test
  void aLetterToNobodyGoesBackAndLeavesNoTrace() {
    List<String> told =
        play(
            MountainFeed.asShipped(),
            timeline ->
                timeline
                    .at("2026-01-05T09:00")
                    .hears(NILS.reads("l1", "2026-01-05T08:59", 200, "maja"))
                    .at("2026-01-05T09:01")
                    .timers());
    assertEquals(
        List.of(
            "decided l1 REFUSED UNKNOWN_MEMBER 200",
            "wrote BACK of 200 to maja: l1/back",
            "timers 0"),
        told);
  }
}
