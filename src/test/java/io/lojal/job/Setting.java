package io.lojal.job;

import java.util.List;

/** How an operator is run in a test: where its state rests, and whether it is ever restored. */
record Setting(boolean rocksDb, boolean restores) {
  /** All must bring the same. */
  static final List<Setting> ALL =
      List.of(
          new Setting(false, false),
          new Setting(false, true),
          new Setting(true, false),
          new Setting(true, true));
}
