package io.lojal.job;

/** The name of every operator's state. Renaming one loses the state it names. */
public final class Uids {
  public static final String EVENTS = "events";
  public static final String TICKS = "ticks";
  public static final String PROGRAMMES = "programmes";
  public static final String TICK = "tick";
  public static final String PROGRAMME = "programme";
  public static final String DECODE = "decode";
  public static final String MEMBER = "members";
  public static final String SHARD = "shards";
  public static final String GOAL = "goal";
  public static final String DROP = "drop";
  public static final String STATE_SINK = "state-sink";
  public static final String TRIGGER_SINK = "trigger-sink";

  private Uids() {}
}
