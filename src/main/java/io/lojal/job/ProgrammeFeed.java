package io.lojal.job;

import io.lojal.engine.Programme;
import io.lojal.engine.Programmes;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the programme's versions come from, planned once in every process. */
public interface ProgrammeFeed extends Serializable {
  Logger LOG = LoggerFactory.getLogger(ProgrammeFeed.class);

  /**
   * Every version that is published by now; waits until there is one.
   *
   * @throws IllegalStateException if there is none for too long
   */
  Programmes readToEnd();

  /**
   * Plans a version that was published while the job runs, off the task's thread.
   *
   * @return null inside where it is refused: its author was told when publishing it
   */
  CompletableFuture<Programme> plan(RawRecord published);

  /**
   * The versions with one more; one that cannot be is left out, aloud.
   *
   * @param known null while there is none
   * @param version null where it was refused
   */
  static Programmes add(Programmes known, Programme version) {
    if (version == null) {
      return known;
    }
    if (known == null) {
      return new Programmes(List.of(version));
    }
    String objection = known.objection(version);
    if (objection != null) {
      LOG.error("PROGRAMME_REFUSED: a published version is left out: {}", objection);
      return known;
    }
    return known.with(version);
  }
}
