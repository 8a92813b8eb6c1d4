package io.lojal.member;

/** Takes what a fold brings forth, in order. */
public interface Outcomes {

  void came(Outcome outcome);

  void posted(Posting posting);

  /** The same, of which only the postings are heard. */
  default Outcomes quiet() {
    Outcomes loud = this;
    return new Outcomes() {
      @Override
      public void came(Outcome outcome) {}

      @Override
      public void posted(Posting posting) {
        loud.posted(posting);
      }
    };
  }

  /** For folds of which only the standing matters. */
  Outcomes NONE =
      new Outcomes() {
        @Override
        public void came(Outcome outcome) {}

        @Override
        public void posted(Posting posting) {}
      };
}
