package io.lojal.reference;

/** Something that holds of every history. */
interface Property {

  /** What is wrong with a history; null where nothing is. */
  String wrong(RandomHistories.History history);
}
