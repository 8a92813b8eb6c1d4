package io.lojal.cli.replay;

import io.lojal.engine.Rejection;
import io.lojal.member.ByteWriter;
import io.lojal.member.Event;
import io.lojal.member.EventCodec;
import io.lojal.member.RejectionCode;
import io.lojal.wire.Decoded;
import io.lojal.wire.PlainJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A file of events, read whole and put in the order in which they happened.
 *
 * @param events in order; repeats are among them
 * @param refused lines that are no event, in no order
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, from first to last.
record EventsFile(Recorded[] events, List<Refused> refused) {
  private static final int THREADS = 2;
  private static final int BUNDLE = 1_000;

  /**
   * @throws IOException where the file cannot be read; a line that cannot is refused
   */
  static EventsFile read(Path path, ProgressBar progress) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (TextFile file = TextFile.open(path)) {
      List<Future<Reader>> readers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        readers.add(threads.submit(() -> new Reader().read(file, progress)));
      }
      List<Recorded> events = new ArrayList<>();
      List<Refused> refused = new ArrayList<>();
      for (Future<Reader> reader : readers) {
        Reader done = join(reader);
        events.addAll(done.events);
        refused.addAll(done.refused);
      }
      Recorded[] sorted = events.toArray(Recorded[]::new);
      Arrays.sort(sorted);
      return new EventsFile(sorted, refused);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Reader join(Future<Reader> reader) throws IOException, InterruptedException {
    try {
      return reader.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What one thread has read. */
  private static final class Reader {
    final List<Recorded> events = new ArrayList<>();
    final List<Refused> refused = new ArrayList<>();
    private final ByteWriter writer = new ByteWriter();

    /** One name for all the events of a member: there are far more events than members. */
    private final Map<String, String> members = new HashMap<>();

    Reader read(TextFile file, ProgressBar progress) throws IOException {
      List<String> lines = file.next(BUNDLE);
      while (!lines.isEmpty()) {
        for (String line : lines) {
          read(line);
        }
        progress.show("reading", file.part());
        lines = file.next(BUNDLE);
      }
      return this;
    }

    private void read(String bytes) {
      String line = TextFile.utf8(bytes);
      if (line == null) {
        refuse(RejectionCode.GARBAGE, "no UTF-8; its bytes are given one to a character", bytes);
        return;
      }
      Decoded decoded = PlainJson.event(line);
      if (decoded instanceof Decoded.Accepted accepted) {
        Event event = accepted.event();
        String member = members.computeIfAbsent(event.member(), name -> name);
        byte[] content = EventCodec.encode(event, writer);
        events.add(new Recorded(event.timeMillis(), member, content));
      } else if (decoded instanceof Decoded.Refused no) {
        refused.add(new Refused(no.rejection(), line));
      } else {
        refuse(RejectionCode.WRONG_SCHEMA, "mail for a shard, which a replay sends itself", line);
      }
    }

    private void refuse(RejectionCode code, String detail, String line) {
      refused.add(new Refused(new Rejection(code, detail, "", ""), line));
    }
  }
}
