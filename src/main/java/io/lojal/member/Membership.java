package io.lojal.member;

/**
 * Who takes part. What the others do is journalled like anything, and counts for nothing; it is
 * judged as of its own time, so a permission that comes later begins something, and mends nothing.
 *
 * @param when a condition on the member alone
 */
public record Membership(Condition when) implements Rules.Rule {
  public static final Membership EVERYBODY = new Membership(Condition.ALWAYS);

  @Override
  public String rule() {
    return "members";
  }

  @Override
  public String name() {
    return rule();
  }

  boolean isForEverybody() {
    return when == Condition.ALWAYS;
  }

  /**
   * Whether a member takes part as they are.
   *
   * @throws RuleFailedException where the condition has no value
   */
  public boolean includes(Plan plan, Standing standing) {
    return when.test(new Scope().at(plan, standing, null));
  }
}
