package io.lojal.programme;

/**
 * What can be wrong with a programme. Codes are an interface: they are printed, counted and
 * explained in docs/programme.md; renaming one is a change that others notice.
 */
public enum ProblemCode {
  /** The text is no YAML. */
  BAD_YAML,
  /** A list where a word should be, a word where a number should be, and the like. */
  WRONG_TYPE,
  /** A field that the language does not have there. */
  UNKNOWN_FIELD,
  /** A field that has to be there is not. */
  MISSING_FIELD,
  /** Two fields of which only one can be meant. */
  CONFLICTING_FIELDS,
  /** The same field or name twice in one place. */
  DUPLICATE_KEY,
  /** A name that is taken by something else that conditions know. */
  DUPLICATE_NAME,
  /** A name that cannot be one. */
  BAD_NAME,
  /** A word, date, duration or amount that cannot be read. */
  BAD_VALUE,
  /** Too small, too large, or an end before its beginning. */
  OUT_OF_RANGE,
  /** No currency of ISO 4217. */
  UNKNOWN_CURRENCY,
  /** No zone of the IANA database. */
  UNKNOWN_ZONE,
  /** An event, meter, wallet, ladder, streak or goal that the programme does not have. */
  UNKNOWN_REFERENCE,
  /** A rule asks an event for what its kind does not have. */
  WRONG_EVENT,
  /** A ladder on a meter that cannot carry one. */
  WRONG_METER,
  /** Levels or milestones that do not rise. */
  NOT_ASCENDING,
  /** Values that no level covers, or a last milestone that is missing. */
  GAP,
  /** Two levels, bands or milestones that begin at the same value. */
  OVERLAP,
  /** Rules that go by each other in a circle. */
  CYCLE,
  /** A place in a sentence that nothing can fill. */
  UNKNOWN_PLACEHOLDER,
  /** Words for an outcome that the rule, as it stands, never has. */
  NEVER_HAPPENS,
  /** A condition or amount that cannot be parsed. */
  BAD_EXPRESSION,
  /** A condition or amount names something that it cannot see. */
  UNKNOWN_NAME,
  /** A condition that is not true or false, an amount that is no whole number, mixed types. */
  WRONG_EXPRESSION_TYPE,
  /** Two rules whose names have the same hash, under which their state would be stored. */
  KEY_CLASH
}
