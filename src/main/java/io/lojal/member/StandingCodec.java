package io.lojal.member;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Standings as they rest in state. Every part is stored under its rule's key and length, so bytes
 * written for one version of a programme are read for another: parts of rules that are gone are
 * passed over, new rules begin empty. What is empty takes no room.
 */
public final class StandingCodec {
  /** The first byte. Old forms stay readable; a test keeps their bytes. */
  static final int VERSION = 3;

  /** What the joining date is stored under; no rule may have that key. */
  public static final int JOINED = "joined".hashCode();

  /** What the member wishes to show is stored under; no rule may have that key. */
  public static final int EXPRESSION = ExpressionState.KEY;

  private StandingCodec() {}

  public static byte[] encode(Plan plan, Standing standing) {
    ByteWriter writer = new ByteWriter().octet(VERSION);
    writePosition(writer, standing.last);
    writer.signed(standing.clockMillis).unsigned(standing.events);
    writeProfile(writer, standing.profile);
    Parts parts = new Parts(writer);
    if (standing.joinedDay != Window.NO_ANCHOR) {
      parts.add(JOINED, parts.part().signed(standing.joinedDay));
    }
    for (int i = standing.meters.next(0); i >= 0; i = standing.meters.next(i + 1)) {
      if (!MeterCodec.isEmpty(standing.meters.of(i))) {
        parts.add(plan.meters[i], MeterCodec.write(parts.part(), standing.meters.of(i)));
      }
    }
    for (int i = 0; i < standing.wallets.length; i++) {
      if (!standing.wallets[i].isEmpty()) {
        parts.add(plan.wallets[i], WalletCodec.write(parts.part(), standing.wallets[i]));
      }
    }
    for (int i = 0; i < standing.ladders.length; i++) {
      if (!standing.ladders[i].isEmpty()) {
        parts.add(plan.ladders[i], LadderCodec.write(parts.part(), standing.ladders[i]));
      }
    }
    for (int i = standing.streaks.next(0); i >= 0; i = standing.streaks.next(i + 1)) {
      if (!standing.streaks.of(i).isEmpty()) {
        parts.add(plan.streaks[i], StreakCodec.write(parts.part(), standing.streaks.of(i)));
      }
    }
    for (int i = 0; i < standing.goals.length; i++) {
      Standing.GoalState goal = standing.goals[i];
      if (goal.share != 0 || goal.reached != 0 || goal.told != 0) {
        parts.add(plan.goals[i], write(parts.part(), goal));
      }
    }
    BenefitsCodec.write(plan.benefits(), standing.benefits, parts);
    if (!standing.expression.isEmpty()) {
      parts.add(EXPRESSION, standing.expression.write(parts.part()));
    }
    return writer.toBytes();
  }

  /** The parts of a standing, one after the other, each under its key. */
  static final class Parts {
    private final ByteWriter writer;
    private int from;

    Parts(ByteWriter writer) {
      this.writer = writer;
    }

    /** Where to write the next part. */
    ByteWriter part() {
      from = writer.size();
      return writer;
    }

    void add(Rules.Rule rule, ByteWriter part) {
      add(rule.key(), part);
    }

    /**
     * @param part what {@link #part} gave, and all of it
     */
    void add(int key, ByteWriter part) {
      part.frame(from, key);
    }
  }

  /**
   * @throws IllegalStateException for bytes that no release has written
   */
  public static Standing decode(Plan plan, byte[] bytes) {
    ByteReader reader = new ByteReader(bytes);
    int version = reader.octet();
    if (version < 1 || version > VERSION) {
      throw new IllegalStateException("a standing of the form " + version);
    }
    Standing standing = new Standing(plan);
    standing.last = readPosition(reader);
    standing.clockMillis = reader.signed();
    standing.events = reader.unsigned();
    standing.profile = readProfile(reader, version);
    while (!reader.isAtEnd()) {
      int key = reader.fixed32();
      int length = reader.count();
      int end = reader.position() + length;
      readPart(plan, standing, key, reader, version, end);
      reader.skip(end - reader.position());
    }
    return standing;
  }

