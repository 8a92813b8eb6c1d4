package io.lojal.member;

/** Cards, vouchers and payouts as they rest in state: parts of a standing. */
final class BenefitsCodec {
  private BenefitsCodec() {}

  static void write(Benefits benefits, BenefitsState state, StandingCodec.Parts parts) {
    for (int i = 0; i < state.cards.length; i++) {
      if (!state.cards[i].isEmpty()) {
        parts.add(benefits.cards().get(i), write(parts.part(), state.cards[i]));
      }
    }
    for (int i = state.vouchers.next(0); i >= 0; i = state.vouchers.next(i + 1)) {
      if (!state.vouchers.of(i).vouchers.isEmpty()) {
        parts.add(benefits.vouchers().get(i), write(parts.part(), state.vouchers.of(i)));
      }
    }
    for (int i = 0; i < state.paid.length; i++) {
      if (state.paid[i] != 0) {
        parts.add(benefits.steps().get(i), parts.part().unsigned(state.paid[i]));
      }
    }
    for (int i = 0; i < state.bands.length; i++) {
      if (state.bands[i].endMillis != Long.MAX_VALUE) {
        parts.add(benefits.bands().get(i), write(parts.part(), state.bands[i]));
      }
    }
    OccasionsCodec.write(benefits.occasions(), state.occasions, parts);
    FeatsCodec.write(benefits.feats(), state.feats, parts);
    state.between.write(benefits.between(), parts);
  }

  static void read(Plan.Place place, BenefitsState state, ByteReader reader, int end) {
    int i = place.index();
    if (place.rule() instanceof StampCard) {
      read(reader, state.cards[i]);
    } else if (place.rule() instanceof VoucherKind) {
      read(reader, state.vouchers.of(i));
    } else if (place.rule() instanceof StepPayout) {
      state.paid[i] = reader.unsigned();
    } else if (place.rule() instanceof BandPayout) {
      read(reader, state.bands[i]);
    } else if (place.rule() instanceof Badge || place.rule() instanceof Challenge) {
      FeatsCodec.read(place, state.feats, reader);
    } else if (place.rule() instanceof Transfer
        || place.rule() instanceof LevelGift
        || place.rule() instanceof Referral) {
      state.between.read(place, reader);
    } else {
      OccasionsCodec.read(place, state.occasions, reader, end);
    }
  }

  private static ByteWriter write(ByteWriter writer, BenefitsState.Card card) {
    return writer
        .unsigned(card.stamps)
        .unsigned(card.filled)
        .signed(card.day)
        .unsigned(card.dayStamps);
  }

  private static void read(ByteReader reader, BenefitsState.Card card) {
    card.stamps = reader.count();
    card.filled = reader.unsigned();
    card.day = reader.signed();
    card.dayStamps = reader.unsigned();
  }

  private static ByteWriter write(ByteWriter writer, BenefitsState.Held held) {
    writer.unsigned(held.vouchers.size());
    for (Voucher voucher : held.vouchers) {
      writer
          .text(voucher.id)
          .octet(voucher.status.ordinal())
          .flag(voucher.hasCome)
          .signed(voucher.expiresMillis)
          .signed(voucher.endedMillis)
          .unsigned(voucher.reactivations);
    }
    return writer;
  }

  private static void read(ByteReader reader, BenefitsState.Held held) {
    for (int i = reader.count(); i > 0; i--) {
      String id = reader.text();
      Voucher.Status status = Voucher.Status.values()[reader.octet()];
      boolean hasCome = reader.flag();
      Voucher voucher = new Voucher(id, reader.signed());
      voucher.status = status;
      voucher.hasCome = hasCome;
      voucher.endedMillis = reader.signed();
      voucher.reactivations = reader.count();
      held.vouchers.add(voucher);
    }
  }

  private static ByteWriter write(ByteWriter writer, BenefitsState.Runs runs) {
    writer.signed(runs.window).signed(runs.endMillis).unsigned(runs.reached.size());
    runs.reached.forEach((threshold, run) -> writer.unsigned(threshold).unsigned(run));
    return writer;
  }

  private static void read(ByteReader reader, BenefitsState.Runs runs) {
    runs.window = reader.signed();
    runs.endMillis = reader.signed();
    for (int i = reader.count(); i > 0; i--) {
      runs.reached.put(reader.unsigned(), reader.count());
    }
  }
}
