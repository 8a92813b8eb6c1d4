package io.lojal.cli.scenario;

import static java.util.stream.Collectors.toCollection;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Boost;
import io.lojal.member.Credit;
import io.lojal.member.Drop;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.Line;
import io.lojal.member.Plan;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import io.lojal.member.Rules;
import io.lojal.member.VoucherCommanded;
import io.lojal.member.WishCommanded;
import io.lojal.programme.DeclaredEvent;
import io.lojal.programme.Draft;
import io.lojal.programme.Field;
import io.lojal.programme.Nearest;
import io.lojal.programme.Placed;
import io.lojal.programme.ProblemCode;
import io.lojal.programme.Reading;
import io.lojal.programme.Scalars;
import io.lojal.programme.Whole;
import io.lojal.programme.Written;
import io.lojal.wire.Decoded;
import io.lojal.wire.EventRecords;
import io.lojal.wire.PlainJson;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;

/** Makes the events of steps: what a producer would send. */
final class StepEvents {
  private static final long MOST = 1_000_000_000_000_000L;

  private static final Map<Field<?>, WishCommanded.Action> WISHES =
      Map.of(
          StepPart.FREEZES, WishCommanded.Action.FREEZE,
          StepPart.REPAIRS, WishCommanded.Action.REPAIR,
          StepPart.PAUSES, WishCommanded.Action.PAUSE);

  private final Reading.Planned programme;
  private final Set<String> wallets;
  private final Set<String> vouchers;
  private final Draft draft;

  StepEvents(Reading.Planned programme, Draft draft) {
    this.programme = programme;
    Plan plan = programme.programme().plan();
    this.wallets = names(plan.wallets());
    wallets.addAll(names(plan.benefits().between().pools()));
    this.vouchers = names(plan.benefits().vouchers());
    this.draft = draft;
  }

  private static Set<String> names(List<? extends Rules.Rule> rules) {
    return rules.stream().map(Rules.Rule::name).collect(toCollection(TreeSet::new));
  }

  /**
   * The event of a step; null where it was refused.
   *
   * @param verb what happens: not a repeat
   * @param happened when
   */
  Event event(Written step, Field<?> verb, Envelope envelope, ZonedDateTime happened) {
    Event event = made(step, verb, envelope, happened);
    if (event == null || draft.hasProblems()) {
      return event;
    }
    if (EventRecords.event(EventRecords.record(event)) instanceof Decoded.Refused refused) {
      draft.refuse(ProblemCode.BAD_VALUE, step.node(), refused.rejection().detail(), "");
      return null;
    }
    return event;
  }

  private Event made(Written step, Field<?> verb, Envelope envelope, ZonedDateTime happened) {
    if (StepPart.BUYS.equals(verb)) {
      return purchase(step, envelope, happened);
    } else if (StepPart.DOES.equals(verb)) {
      return activity(step, envelope, happened);
    } else if (StepPart.CANCELS.equals(verb)) {
      return returned(envelope, step.get(StepPart.CANCELS), List.of());
    } else if (StepPart.RETURNS.equals(verb)) {
      return returned(envelope, step.get(StepPart.FROM), items(step, StepPart.RETURNS));
    } else if (StepPart.BRINGS.equals(verb)) {
      return opening(step, envelope);
    } else if (StepPart.REDEEMS.equals(verb)) {
      return redemption(step, envelope);
    } else if (StepPart.USES.equals(verb)) {
      return voucher(step, StepPart.USES, VoucherCommanded.Action.USE, envelope);
    } else if (StepPart.REACTIVATES.equals(verb)) {
      return voucher(step, StepPart.REACTIVATES, VoucherCommanded.Action.REACTIVATE, envelope);
    }
    if (StepPart.BOOSTS.equals(verb)) {
      return boost(step, envelope, happened);
    }
    if (StepPart.CLAIMS.equals(verb)) {
      return claim(step, envelope);
    }
    if (WISHES.containsKey(verb)) {
      return ofStreak(step, verb, envelope, happened);
    }
    if (PassSteps.areMade(verb)) {
      return new PassSteps(programme.programme().plan().benefits().between(), this)
          .command(step, verb, envelope);
    }
    if (ExpressionSteps.areMade(verb)) {
      return ExpressionSteps.wish(step, verb, envelope);
    }
    boolean joins = StepPart.JOINS.equals(verb);
    Written member = step.get(joins ? StepPart.JOINS : StepPart.CHANGES);
    return member == null ? null : MemberPart.event(envelope, member, joins, draft);
  }

