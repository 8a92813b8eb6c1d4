package io.lojal.cli.history;

import io.lojal.cli.mapping.Refusal;
import io.lojal.cli.mapping.RefusalCode;
import io.lojal.member.Event;
import io.lojal.wire.Decoded;
import io.lojal.wire.EventRecords;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows of one id: all of it, or nothing. */
sealed interface Made {

  record Events(List<Event> events) implements Made {}

  /**
   * Refused whole.
   *
   * @param refusals one for each row, in their order
   */
  record Refused(List<Refusal> refusals) implements Made {}

  /**
   * Holds events against what is asked of every one; the first row stands for all where one fails.
   *
   * @param rows how many they were made of
   */
  static Made checked(List<Event> events, int rows) {
    for (Event event : events) {
      Decoded decoded = EventRecords.event(EventRecords.record(event));
      if (decoded instanceof Decoded.Refused refused) {
        RefusalCode code = RefusalCode.valueOf(refused.rejection().code().name());
        List<Refusal> refusals = new ArrayList<>();
        refusals.add(new Refusal(code, refused.rejection().detail()));
        while (refusals.size() < rows) {
          refusals.add(null);
        }
        return refused(refusals);
      }
    }
    return new Events(events);
  }

  /**
   * Refuses the neighbours too.
   *
   * @param found what is wrong with each row; null where nothing is but its neighbours
   */
  static Made refused(List<Refusal> found) {
    List<Refusal> refusals = new ArrayList<>();
    for (Refusal refusal : found) {
      refusals.add(
          refusal == null
              ? new Refusal(RefusalCode.RECEIPT_REFUSED, "another row of this id was refused")
              : refusal);
    }
    return new Refused(refusals);
  }
}
