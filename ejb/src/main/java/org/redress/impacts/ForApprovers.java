package org.redress.impacts;

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

    void look(@Observes Submitted submitted) {
        Optional<ImpactView> newest = newest(submitted.release(), submitted.hash());
        if (newest.isEmpty() || newest.get().state().isInVain()) {
            impacts.begin(submitted.release(), null);
        }
    }

    /** @throws Refusal conflict, where it ended without a result */
    void answer(@Observes ImpactAwaited awaited) {
        Optional<ImpactView> newest = newest(awaited.release(), awaited.hash());
        if (newest.isEmpty()) {
            impacts.begin(awaited.release(), null);
        } else if (newest.get().state().isInVain()) {
            String words = newest.get().failure();
            throw Refusal.conflict("It is not known what release " + awaited.release() + " does to the cases there are: its impact is "
                + newest.get().state() + (words == null ? "." : ", " + words), "Ask for its impact anew, then approve it.");
        }
    }

    private Optional<ImpactView> newest(long release, String hash) {
        return jobs.newest(release, hash).map(job -> impacts.show(job.id()));
    }
}
