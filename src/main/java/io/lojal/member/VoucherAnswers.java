package io.lojal.member;

/** Answers commands about vouchers, on the standing as it is. */
final class VoucherAnswers {
  private final Plan plan;
  private final Standing standing;

  private VoucherAnswers(Plan plan, Standing standing) {
    this.plan = plan;
    this.standing = standing;
  }

  /** A voucher, or why there is none. */
  private record Answer(String voucher, String refusal) {}

  /**
   * @param nowMillis when it is decided, not before the standing's last event or deadline
   */
  static VoucherDecided decide(
      Plan plan, Standing standing, VoucherCommanded command, long nowMillis) {
    VoucherAnswers answers = new VoucherAnswers(plan, standing);
    Answer answer =
        command.action() == VoucherCommanded.Action.USE
            ? answers.use(command.voucher())
            : answers.reactivate(command.voucher());
    Envelope asked = command.envelope();
    return new VoucherDecided(
        new Envelope(
            asked.id(), asked.member(), nowMillis, asked.source(), asked.channel(), Long.MAX_VALUE),
        asked.timeMillis(),
        command.action(),
        command.voucher(),
        answer.refusal.isEmpty(),
        answer.refusal,
        answer.voucher);
  }

  private static Answer refused(String code) {
    return new Answer("", code);
  }

  private Answer use(String asked) {
    if (asked.indexOf('/') < 0) {
      return useOneOf(asked);
    }
    Voucher voucher = find(asked);
    if (voucher == null) {
      return refused("UNKNOWN_VOUCHER");
    }
    return voucher.isOpen() ? new Answer(asked, "") : refused(voucher.status.name());
  }

  private Answer useOneOf(String kind) {
    int place = plan.benefits().kindOf(kind);
    if (place < 0) {
      return refused("UNKNOWN_VOUCHER");
    }
    Voucher first = null;
    for (Voucher voucher : standing.benefits.vouchers.of(place).vouchers) {
      if (voucher.isOpen() && (first == null || isUsedBefore(voucher, first))) {
        first = voucher;
      }
    }
    return first == null ? refused("NO_VOUCHER") : new Answer(kind + "/" + first.id, "");
  }

  private static boolean isUsedBefore(Voucher one, Voucher other) {
    return one.expiresMillis == other.expiresMillis
        ? one.id.compareTo(other.id) < 0
        : one.expiresMillis < other.expiresMillis;
  }

  private Answer reactivate(String asked) {
    Voucher voucher = find(asked);
    if (voucher == null) {
      return refused("UNKNOWN_VOUCHER");
    }
    if (voucher.status != Voucher.Status.USED) {
      return refused("NOT_USED");
    }
    if (!voucher.hasCome) {
      return refused("CONTESTED");
    }
    VoucherKind kind = plan.benefits().vouchers().get(kindOf(asked));
    return voucher.reactivations < kind.reactivations()
        ? new Answer(asked, "")
        : refused("TOO_OFTEN");
  }

  /** Null where none of that id is kept. */
  private Voucher find(String id) {
    int kind = kindOf(id);
    return kind < 0
        ? null
        : standing.benefits.vouchers.of(kind).find(id.substring(id.indexOf('/') + 1));
  }

  private int kindOf(String id) {
    int slash = id.indexOf('/');
    return slash < 0 ? -1 : plan.benefits().kindOf(id.substring(0, slash));
  }
}
