package io.lojal.cli.mapping;

import io.lojal.programme.Phrase;
import io.lojal.programme.Written;
import java.util.List;

/** What a field says, as it was written and before the file's columns are known. */
record Wording(List<Choice> choices) {

  /**
   * @param when null where it always applies
   */
  record Choice(Written when, Phrase text) {}
}