  private static List<Placed<Item>> items(Written step, Field<List<Placed<Item>>> field) {
    List<Placed<Item>> items = step.get(field);
    return items == null ? List.of() : items;
  }

  private Event purchase(Written step, Envelope envelope, ZonedDateTime happened) {
    List<Line> lines = new ArrayList<>();
    for (Placed<Item> each : items(step, StepPart.BUYS)) {
      Item item = each.value();
      lines.add(new Line(item.sku(), item.category(), item.quantity(), minor(each)));
    }
    return new PurchaseRecorded(
        envelope,
        programme.currency().getCurrencyCode(),
        orEmpty(step.get(StepPart.PLACE)),
        lines,
        Money.minor(
            step.get(StepPart.PAID_WITH_POINTS),
            programme.currency(),
            step.at(StepPart.PAID_WITH_POINTS),
            draft),
        credit(step, happened),
        with(step, programme.events().get(DeclaredEvent.PURCHASE_NAME), Map.of()),
        redemptions(step));
  }

  private static List<String> redemptions(Written step) {
    List<Placed<String>> named = step.get(StepPart.PAID_BY);
    return named == null ? List.of() : named.stream().map(Placed::value).toList();
  }

  private long minor(Placed<Item> item) {
    return Money.minor(item.value().amount(), programme.currency(), item.node(), draft);
  }

  private Event returned(Envelope envelope, String purchase, List<Placed<Item>> items) {
    List<ReturnedLine> lines = new ArrayList<>();
    for (Placed<Item> each : items) {
      lines.add(new ReturnedLine(each.value().sku(), each.value().quantity(), minor(each)));
    }
    String currency = programme.currency().getCurrencyCode();
    return new ReturnRecorded(envelope, orEmpty(purchase), currency, lines);
  }

  /** Null where it was refused. */
  private Event opening(Written step, Envelope envelope) {
    String fields = step.get(StepPart.BRINGS);
    if (fields == null) {
      return null;
    }
    String head =
        "{\"event\":\"opening\",\"id\":%s,\"member\":%s,\"time\":%d,\"sequence\":%d,\"source\":%s,\"channel\":%s"
            .formatted(
                Plain.quoted(envelope.id()),
                Plain.quoted(envelope.member()),
                envelope.timeMillis(),
                envelope.sequence(),
                Plain.quoted(envelope.source()),
                Plain.quoted(envelope.channel()));
    boolean hasFields = fields.length() > 2;
    Decoded decoded = PlainJson.event(head + (hasFields ? "," : "") + fields.substring(1));
    if (decoded instanceof Decoded.Refused refused) {
      draft.refuse(
          ProblemCode.BAD_VALUE, step.at(StepPart.BRINGS), refused.rejection().detail(), "");
      return null;
    }
    return ((Decoded.Accepted) decoded).event();
  }

  private Event redemption(Written step, Envelope envelope) {
    StepPart.Redeemed points = step.get(StepPart.REDEEMS);
    if (points == null) {
      return null;
    }
    if (!wallets.contains(points.wallet())) {
      refuseUnknown("wallet", points.wallet(), wallets, step.at(StepPart.REDEEMS));
      return null;
    }
    String reward = orEmpty(step.get(StepPart.REWARD));
    return new RedeemCommanded(envelope, points.wallet(), points.points(), reward);
  }

  private Event voucher(
      Written step, Field<String> field, VoucherCommanded.Action action, Envelope envelope) {
    String voucher = step.get(field);
    if (voucher == null) {
      return null;
    }
    String kind = voucher.split("/", 2)[0];
    if (!vouchers.contains(kind)) {
      refuseUnknown("kind of voucher", kind, vouchers, step.at(field));
      return null;
    }
    return new VoucherCommanded(envelope, action, voucher);
  }

  private Event boost(Written step, Envelope envelope, ZonedDateTime happened) {
    String name = step.get(StepPart.BOOSTS);
    List<String> known =
        programme.programme().plan().benefits().occasions().boosts().stream()
            .map(Boost::name)
            .toList();
    if (name != null && !known.contains(name)) {
      refuseUnknown("boost", name, known, step.at(StepPart.BOOSTS));
    }
    StepPart.Days days = step.get(StepPart.FOR);
    String date = days == null ? "" : days.first().next(happened).toLocalDate().toString();
    return name == null
        ? null
        : new WishCommanded(envelope, WishCommanded.Action.BOOST, name, date);
  }

