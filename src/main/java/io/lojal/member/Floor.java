package io.lojal.member;

/**
 * A level that a member does not fall below while something lasts: a subscription, a gift.
 *
 * @param level its place in the ladder
 * @param on what it begins with, or null where it lasts as long as a condition holds
 * @param when under which condition it begins, or the one that has to hold on
 * @param length how long it lasts, or null
 * @param until what ends it, or null
 */
public record Floor(String name, int level, Match on, Condition when, Period length, Match until) {

  boolean isWhile() {
    return on == null;
  }
}
