package io.lojal.cli.scenario;

import io.lojal.member.Between;
import io.lojal.member.Envelope;
import io.lojal.member.LevelGift;
import io.lojal.member.PassCommanded;
import io.lojal.member.PassCommanded.Action;
import io.lojal.member.Transfer;
import io.lojal.programme.Field;
import io.lojal.programme.Written;
import java.util.List;

/** What a member passes on to another one, as steps. */
final class PassSteps {
  private final Between between;
  private final StepEvents events;

  PassSteps(Between between, StepEvents events) {
    this.between = between;
    this.events = events;
  }

  static boolean areMade(Field<?> verb) {
    return StepPart.SENDS.equals(verb) || StepPart.GIVES.equals(verb);
  }

  /** Null where something was refused. */
  PassCommanded command(Written step, Field<?> verb, Envelope envelope) {
    return StepPart.GIVES.equals(verb) ? gift(step, envelope) : transfer(step, envelope);
  }

  private PassCommanded transfer(Written step, Envelope envelope) {
    StepPart.Redeemed points = step.get(StepPart.SENDS);
    if (points == null) {
      return null;
    }
    List<String> known = between.transfers().stream().map(Transfer::name).toList();
    if (!known.contains(points.wallet())) {
      events.refuseUnknown("transfer", points.wallet(), known, step.at(StepPart.SENDS));
    }
    return new PassCommanded(envelope, Action.TRANSFER, points.wallet(), to(step), points.points());
  }

  private PassCommanded gift(Written step, Envelope envelope) {
    String name = step.get(StepPart.GIVES);
    List<String> known = between.gifts().stream().map(LevelGift::name).toList();
    if (name != null && !known.contains(name)) {
      events.refuseUnknown("gift", name, known, step.at(StepPart.GIVES));
    }
    return name == null ? null : new PassCommanded(envelope, Action.GIFT, name, to(step), 0);
  }

  private static String to(Written step) {
    String to = step.get(StepPart.TO);
    return to == null ? "" : to;
  }
}
