package io.lojal.member;

/**
 * A member is a fold over a journal: what one event does to a standing, what time does, and when
 * time has to look again. No clock, no chance, no order of arrival: the same journal gives the same
 * standing and outcomes, always and everywhere. The exact meaning is docs/semantics.md.
 *
 * <p>Not safe for use by several threads; cheap to make.
 */
public final class Fold {
  private final Frame frame = new Frame();

  /**
   * Applies one event, and before it every deadline that is due by then.
   *
   * @param entry not before {@link Standing#last} or a deadline applied
   */
  public void step(Plan plan, Standing standing, Entry entry, Outcomes out) {
    Event event = entry.event();
    advance(plan, standing, event.timeMillis(), out);
    Outcomes heard = event.kind() == EventKind.OPENING ? out.quiet() : out;
    frame.at(plan, standing, entry, heard);
    boolean registered = standing.profile.registered();
    switch (event.kind()) {
      case MEMBER -> standing.profile = standing.profile.with((MemberChanged) event);
      case OPENING -> new Opening(frame, (OpeningRecorded) event).take();
      case MOMENT -> {
        Goals.hear(frame, (MomentReceived) event);
        Drops.hear(frame, (MomentReceived) event);
      }
      case REDEMPTION -> Redeeming.redeem(frame, entry);
      case VOUCHER_ANSWER -> Vouchers.follow(frame, (VoucherDecided) event);
      case WISH_ANSWER -> follow((WishDecided) event);
      case PASS_ANSWER -> pass((PassDecided) event);
      case LETTER -> hear((LetterReceived) event);
      case RETURN -> {
        GivingBack.of(frame, entry);
        Returning.take(frame, entry);
        Meters.undo(frame, entry);
      }
      default -> {}
    }
    boolean isKnown = standing.joinedDay != Window.NO_ANCHOR;
    boolean registers =
        event.kind() == EventKind.MEMBER && standing.profile.registered() != registered;
    if (!isKnown || registers) {
      Joining.on(frame, event);
    }
    if (!isKnown || event.kind() == EventKind.MEMBER || event.kind() == EventKind.OPENING) {
      Almanac.lookAhead(frame);
    }
    Plan.Relevant relevant = relevantTo(entry);
    match(relevant, entry);
    if (event.kind() != EventKind.COMMAND) {
      Tiers.rise(frame);
    }
    Badges.earn(frame, entry, relevant.badges());
    Challenges.reach(frame, relevant.challenges());
    Referrals.happen(frame, entry, relevant.referrals());
    if (event.kind() == EventKind.OPENING) {
      Badges.bring(frame);
      Challenges.bring(frame);
    }
    Bands.watch(frame);
    standing.last = event.position();
    standing.events++;
    // What the event itself made due is done with it: a standing owes nothing to its own past.
    advance(plan, standing, event.timeMillis(), heard);
  }

  private void follow(WishDecided fact) {
    switch (fact.action()) {
      case BOOST -> Boosts.follow(frame, fact);
      case CLAIM -> {} // What a drop was asked for comes by mail.
      case FREEZE, REPAIR, PAUSE -> StreakWishes.follow(frame, fact);
      case SHOWCASE, TITLE, APPEAR, HIDE -> Expressions.follow(frame, fact);
    }
  }

  private Plan.Relevant relevantTo(Entry entry) {
    Plan.Relevant relevant = frame.plan.relevantTo(entry.event());
    return relevant == frame.plan.nothing() || frame.takesPart()
        ? relevant
        : relevant.withoutGains();
  }

  private void pass(PassDecided fact) {
    switch (fact.action()) {
      case TRANSFER -> Transfers.send(frame, fact);
      case GIFT -> LevelGifts.send(frame, fact);
    }
  }

  private void hear(LetterReceived letter) {
    if (!letter.code().isEmpty()) {
      return;
    }
    Plan.Place place = frame.plan.placeOf(letter.subject().hashCode());
    if (place == null || !place.rule().rule().equals(letter.subject())) {
      return;
    }
    if (place.rule() instanceof Pool pool) {
      Pools.hear(frame, pool, letter);
    } else if (place.rule() instanceof Transfer) {
      Transfers.receive(frame, place.index(), letter);
    } else if (place.rule() instanceof LevelGift) {
      LevelGifts.receive(frame, place.index(), letter);
    } else if (place.rule() instanceof Referral) {
      Thanks.hear(frame, place.index(), letter);
    }
  }

  private void match(Plan.Relevant relevant, Entry entry) {
    Points.apply(frame, entry, relevant);
    Steps.pay(frame);
    if (frame.event != null) {
      Stamps.apply(frame, relevant.cards());
      Streaks.apply(frame, relevant.streaks());
      Goals.apply(frame, relevant.goals());
    }
    Meters.open(frame, entry, relevant.openers());
    Meters.apply(frame, entry, relevant.meters());
    frame.scope.at(frame.plan, frame.standing, frame.event);
  }

