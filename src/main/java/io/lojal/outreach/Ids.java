package io.lojal.outreach;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids and draws that are the same on every run: hashes of what they stand for. */
public final class Ids {
  private Ids() {}

  /**
   * The id of a trigger: 128 bits of SHA-256 over programme, rule, kind, member and occurrence, in
   * hexadecimal. Neither the rule's version nor the event that tipped it is in it, so an edit does
   * not fire again and a late event that only shifts the cause changes nothing.
   */
  public static String trigger(
      String programme, String rule, String kind, String member, String occurrence) {
    byte[] hash = hash(programme, rule, kind, member, occurrence);
    return HexFormat.of().formatHex(hash, 0, 16);
  }

  /** A number from 0 to 9,999 that is a member's own for one salt. */
  public static int draw(String member, String salt) {
    byte[] hash = hash(salt, member);
    long bits = 0;
    for (int i = 0; i < 7; i++) {
      bits = bits << 8 | hash[i] & 0xFF;
    }
    return (int) (bits % 10_000);
  }

  private static byte[] hash(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
