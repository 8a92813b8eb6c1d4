package io.lojal.reference;

import io.lojal.engine.Programme;
import io.lojal.member.Plan;
import io.lojal.programme.ProgrammeReader;
import io.lojal.programme.Reading;

/**
 * A programme, as it is written and as it was read. What random histories are tried under is text:
 * only what the language allows, and what a failure can print.
 */
record Authored(Sheet sheet, Programme programme) {

  /** Fails where the language does not allow what is written. */
  static Authored of(Sheet sheet) {
    if (ProgrammeReader.read(sheet.yaml()) instanceof Reading.Planned planned) {
      return new Authored(sheet, planned.programme());
    }
    throw new AssertionError(ProgrammeReader.read(sheet.yaml()) + "\n" + sheet.yaml());
  }

  Plan plan() {
    return programme.plan();
  }
}
