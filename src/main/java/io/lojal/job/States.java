package io.lojal.job;

import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Every piece of state, in one place. Values are bytes of our own forms, each with its version in
 * front: Flink's part of the state never changes. Each keyed descriptor is a column family of
 * RocksDB, so there are few.
 */
final class States {
  /** All there is of a member, by the names that {@link io.lojal.engine.MemberState} gives. */
  static final MapStateDescriptor<String, byte[]> MEMBER = table("member");

  /** Of a goal's shard: what each member has added, and under no name the sum. */
  static final MapStateDescriptor<String, byte[]> SHARD = table("shard");

  static final ValueStateDescriptor<byte[]> GOAL =
      new ValueStateDescriptor<>("goal", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Of a drop: the pieces given, by member, and under no name all. */
  static final MapStateDescriptor<String, Long> GIVEN =
      new MapStateDescriptor<>("given", Types.STRING, Types.LONG);

  /** Schemas seen, as "number\ntext"; the same in every task after a restore. */
  static final ListStateDescriptor<String> SCHEMAS =
      new ListStateDescriptor<>("schemas", Types.STRING);

  /** How late it was, by {@link Clock}'s names: a restored task must not be without a clock. */
  static final MapStateDescriptor<String, Long> CONTROL =
      new MapStateDescriptor<>("control", Types.STRING, Types.LONG);

  private States() {}

  private static MapStateDescriptor<String, byte[]> table(String name) {
    return new MapStateDescriptor<>(
        name, Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
  }
}
