package org.redress.rulebook.releases;

import org.redress.rules.trial.TrialHere;
import org.redress.rules.trial.Trials;

import jakarta.enterprise.context.ApplicationScoped;

/** Where drafts are tried. */
@ApplicationScoped
public class DraftTrials {

    private final Trials room = new TrialHere();

    public Trials room() {
        return room;
    }
}
