package io.lojal.member;

/** What goes into pools, and what they do with it: docs/semantics.md, "Pools". */
public final class Pools {
  private static final String PREFIX = "pool/";

  private Pools() {}

  /** What is left of a lot that has just become available goes to the member's pool, if any. */
  static void put(Frame frame, Rules.Wallet wallet, Standing.WalletState state, Lot lot) {
    Pool pool = frame.plan.benefits().between().poolOf(frame.plan, wallet);
    if (pool == null || lot.left == 0) {
      return;
    }
    String key = pool.keyFor(frame.standing.profile);
    if (key.isEmpty() || !state.lots.contains(lot)) {
      return;
    }
    frame.moved(
        wallet,
        PREFIX + key.substring(pool.rule().length() + 1) + "/" + lot.id,
        Posting.Account.AVAILABLE,
        Posting.Account.TRANSIT,
        lot.left,
        lot.cause());
    lot.left = 0;
  }

  /** Whether a posting, or a correction of one, is of points on their way to a pool or back. */
  public static boolean isOf(Posting posting) {
    return posting.id().startsWith(PREFIX);
  }

  /** A pool reads what a member has put in, or what is taken back. */
  static void hear(Frame frame, Pool pool, LetterReceived letter) {
    Parcel parcel = letter.parcels().get(0);
    String cause = letter.from() + "/" + parcel.lot();
    if (letter.content() == LetterReceived.Content.PUT) {
      credit(frame, pool, parcel, cause);
    } else {
      new TakingBack(frame, pool.wallet(), parcel.points(), Posting.Account.TRANSIT).from(cause);
    }
  }

  private static void credit(Frame frame, Pool pool, Parcel parcel, String cause) {
    Rules.Wallet wallet = frame.plan.wallets[pool.wallet()];
    String id = pool.rule().replaceFirst("/", ":") + "/" + frame.cause();
    long age = parcel.ageMillis();
    Validity valid = pool.valid() == null ? wallet.valid() : pool.valid();
    long expires = valid.endOf(age, frame.standing, frame.plan.zone());
    Lot lot =
        new Lot(
            id,
            cause,
            age,
            frame.nowMillis,
            Math.max(frame.nowMillis, expires),
            parcel.points(),
            false,
            false);
    frame.moved(
        wallet,
        "credit/" + id,
        Posting.Account.TRANSIT,
        Posting.Account.AVAILABLE,
        parcel.points(),
        frame.cause());
    Lots.putBack(frame, wallet, frame.standing.wallets[pool.wallet()], lot);
  }
}
