package io.lojal.member;

/**
 * An account that several members fill and spend.
 *
 * @param wallet the place of the one whose points come together
 * @param by the attribute that tells whose they are: members with one text have one pool
 * @param valid how long points are good for there; null where as in the wallet
 */
public record Pool(String rule, String name, int wallet, String by, Validity valid)
    implements Rules.Rule {

  /** What the keys of all pools begin with, and no member's does. */
  public static final String KEYS = "pools/";

  /** The key of a member's pool; empty where they have none, or its name is no word for a key. */
  public String keyFor(Profile profile) {
    String which = profile.attributes().getOrDefault(by, "");
    return which.isEmpty() || which.contains("/") ? "" : rule + "/" + which;
  }
}
