package io.lojal.programme;

import io.lojal.member.Validity;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** How long points are good for, planned. */
final class Validities {
  private Validities() {}

  /** Planned; null where it was refused. */
  static Validity plan(ByLevel.Value<Wordings.Good> value, Node at, Planning planning) {
    if (value == null) {
      return null;
    }
    if (value.ladder() == null) {
      Wordings.Good good = value.all();
      return Validity.of(good.period(), good.end(), good.fromActivity());
    }
    List<Wordings.Good> goods = planning.byLevel(value.ladder());
    if (goods == null) {
      return null;
    }
    List<Validity.Span> spans = new ArrayList<>();
    int active = 0;
    int limited = 0;
    for (Wordings.Good good : goods) {
      spans.add(new Validity.Span(good.period(), good.end()));
      limited += good.period() == null ? 0 : 1;
      active += good.fromActivity() ? 1 : 0;
    }
    if (active > 0 && active < limited) {
      planning
          .draft()
          .refuse(
              ProblemCode.CONFLICTING_FIELDS,
              at,
              "the age of points counts from the activity for every level, or for none",
              "write `from activity` with all, or with none");
    }
    return new Validity(
        planning.ladder(value.ladder().name()), spans.toArray(Validity.Span[]::new), active > 0);
  }
}
