package io.lojal.job;

import io.lojal.community.GoalStanding;
import io.lojal.community.Mail;
import io.lojal.engine.Decision;
import io.lojal.engine.LedgerEntry;
import io.lojal.engine.MemberView;
import io.lojal.engine.PublicProfile;
import io.lojal.engine.Rejection;
import io.lojal.engine.Suppressed;
import io.lojal.engine.Trigger;
import io.lojal.member.Event;
import io.lojal.member.LetterReceived;
import java.io.Serializable;

/** How what leaves becomes records of the log: travels with the graph, and is opened in a task. */
public interface Encoding extends Serializable {

  Encoder open();

  /** For one thread. */
  interface Encoder extends AutoCloseable {
    OutRecord trigger(Trigger trigger);

    OutRecord suppressed(Suppressed suppressed);

    OutRecord decision(Decision decision);

    OutRecord posting(LedgerEntry entry);

    OutRecord standing(MemberView view);

    OutRecord shown(PublicProfile profile);

    /** Takes back what was shown of a member. */
    OutRecord hidden(String member, long timeMillis);

    OutRecord mail(Mail mail);

    OutRecord letter(LetterReceived letter);

    OutRecord goal(GoalStanding standing);

    /**
     * @param event what was refused, or null
     * @param from where it came from, or null where it had waited
     */
    OutRecord rejected(Rejection rejection, Event event, Incoming from);
  }
}
