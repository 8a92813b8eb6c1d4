package io.lojal.reference;

import io.lojal.engine.Programme;
import io.lojal.member.Plan;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;
import java.util.Optional;

/**
 * A programme, as it is written and as it was read. What random histories are tried under is text:
 * only what the language allows, and what a failure can print.
 */
record Authored(Sheet sheet, Programme programme) {

  /** Fails where the language does not allow what is written. */
  static Authored of(Sheet sheet) {
    return read(sheet)
        .orElseThrow(
            () -> new AssertionError(ProgrammeReader.read(sheet.yaml()) + "\n" + sheet.yaml()));
  }

  /** Empty where the language does not allow what is written. */
  static Optional<Authored> read(Sheet sheet) {
    return ProgrammeReader.read(sheet.yaml()) instanceof Reading.Planned planned
        ? Optional.of(new Authored(sheet, planned.programme()))
        : Optional.empty();
  }

  Plan plan() {
    return programme.plan();
  }
}