  /** How far a standing was folded, without reading the rest of it. */
  public static long reached(byte[] bytes) {
    ByteReader reader = new ByteReader(bytes);
    reader.octet();
    Position last = readPosition(reader);
    return Math.max(last.timeMillis(), reader.signed());
  }

  /** The last event of a standing, without reading the rest of it. */
  public static Position last(byte[] bytes) {
    ByteReader reader = new ByteReader(bytes);
    reader.octet();
    return readPosition(reader);
  }

  private static void readPart(
      Plan plan, Standing standing, int key, ByteReader reader, int version, int end) {
    if (key == JOINED) {
      standing.joinedDay = reader.signed();
      return;
    }
    if (key == EXPRESSION) {
      standing.expression.read(reader);
      return;
    }
    Plan.Place place = plan.placeOf(key);
    if (place == null) {
      return;
    }
    int i = place.index();
    if (place.rule() instanceof Rules.Meter) {
      MeterCodec.read(reader, end, standing.meters.of(i));
    } else if (place.rule() instanceof Rules.Wallet) {
      WalletCodec.read(reader, standing.wallets[i], version, end);
    } else if (place.rule() instanceof Rules.Ladder ladder) {
      LadderCodec.read(reader, end, standing.ladders[i], ladder.levels().length - 1);
    } else if (place.rule() instanceof Rules.Streak) {
      StreakCodec.read(reader, standing.streaks.of(i), end);
    } else if (place.rule() instanceof Rules.Goal) {
      read(reader, standing.goals[i]);
    } else {
      BenefitsCodec.read(place, standing.benefits, reader, end);
    }
  }

  private static ByteWriter write(ByteWriter writer, Standing.GoalState goal) {
    return writer.signed(goal.share).unsigned(goal.reached).unsigned(goal.told);
  }

  private static void read(ByteReader reader, Standing.GoalState goal) {
    goal.share = reader.signed();
    goal.reached = reader.unsigned();
    goal.told = reader.unsigned();
  }

  static void writePosition(ByteWriter writer, Position position) {
    writer
        .signed(position.timeMillis())
        .signed(position.sequence())
        .octet(position.kind().code())
        .text(position.id());
  }

  static Position readPosition(ByteReader reader) {
    return new Position(
        reader.signed(), reader.signed(), EventKind.ofCode(reader.octet()), reader.text());
  }

  private static void writeProfile(ByteWriter writer, Profile profile) {
    writer
        .flag(profile.registered())
        .text(profile.zone() == null ? "" : profile.zone().getId())
        .text(profile.birthDate())
        .text(profile.language())
        .unsigned(profile.consents().size());
    profile.consents().forEach((name, given) -> writer.text(name).flag(given));
    writer.unsigned(profile.groups().size());
    profile.groups().forEach(writer::text);
    writer.unsigned(profile.attributes().size());
    profile.attributes().forEach((name, value) -> writer.text(name).text(value));
  }

  private static Profile readProfile(ByteReader reader, int version) {
    boolean registered = reader.flag();
    if (version == 2) {
      reader.signed(); // when the registration was: the joining date has taken its place
    }
    String zone = reader.text();
    String birthDate = reader.text();
    String language = reader.text();
    Map<String, Boolean> consents = new TreeMap<>();
    for (int i = reader.count(); i > 0; i--) {
      consents.put(reader.text(), reader.flag());
    }
    List<String> groups = new ArrayList<>();
    for (int i = reader.count(); i > 0; i--) {
      groups.add(reader.text());
    }
    Map<String, String> attributes = new TreeMap<>();
    for (int i = reader.count(); i > 0; i--) {
      attributes.put(reader.text(), reader.text());
    }
    return new Profile(
        registered,
        zone.isEmpty() ? null : ZoneId.of(zone),
        birthDate,
        language,
        consents,
        groups,
        attributes);
  }
}