  private Event ofStreak(Written step, Field<?> verb, Envelope envelope, ZonedDateTime happened) {
    WishCommanded.Action action = WISHES.get(verb);
    String name = (String) step.get(verb);
    List<String> known =
        programme.programme().plan().streaks().stream().map(Rules.Streak::name).toList();
    if (name != null && !known.contains(name)) {
      refuseUnknown("streak", name, known, step.at(verb));
    }
    Credit days =
        action == WishCommanded.Action.PAUSE ? credit(step, happened, happened.getZone()) : null;
    String date =
        days == null
            ? ""
            : LocalDate.ofEpochDay(days.fromDay()) + "/" + LocalDate.ofEpochDay(days.toDay());
    return name == null ? null : new WishCommanded(envelope, action, name, date);
  }

  private Event claim(Written step, Envelope envelope) {
    String name = step.get(StepPart.CLAIMS);
    List<String> known =
        programme.programme().plan().benefits().occasions().drops().stream()
            .map(Drop::name)
            .toList();
    if (name != null && !known.contains(name)) {
      refuseUnknown("drop", name, known, step.at(StepPart.CLAIMS));
    }
    return name == null ? null : new WishCommanded(envelope, WishCommanded.Action.CLAIM, name, "");
  }

  private Event activity(Written step, Envelope envelope, ZonedDateTime happened) {
    String name = step.get(StepPart.DOES);
    DeclaredEvent declared = programme.events().get(name);
    if (name == null || declared == null || declared.isPurchase()) {
      if (name != null) {
        List<String> activities = new ArrayList<>(programme.events().keySet());
        activities.removeIf(each -> programme.events().get(each).isPurchase());
        refuseUnknown("activity", name, activities, step.at(StepPart.DOES));
      }
      return null;
    }
    Map<String, Long> measures = new TreeMap<>();
    Map<String, String> attributes = with(step, declared, measures);
    return new ActivityRecorded(
        envelope,
        declared.match().activity(),
        orEmpty(step.get(StepPart.PLACE)),
        measures,
        attributes,
        credit(step, happened));
  }

  /**
   * The attributes of a step.
   *
   * @param measures gets the measures; for an event that has none, it need not take any
   */
  private Map<String, String> with(
      Written step, DeclaredEvent declared, Map<String, Long> measures) {
    Map<String, String> attributes = new TreeMap<>();
    List<Placed<Node>> with = step.get(StepPart.WITH);
    for (Placed<Node> each : with == null ? List.<Placed<Node>>of() : with) {
      if (declared.measures().contains(each.name())) {
        Long value = new Whole(0, MOST).read(each.value(), draft);
        measures.put(each.name(), value == null ? 0L : value);
      } else if (declared.attributes().contains(each.name())) {
        attributes.put(each.name(), Scalars.text(each.value()));
      } else {
        List<String> known = new ArrayList<>(declared.measures());
        known.addAll(declared.attributes());
        refuseUnknown("measure or attribute", each.name(), known, each.node());
      }
    }
    return attributes;
  }

  void refuseUnknown(String what, String name, Iterable<String> known, Node at) {
    List<String> all = new ArrayList<>();
    known.forEach(all::add);
    String listed =
        all.isEmpty() ? "there is none" : "there are `" + String.join("`, `", all) + "`";
    draft.refuse(
        ProblemCode.UNKNOWN_REFERENCE,
        at,
        "there is no " + what + " called `" + name + "`",
        Nearest.hint(name, all, listed));
  }

  /** Days are of the programme's calendar, seen from the day on which it happened. */
  private Credit credit(Written step, ZonedDateTime happened) {
    return credit(step, happened, programme.programme().plan().zone());
  }

  /** The days of a step, seen from where it happens; null where none are written. */
  private Credit credit(Written step, ZonedDateTime happened, ZoneId zone) {
    StepPart.Days days = step.get(StepPart.FOR);
    if (days == null) {
      return null;
    }
    ZonedDateTime today = happened.withZoneSameInstant(zone).toLocalDate().atStartOfDay(zone);
    ZonedDateTime first = days.first().next(today);
    ZonedDateTime last = days.last() == null ? first : days.last().next(first);
    if (last.isBefore(first)) {
      draft.refuse(
          ProblemCode.OUT_OF_RANGE,
          step.at(StepPart.FOR),
          "it ends before it begins",
          "write the first day first");
      return null;
    }
    return new Credit(
        (int) first.toLocalDate().toEpochDay(), (int) last.toLocalDate().toEpochDay());
  }

  private static String orEmpty(String word) {
    return word == null ? "" : word;
  }
}
