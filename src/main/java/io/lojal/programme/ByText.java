package io.lojal.programme;

import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import io.lojal.member.Scope;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** What a meter shows by text, as conditions see it: what is missing is 0. */
final class ByText extends AbstractMap<String, Long> {
  static final MapType TYPE = MapType.create(SimpleType.STRING, SimpleType.INT);

  private final Scope scope;
  private final int meter;

  ByText(Scope scope, int meter) {
    this.scope = scope;
    this.meter = meter;
  }

  static long at(Scope scope, int meter, String text) {
    return scope.standing().meter(scope.plan(), meter, scope.timeMillis(), text);
  }

  @Override
  public Long get(Object text) {
    return text instanceof String name ? at(scope, meter, name) : Long.valueOf(0);
  }

  @Override
  public Set<Map.Entry<String, Long>> entrySet() {
    return scope.standing().meterByText(scope.plan(), meter, scope.timeMillis()).entrySet();
  }
}
