package org.redress.rulebook.releases;

import org.redress.rules.trial.TrialJvm;
import org.redress.rules.trial.TrialLimits;
import org.redress.rules.trial.Trials;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where drafts are tried: in small processes of their own, so that a mistake in one cannot hurt the server. What an author waits
 * for has a room beside the one in which a hundred thousand cases are read, so that neither keeps the other waiting.
 */
@ApplicationScoped
public class DraftTrials {

    private static final int MEGABYTES = TrialLimits.STANDARD.megabytes();
    /** Also on a machine that has much else to do. */
    private static final int SECONDS = 120;
    /** The cases are read from the database meanwhile. */
    private static final int SECONDS_OF_AN_IMPACT = 600;

    private final TrialJvm room = new TrialJvm(new TrialLimits(MEGABYTES, SECONDS));
    private final TrialJvm longRoom = new TrialJvm(new TrialLimits(MEGABYTES, SECONDS_OF_AN_IMPACT));

    /** For checks and tests. */
    Trials room() {
        return room;
    }

    /** For impacts. */
    public Trials longRoom() {
        return longRoom;
    }

    @PreDestroy
    void close() {
        room.close();
        longRoom.close();
    }
}
