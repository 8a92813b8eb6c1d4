package io.lojal.cli.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that can be expected where nothing was: what was said, and what the member has come to, but
 * for what is 0 and for the ledger, which says the same at length.
 *
 * @param said by section
 * @param values by part of the standing
 */
record Filling(Map<String, List<Remark>> said, Map<String, Map<String, String>> values) {

  static Filling of(Map<Section, List<Remark>> heard, StandingPart.AsOf now) {
    Map<String, List<Remark>> said = new LinkedHashMap<>();
    for (Section section : Section.values()) {
      List<Remark> remarks = heard.getOrDefault(section, List.of());
      if (section == Section.TOLD || (section != Section.LEDGER && !remarks.isEmpty())) {
        said.put(section.field().name(), remarks);
      }
    }
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    for (StandingPart part : StandingPart.ALL) {
      Map<String, String> some = part.values(now);
      some.values().removeIf("0"::equals);
      if (!some.isEmpty()) {
        values.put(part.name(), some);
      }
    }
    return new Filling(said, values);
  }
}
