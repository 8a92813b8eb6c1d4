package io.lojal.engine;

/** Decisions that were taken before, to be taken over instead of deciding again. */
@FunctionalInterface
public interface Facts {

  /** The decision of that id, or null where none was taken. */
  Decision of(String id);

  /** Nothing was decided yet. */
  Facts NONE = id -> null;
}
