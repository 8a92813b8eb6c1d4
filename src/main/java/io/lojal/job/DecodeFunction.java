package io.lojal.job;

import io.lojal.community.Mail;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * From bytes to events. A record that is none leaves by the side, with everything it came with: bad
 * data is an output, never a restart.
 */
public final class DecodeFunction extends ProcessFunction<RawRecord, Incoming>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  private final Decoding decoding;
  private final Map<Integer, String> seen = new TreeMap<>();
  private transient ListState<String> schemas;
  private transient Decoding.Decoder decoder;
  private transient Counter waits;
  private transient RejectionCounters rejections;

  public DecodeFunction(Decoding decoding) {
    this.decoding = decoding;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    schemas = context.getOperatorStateStore().getUnionListState(States.SCHEMAS);
    for (String one : schemas.get()) {
      int end = one.indexOf('\n');
      seen.put(Integer.parseInt(one.substring(0, end)), one.substring(end + 1));
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    schemas.clear();
    for (Map.Entry<Integer, String> one : seen.entrySet()) {
      schemas.add(one.getKey() + "\n" + one.getValue());
    }
  }

  @Override
  public void open(OpenContext context) {
    MetricGroup metrics = getRuntimeContext().getMetricGroup();
    waits = metrics.counter("registryWaits");
    rejections = new RejectionCounters(metrics);
    decoder = decoding.open(memory(), waited -> waits.inc());
  }

  private Decoding.SchemaMemory memory() {
    return new Decoding.SchemaMemory() {
      @Override
      public String schema(int id) {
        return seen.get(id);
      }

      @Override
      public void remember(int id, String schema) {
        seen.put(id, schema);
      }
    };
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Incoming> out) {
    decoder.decode(
        record,
        new Decoding.Target() {
          @Override
          public void event(Incoming event) {
            out.collect(event);
          }

          @Override
          public void mail(Mail mail) {
            context.output(Outlets.SHARD_MAIL, mail);
          }

          @Override
          public void rejected(String code, OutRecord rejected) {
            rejections.count(code);
            context.output(Outlets.REJECTED, rejected);
          }
        });
  }

  @Override
  public void close() throws Exception {
    if (decoder != null) {
      decoder.close();
    }
  }
}
