package org.redress.rulebook.releases;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Takes what was found out about a release elsewhere into its history. */
@ApplicationScoped
public class Reports {

    @Inject
    Shelf shelf;

    @Inject
    Chronicle chronicle;

    @Inject
    Clock clock;

    /** @param report as JSON */
    @Transactional(TxType.MANDATORY)
    public void keep(long number, String hash, ReportKind kind, boolean passed, String report, String actor) {
        shelf.add(new Report(number, kind, hash, clock.instant(), actor, passed, report));
        chronicle.pen(actor, clock.instant()).write(shelf.get(number), ReleaseStep.of(kind), null, null);
    }
}
