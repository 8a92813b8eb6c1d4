package io.lojal.wire;

import io.lojal.member.ActivityRecorded;
import io.lojal.member.Credit;
import io.lojal.member.Envelope;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import io.lojal.member.Line;
import io.lojal.member.MemberChanged;
import io.lojal.member.MomentReceived;
import io.lojal.member.OpeningRecorded;
import io.lojal.member.Parcel;
import io.lojal.member.PassCommanded;
import io.lojal.member.PurchaseRecorded;
import io.lojal.member.RedeemCommanded;
import io.lojal.member.ReturnRecorded;
import io.lojal.member.ReturnedLine;
import io.lojal.member.VoucherCommanded;
import io.lojal.member.WishCommanded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Valid events of every kind, with odd text, from a seed that is printed. */
final class RandomEvents {
  private static final String[] TEXTS = {
    "", "a", "Åre", "雪", "🎿 up", "with \"quotes\" and \\", "line\nbreak", "\u0000", "tab\t", "<&>"
  };
  private static final String[] CURRENCIES = {"SEK", "EUR", "JPY", "KWD"};
  private static final String[] ZONES = {"", "Europe/Stockholm", "Pacific/Apia", "UTC"};
  private static final String[] LANGUAGES = {"", "sv", "pt-BR", "zh-Hant-TW"};

  private final Random random;

  RandomEvents() {
    this(Long.getLong("lojal.seed", System.nanoTime()));
  }

  private RandomEvents(long seed) {
    random = new Random(seed);
    System.out.println("RandomEvents: again with -Dlojal.seed=" + seed);
  }

  Event next() {
    return switch (random.nextInt(10)) {
      case 0 -> purchase();
      case 1 -> returned();
      case 2 -> activity();
      case 3 -> member();
      case 4 -> new RedeemCommanded(envelope(), some(), above0(), text());
      case 5 ->
          new VoucherCommanded(
              envelope(),
              random.nextBoolean()
                  ? VoucherCommanded.Action.USE
                  : VoucherCommanded.Action.REACTIVATE,
              some());
      case 6 -> opening();
      case 7 -> wish();
      case 9 -> letter();
      case 8 ->
          random.nextBoolean()
              ? new PassCommanded(
                  envelope(), PassCommanded.Action.TRANSFER, some(), some(), above0())
              : new PassCommanded(envelope(), PassCommanded.Action.GIFT, some(), some(), 0);
      default ->
          new MomentReceived(
              new Envelope(some(), some(), time(), "", "", 0),
              some(),
              random.nextLong(),
              1 + random.nextInt(9));
    };
  }

  private WishCommanded wish() {
    WishCommanded.Action[] actions = WishCommanded.Action.values();
    WishCommanded.Action action = actions[random.nextInt(actions.length)];
    String date =
        switch (action) {
          case BOOST -> random.nextBoolean() ? "" : "2026-03-20";
          case PAUSE -> "2026-03-20/2026-03-27";
          case CLAIM, FREEZE, REPAIR, SHOWCASE, TITLE, APPEAR, HIDE -> "";
        };
    String name = action.isOfExpression() && random.nextBoolean() ? "" : some();
    return new WishCommanded(envelope(), action, name, date);
  }

  private PurchaseRecorded purchase() {
    List<Line> lines = new ArrayList<>();
    long total = 0;
    for (int i = random.nextInt(5); i >= 0; i--) {
      long amount = random.nextLong(100_000_000);
      total += amount;
      lines.add(new Line(text(), text(), above0(), amount));
    }
    return new PurchaseRecorded(
        envelope(),
        of(CURRENCIES),
        text(),
        lines,
        random.nextLong(total + 1),
        credit(),
        map(this::text),
        List.copyOf(map(this::text).keySet()));
  }