  /** Applies every deadline up to an instant, in order. */
  public void advance(Plan plan, Standing standing, long toMillis, Outcomes out) {
    long deadline = nextStep(plan, standing);
    while (deadline <= toMillis) {
      // What an event of today booked for long ago is over at once, and today.
      long now = Math.max(deadline, standing.reachedMillis());
      standing.clockMillis = Math.max(standing.clockMillis, now);
      frame.at(plan, standing, now, out);
      Lots.release(frame);
      Lots.expire(frame);
      Lots.warn(frame);
      Steps.pay(frame);
      Vouchers.expire(frame);
      Vouchers.forget(frame);
      Repairs.end(frame);
      Streaks.end(frame);
      Streaks.warn(frame);
      Challenges.warn(frame);
      Bands.end(frame);
      Tiers.turn(frame);
      Boosts.begin(frame);
      Almanac.come(frame);
      Referrals.close(frame);
      Forgetting.pass(frame);
      deadline = nextStep(plan, standing);
    }
  }

  /**
   * Answers a command on the standing as it is: a fact from then on.
   *
   * @param nowMillis when it is decided, not before what was folded
   */
  public static Decided decide(Plan plan, Standing standing, Commanded command, long nowMillis) {
    if (command instanceof RedeemCommanded redemption) {
      return Redeeming.decide(plan, standing, redemption, nowMillis);
    }
    if (command instanceof WishCommanded wish) {
      return switch (wish.action()) {
        case BOOST -> Boosts.decide(plan, standing, wish, nowMillis);
        case CLAIM -> Drops.decide(plan, standing, wish, nowMillis);
        case FREEZE, REPAIR, PAUSE -> StreakWishes.decide(plan, standing, wish, nowMillis);
        case SHOWCASE, TITLE, APPEAR, HIDE -> Expressions.decide(plan, standing, wish, nowMillis);
      };
    }
    if (command instanceof PassCommanded pass) {
      return switch (pass.action()) {
        case TRANSFER -> Transfers.decide(plan, standing, pass, nowMillis);
        case GIFT -> LevelGifts.decide(plan, standing, pass, nowMillis);
      };
    }
    return VoucherAnswers.decide(plan, standing, (VoucherCommanded) command, nowMillis);
  }

  /**
   * Why a letter cannot be taken, on the standing as it is; empty where it can.
   *
   * @param nowMillis when it is read, not before what was folded
   */
  public static String refusal(
      Plan plan, Standing standing, LetterReceived letter, long nowMillis) {
    return switch (letter.content()) {
      case PUT, TAKE, REDEEM, UNREFERRED -> "";
      case POINTS, BACK -> plan.benefits().between().unknown(letter.subject());
      case LEVEL -> LevelGifts.refusal(plan, standing, letter, nowMillis);
      case REFERRED -> Thanks.refusal(plan, standing, letter, nowMillis);
    };
  }

  /**
   * Another version holds from an instant on.
   *
   * @return the standing for that version; the other one is not to be used any more
   */
  public static Standing change(Plan plan, Standing standing, Plan next, long fromMillis) {
    Standing changed = StandingCodec.decode(next, StandingCodec.encode(plan, standing));
    Relevelling.carry(plan, standing, next, changed);
    Almanac.begin(next, changed, fromMillis);
    return changed;
  }

  /** The next deadline in order: with those of which nobody would notice anything. */
  private static long nextStep(Plan plan, Standing standing) {
    long next = nextDeadline(plan, standing);
    Kept<MeterState> meters = standing.meters;
    for (int i = meters.next(0); i >= 0; i = meters.next(i + 1)) {
      next = Math.min(next, meters.of(i).forgetMillis);
    }
    return next;
  }

  /**
   * When time has to look at a member again; {@link Long#MAX_VALUE} for never. What is only to be
   * forgotten wakes nobody: it goes when the member is looked at next.
   */
  public static long nextDeadline(Plan plan, Standing standing) {
    long next = standing.benefits.nextDeadline();
    for (int w = 0; w < plan.wallets.length; w++) {
      next = Math.min(next, Lots.nextDeadline(plan.wallets[w], standing, w));
    }
    Kept<StreakState> streaks = standing.streaks;
    for (int i = streaks.next(0); i >= 0; i = streaks.next(i + 1)) {
      next = Math.min(next, streaks.of(i).deadline());
    }
    for (LadderState ladder : standing.ladders) {
      next = Math.min(next, ladder.endMillis);
    }
    return next;
  }

  /** Whether an event can be applied as it comes, without folding anything again. */
  public static boolean isInOrder(Standing standing, Position position) {
    return standing.last.isBefore(position) && position.timeMillis() >= standing.clockMillis;
  }
}
