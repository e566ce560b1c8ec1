package org.redress.rulebook.releases;

import org.redress.rules.trial.TrialJvm;
import org.redress.rules.trial.TrialLimits;
import org.redress.rules.trial.Trials;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** Where drafts are tried: in a small process of their own, so that a mistake in one cannot hurt the server. */
@ApplicationScoped
public class DraftTrials {

    private final TrialJvm room = new TrialJvm(TrialLimits.STANDARD);

    public Trials room() {
        return room;
    }

    @PreDestroy
    void close() {
        room.close();
    }
}
