package io.lojal.cli.screen;

/** The colour and sign of a kind of trigger, by the first word of its name. */
enum Tone {
  POINTS("●", 0xE0A100),
  TIER("◆", 0xB565D8),
  STREAK("▲", 0xF07C1D),
  FREEZE("✻", 0x35B0D6),
  GOAL("⚑", 0x2FA36B),
  BADGE("★", 0xE8C547),
  CHALLENGE("✓", 0x6FBF4B),
  TRANSFER("→", 0x5B8DEF),
  OFFER("✦", 0xE0457B),
  OTHER("·", 0x8A93A3);

  final String sign;
  final int colour;

  Tone(String sign, int colour) {
    this.sign = sign;
    this.colour = colour;
  }

  static Tone of(String kind) {
    for (Tone tone : values()) {
      if (kind.startsWith(tone.name())) {
        return tone;
      }
    }
    return OTHER;
  }
}
