package io.lojal.cli.mapping;

/** A row cannot become an event. Carries a value to where rows are counted, and no stack. */
public final class BadRowException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public BadRowException(RefusalCode code, String words) {
    super(code + " " + words, null, false, false);
    this.refusal = new Refusal(code, words);
  }

  public Refusal refusal() {
    return refusal;
  }
}
