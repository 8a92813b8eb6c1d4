package io.lojal.cli.replay;

import io.lojal.engine.Decision;
import io.lojal.engine.Facts;
import io.lojal.wire.BadJsonException;
import io.lojal.wire.PlainJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decisions that were taken before, by id: a cluster's topic, or what an earlier replay wrote. */
record DecisionsFile(Map<String, Decision> byId) implements Facts {
  private static final int BUNDLE = 1_000;

  static final DecisionsFile NONE = new DecisionsFile(Map.of());

  /**
   * @throws IOException for any line that is no decision, or another one of the same id: to leave
   *     one out would be to decide it again
   */
  static DecisionsFile read(Path path) throws IOException {
    Map<String, Decision> byId = new HashMap<>();
    long number = 0;
    try (TextFile file = TextFile.open(path)) {
      List<String> lines = file.next(BUNDLE);
      while (!lines.isEmpty()) {
        for (String line : lines) {
          number++;
          Decision decision = decision(line, path + ", decision " + number);
          Decision known = byId.putIfAbsent(decision.id(), decision);
          if (known != null && !known.equals(decision)) {
            throw new IOException(
                path + ", decision " + number + ": " + decision.id() + " was decided otherwise");
          }
        }
        lines = file.next(BUNDLE);
      }
    }
    return new DecisionsFile(byId);
  }

  private static Decision decision(String bytes, String where) throws IOException {
    String line = TextFile.utf8(bytes);
    if (line == null) {
      throw new IOException(where + ": no UTF-8");
    }
    try {
      return PlainJson.decision(line);
    } catch (BadJsonException e) {
      throw new IOException(where + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Decision of(String id) {
    return byId.get(id);
  }

  /** Those of goals, in no order. */
  List<Decision> ofGoals() {
    List<Decision> goals = new ArrayList<>();
    for (Decision decision : byId.values()) {
      if (decision.kind() == Decision.Kind.GOAL) {
        goals.add(decision);
      }
    }
    return goals;
  }
}
