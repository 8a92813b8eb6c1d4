package io.lojal.cli.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file separates its fields, and which characters its bytes are. */
public record Dialect(char separator, Charset encoding) {
  public static final Dialect USUAL = new Dialect(',', StandardCharsets.UTF_8);
}
