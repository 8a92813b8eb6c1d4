package io.lojal.programme;

/**
 * A field of a part of the language.
 *
 * @param required whether it has to be written
 * @param otherwise what holds where it is not written; may be null
 * @param says what it means, in a sentence for editors
 */
public record Field<T>(String name, Form<T> form, boolean required, T otherwise, String says) {

  public static <T> Field<T> needed(String name, Form<T> form, String says) {
    return new Field<>(name, form, true, null, says);
  }

  public static <T> Field<T> optional(String name, Form<T> form, T otherwise, String says) {
    return new Field<>(name, form, false, otherwise, says);
  }
}
