package io.lojal.programme;

import io.lojal.member.Scope;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** What a meter shows by text, as conditions see it: what is missing is 0, and is not "in" it. */
final class ByText extends AbstractMap<String, Long> {
  private final Scope scope;
  private final int meter;

  ByText(Scope scope, int meter) {
    this.scope = scope;
    this.meter = meter;
  }

  @Override
  public Long get(Object text) {
    return text instanceof String name
        ? scope.standing().meter(scope.plan(), meter, scope.timeMillis(), name)
        : Long.valueOf(0);
  }

  @Override
  public boolean containsKey(Object text) {
    return get(text) != 0;
  }

  @Override
  public Set<Map.Entry<String, Long>> entrySet() {
    return scope.standing().meterByText(scope.plan(), meter, scope.timeMillis()).entrySet();
  }
}
