package io.lojal.cli.mapping;

import io.lojal.programme.Choice;
import io.lojal.programme.Field;
import io.lojal.programme.Part;
import io.lojal.programme.Written;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What kind of CSV it is. */
final class DialectPart {
  private static final Field<Character> SEPARATOR =
      Field.optional(
          "separator",
          new Choice<Character>()
              .or("comma", ',')
              .or("semicolon", ';')
              .or("tab", '\t')
              .or("pipe", '|'),
          ',',
          "What stands between two fields: comma (the default), semicolon, tab or pipe.");
  private static final Field<Charset> ENCODING =
      Field.optional(
          "encoding",
          new Choice<Charset>()
              .or("utf-8", StandardCharsets.UTF_8)
              .or("utf-16", StandardCharsets.UTF_16)
              .or("iso-8859-1", StandardCharsets.ISO_8859_1)
              .or("windows-1252", Charset.forName("windows-1252")),
          StandardCharsets.UTF_8,
          "Which characters its bytes are: utf-8 (the default), utf-16, iso-8859-1 or"
              + " windows-1252.");

  static final Part PART = Part.of("`csv`", SEPARATOR, ENCODING);

  private DialectPart() {}

  /** Null where it was refused. */
  static Dialect plan(Written written) {
    Character separator = written.get(SEPARATOR);
    Charset encoding = written.get(ENCODING);
    return separator == null || encoding == null ? null : new Dialect(separator, encoding);
  }
}
