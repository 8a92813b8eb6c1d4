package io.lojal.member;

/**
 * Points of one lot on their way to another member, with the life they had.
 *
 * @param lot where they were taken from
 * @param points above 0
 * @param ageMillis what their validity counts from
 * @param expiresMillis {@link Long#MAX_VALUE} for never
 */
public record Parcel(String lot, long points, long ageMillis, long expiresMillis) {

  /** How many points there are in some of them. */
  public static long points(Iterable<Parcel> parcels) {
    long points = 0;
    for (Parcel parcel : parcels) {
      points += parcel.points();
    }
    return points;
  }
}
