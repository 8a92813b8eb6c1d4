package io.lojal.engine;

import io.lojal.member.Envelope;
import io.lojal.member.Fold;
import io.lojal.member.LetterReceived;
import io.lojal.member.LetterReceived.Content;
import io.lojal.member.Parcel;
import io.lojal.member.Plan;
import io.lojal.member.Pool;
import io.lojal.member.Posting;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.RedemptionDecided;
import io.lojal.member.Standing;
import java.util.List;

/** Mail from members to their pools, and how a pool answers the till. */
final class PoolLetters {
  private static final String NOT_IN_POOL = "NOT_IN_POOL";

  private PoolLetters() {}

  static boolean isForPool(LetterReceived letter) {
    return switch (letter.content()) {
      case PUT, TAKE, REDEEM -> true;
      case POINTS, BACK, LEVEL, REFERRED, UNREFERRED -> false;
    };
  }

  /**
   * Writes to the pool what a posting moves to it, or takes back.
   *
   * @param hops of the letter
   */
  static void follow(LedgerEntry entry, Plan plan, int hops, Outputs out) {
    Posting posting = entry.posting();
    if (!io.lojal.member.Pools.isOf(posting)) {
      return;
    }
    for (Pool pool : plan.benefits().between().pools()) {
      if (plan.wallets().get(pool.wallet()).name().equals(posting.wallet())) {
        out.letter(of(entry, pool, hops));
      }
    }
  }

  private static LetterReceived of(LedgerEntry entry, Pool pool, int hops) {
    Posting posting = entry.posting();
    // "pool/WHICH/LOT": which one has no slash.
    String[] words = posting.id().split("/", 3);
    String key = pool.rule() + "/" + words[1];
    boolean puts = posting.to() == Posting.Account.TRANSIT;
    Parcel parcel = new Parcel(words[2], posting.points(), posting.timeMillis(), Long.MAX_VALUE);
    return letter(
        key,
        key + "/" + entry.member() + "/" + entry.id(),
        posting.timeMillis(),
        pool,
        puts ? Content.PUT : Content.TAKE,
        entry.member(),
        "",
        parcel,
        hops);
  }

  private static LetterReceived letter(
      String key,
      String id,
      long timeMillis,
      Pool pool,
      Content content,
      String from,
      String text,
      Parcel parcel,
      int hops) {
    return new LetterReceived(
        new Envelope(id, key, timeMillis, "", "", 0),
        pool.rule(),
        content,
        from,
        text,
        List.of(parcel),
        hops,
        "");
  }

  /** Whether a redemption was passed on to a pool: it is answered there. */
  static boolean isPassedOn(Plan plan, RedemptionDecided fact) {
    return fact.accepted() && plan.benefits().between().pool(fact.wallet()) != null;
  }

  /** What a redemption that is passed on asks of the pool. */
  static LetterReceived ask(Plan plan, Standing standing, RedemptionDecided fact) {
    Pool pool = plan.benefits().between().pool(fact.wallet());
    String key = pool.keyFor(standing.profile());
    Parcel parcel = new Parcel(fact.id(), fact.points(), fact.timeMillis(), Long.MAX_VALUE);
    return letter(
        key,
        key + "/" + fact.member() + "/" + fact.id(),
        fact.timeMillis(),
        pool,
        Content.REDEEM,
        fact.member(),
        fact.reward(),
        parcel,
        1);
  }

  /**
   * A pool's answer: a fact of the pool, under the letter's id.
   *
   * @param known the answer that was given before, or null
   */
  static RedemptionDecided answer(
      Plan plan, Standing standing, LetterReceived letter, long nowMillis, Decision known) {
    Pool pool = plan.benefits().between().pool(letter.subject());
    RedeemCommanded command =
        new RedeemCommanded(
            letter.envelope(),
            pool == null ? "" : plan.wallets().get(pool.wallet()).name(),
            letter.points(),
            letter.text());
    return (RedemptionDecided)
        (known == null
            ? Fold.decide(plan, standing, command, nowMillis)
            : Answers.fact(command, known));
  }

  /** The command's one answer, to who asked. */
  static Decision decision(LetterReceived letter, RedemptionDecided fact) {
    String command = letter.parcels().get(0).lot();
    return new Decision(
        command,
        Decision.Kind.REDEMPTION,
        letter.from(),
        letter.subject(),
        fact.accepted() ? Answers.ACCEPTED : Answers.REFUSED,
        fact.code(),
        fact.points(),
        fact.reward(),
        fact.taken(),
        fact.timeMillis(),
        command);
  }

  /** Whether a decision was the pool's own, to which the redemption had been passed on. */
  static boolean isOfPool(Decision decision) {
    return decision.rule().startsWith("pools/") && !decision.code().equals(NOT_IN_POOL);
  }
}
