package org.redress.impacts;

import org.redress.rulebook.releases.Submitted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whoever approves is to see what a release would do: where nobody looked yet, it is looked at as soon as it is put forward. */
@ApplicationScoped
class AfterSubmission {

    @Inject
    ImpactJobs jobs;

    @Inject
    Impacts impacts;

    void look(@Observes Submitted submitted) {
        if (jobs.newest(submitted.release()).isEmpty()) {
            impacts.begin(submitted.release(), null);
        }
    }
}
