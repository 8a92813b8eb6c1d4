package io.lojal.member;

/** A programme's text for an event or a line (its item, its place), planned. */
@FunctionalInterface
public interface Label {
  /**
   * @return empty where there is none
   * @throws RuleFailedException where the programme's expression has no value for this input
   */
  String of(Scope scope);
}
