package io.lojal.member;

/**
 * The most that a wallet's rules grant together.
 *
 * @param points within one day, week or month, above 0
 * @param onGrants whether what comes back makes no room again
 * @param partial whether what is left of it is granted where a grant is more
 */
public record Cap(long points, Window per, boolean onGrants, boolean partial) {

  /** What may be granted of some points. */
  long most(long room, long wanted) {
    if (wanted <= room) {
      return wanted;
    }
    return partial ? room : 0;
  }
}
