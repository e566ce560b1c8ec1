package org.redress.rulebook.releases;

import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rules.book.RuleSources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes the files of a release out of the database, for what is done outside of a transaction. */
@ApplicationScoped
@Transactional
class SourcesOf {

    @Inject
    Shelf shelf;

    /** @throws Refusal conflict, where the action is not possible now */
    RuleSources forAction(long id, ReleaseAction action) {
        Release release = shelf.get(id);
        release.require(action);
        return release.sources();
    }

    /** @throws Refusal where it cannot be approved now, or not by this person, or is not what they looked at */
    void requireApprovable(long id, String seen, Viewer viewer) {
        Release release = shelf.get(id);
        release.requireAnother(ReleaseAction.APPROVE, viewer);
        release.require(ReleaseAction.APPROVE);
        release.requireSeen(seen);
    }

    /** Whether the files as they are passed it already. */
    boolean passed(long id, ReportKind kind) {
        return shelf.report(shelf.get(id), kind).map(Report::passed).orElse(false);
    }
}
