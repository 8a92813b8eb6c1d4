package io.lojal.job;

import io.lojal.community.Claim;
import io.lojal.community.Mail;
import io.lojal.community.Share;
import org.apache.flink.util.OutputTag;

/** The ways by which something leaves an operator beside its main output. */
final class Outlets {
  /** Records for the topic of the rejected. */
  static final OutputTag<OutRecord> REJECTED = new OutputTag<>("rejected") {};

  /** Triggers and what was suppressed: as soon as can be. */
  static final OutputTag<OutRecord> TRIGGERS = new OutputTag<>("triggers") {};

  /** Mail to members, for the topic of the moments. */
  static final OutputTag<OutRecord> MAIL = new OutputTag<>("mail") {};

  static final OutputTag<Share> SHARES = new OutputTag<>("shares") {};

  static final OutputTag<Claim> CLAIMS = new OutputTag<>("claims") {};

  static final OutputTag<Mail> SHARD_MAIL = new OutputTag<>("shard-mail") {};

  private Outlets() {}
}
