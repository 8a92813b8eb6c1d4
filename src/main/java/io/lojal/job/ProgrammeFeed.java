package io.lojal.job;

import io.lojal.engine.Programme;
import io.lojal.engine.Programmes;
import java.io.Serializable;
import java.util.concurrent.CompletableFuture;

/** Where the programme's versions come from, planned once in every process. */
public interface ProgrammeFeed extends Serializable {

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
}