  private ReturnRecorded returned() {
    List<ReturnedLine> lines = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      lines.add(new ReturnedLine(text(), above0(), random.nextLong(100_000_000)));
    }
    String purchase = lines.isEmpty() ? some() : text();
    return new ReturnRecorded(envelope(), purchase, of(CURRENCIES), lines);
  }

  private ActivityRecorded activity() {
    return new ActivityRecorded(
        envelope(), some(), text(), map(this::above0), map(this::text), credit());
  }

  private MemberChanged member() {
    long time = time();
    LocalDate birth =
        LocalDate.ofEpochDay(Math.floorDiv(time, 86_400_000L) - random.nextInt(9_000));
    Map<String, Boolean> consents = new HashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      consents.put("purpose" + random.nextInt(5) + "/push", random.nextBoolean());
    }
    List<String> groups = List.of(text(), text());
    return new MemberChanged(
        new Envelope(some(), some(), time, text(), text(), random.nextLong()),
        random.nextBoolean(),
        of(ZONES),
        random.nextBoolean() ? "" : birth.toString(),
        of(LANGUAGES),
        consents,
        random.nextBoolean() ? null : groups.subList(0, random.nextInt(3)),
        map(this::text));
  }

  private OpeningRecorded opening() {
    return new OpeningRecorded(
        envelope(),
        day(),
        some(() -> new OpeningRecorded.Count(text(), text(), day(), above0())),
        some(() -> new OpeningRecorded.Level(text(), text(), day())),
        map(this::above0),
        some(
            () ->
                new OpeningRecorded.Points(text(), above0(), text(), moment(), moment(), moment())),
        some(
            () ->
                new OpeningRecorded.Coupon(
                    text(), some(), moment(), moment(), random.nextInt(1_000))),
        some(() -> new OpeningRecorded.Card(text(), random.nextInt(1_000), above0())),
        some(
            () ->
                new OpeningRecorded.Streak(
                    text(), random.nextInt(900), day(), day(), random.nextInt(9), 1)),
        map(this::above0),
        some(() -> new OpeningRecorded.Earned(text(), text(), above0())));
  }

  private <T> List<T> some(Supplier<T> each) {
    return Stream.generate(each).limit(random.nextInt(4)).toList();
  }

  private long day() {
    return random.nextBoolean() ? OpeningRecorded.UNTOLD : random.nextInt(-20_000, 40_000);
  }

  private LetterReceived letter() {
    LetterReceived.Content[] contents = LetterReceived.Content.values();
    LetterReceived.Content content = contents[random.nextInt(contents.length)];
    boolean isNumbered =
        content == LetterReceived.Content.REFERRED || content == LetterReceived.Content.UNREFERRED;
    return new LetterReceived(
        new Envelope(some(), some(), time(), "", "", 0),
        some(),
        content,
        some(),
        isNumbered ? Integer.toString(1 + random.nextInt(9)) : text(),
        parcels(content),
        1 + random.nextInt(8),
        "");
  }

  private List<Parcel> parcels(LetterReceived.Content content) {
    Parcel lasting = new Parcel(some(), above0(), time(), Long.MAX_VALUE);
    return switch (content) {
      case POINTS, BACK -> List.of(lasting, new Parcel(some(), above0(), time(), time()));
      case LEVEL -> List.of();
      default -> List.of(lasting);
    };
  }

  private long moment() {
    return random.nextBoolean() ? OpeningRecorded.UNTOLD : time();
  }

  private Envelope envelope() {
    return new Envelope(some(), some(), time(), text(), text(), random.nextLong());
  }

  private Credit credit() {
    if (random.nextBoolean()) {
      return null;
    }
    int from = random.nextInt(-20_000, 40_000);
    return new Credit(from, from + random.nextInt(3) * random.nextInt(1_000));
  }

  /** From 1935 to 2099. */
  private long time() {
    return random.nextLong(-1_104_537_600_000L, 4_102_444_799_999L);
  }

  private long above0() {
    return 1 + random.nextLong(random.nextBoolean() ? 10 : Checks.MOST);
  }

  private <V> Map<String, V> map(Supplier<V> values) {
    Map<String, V> map = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(some(), values.get());
    }
    return map;
  }

  private String text() {
    return of(TEXTS);
  }

  private String some() {
    return of(TEXTS) + random.nextInt(1_000_000);
  }

  private String of(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
