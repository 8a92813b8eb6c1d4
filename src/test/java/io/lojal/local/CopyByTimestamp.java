package io.lojal.local;

import io.lojal.job.OutRecord;
import io.lojal.job.RawRecord;
import java.util.List;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Copies to one topic or another, by Flink's own idea of the record's time. */
public final class CopyByTimestamp extends ProcessFunction<RawRecord, OutRecord> {
  private static final long serialVersionUID = 1L;

  private final List<String> topics;

  CopyByTimestamp(List<String> topics) {
    this.topics = topics;
  }

  @Override
  public void processElement(RawRecord from, Context context, Collector<OutRecord> out) {
    long millis = context.timestamp();
    out.collect(
        new OutRecord(
            topics.get((int) (millis % topics.size())),
            from.key(),
            from.value(),
            from.headerNames(),
            from.headerValues(),
            millis));
  }
}
