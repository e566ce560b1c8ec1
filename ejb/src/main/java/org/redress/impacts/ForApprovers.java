package org.redress.impacts;

import java.time.Clock;
import java.util.Optional;

import org.redress.problems.Refusal;
import org.redress.rulebook.releases.ImpactAwaited;
import org.redress.rulebook.releases.Submitted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Whoever approves is to see what a release would do: where nobody looked yet at these very files, it is looked at as soon as they
 * are put forward. And nobody is kept waiting for what will not come.
 */
@ApplicationScoped
class ForApprovers {

    @Inject
    ImpactJobs jobs;

    @Inject
    Impacts impacts;

    @Inject
    Clock clock;

    void look(@Observes Submitted submitted) {
        Optional<ImpactJob> newest = jobs.newest(submitted.release(), submitted.hash());
        if (newest.isEmpty() || newest.get().stateAt(clock.instant()).isInVain()) {
            impacts.begin(submitted.release(), null);
        }
    }

    /** @throws Refusal conflict, where it ended without a result */
    void answer(@Observes ImpactAwaited awaited) {
        Optional<ImpactJob> newest = jobs.newest(awaited.release(), awaited.hash());
        if (newest.isEmpty()) {
            impacts.begin(awaited.release(), null);
        } else if (newest.get().stateAt(clock.instant()).isInVain()) {
            String words = newest.get().failureAt(clock.instant());
            throw Refusal.conflict("It is not known what release " + awaited.release() + " does to the cases there are: its impact is "
                + newest.get().stateAt(clock.instant()) + (words == null ? "." : ", " + words), "Ask for its impact anew, then approve it.");
        }
    }
}
