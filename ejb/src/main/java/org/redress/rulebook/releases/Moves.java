package org.redress.rulebook.releases;

import java.time.Clock;
import java.time.Instant;

import org.redress.json.Json;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rulebook.epochs.EpochKind;
import org.redress.rulebook.epochs.EpochRegister;
import org.redress.rulebook.epochs.Epochs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The steps of a release, each in one transaction and alone: is it theirs, is it possible now; then do it. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Moves {

    @Inject
    Shelf shelf;

    @Inject
    Chronicle chronicle;

    @Inject
    Epochs epochs;

    @Inject
    EpochRegister register;

    @Inject
    Words words;

    @Inject
    Json json;

    @Inject
    Clock clock;

    /** @return the state afterwards */
    ReleaseState checked(long id, CheckReport report, Viewer viewer) {
        Release release = shelf.forMove(id);
        requireStill(release, report.hash());
        ReleasePen pen = pen(viewer);
        release.checked(report.passed(), report.found(), pen);
        keep(release, ReportKind.CHECK, report.passed(), report, pen);
        return release.state();
    }

    void tested(long id, TestReport report, Viewer viewer) {
        Release release = shelf.forMove(id);
        requireStill(release, report.hash());
        ReleasePen pen = pen(viewer);
        keep(release, ReportKind.TEST, report.passed(), report, pen);
        pen.write(release, ReleaseStep.TESTED, null, report.passed() ? report.scenarios() + " scenarios" : report.failures().size()
            + " failures, " + report.untested().size() + " rules untested");
    }

    private static void requireStill(Release release, String hash) {
        if (!release.hash().equals(hash)) {
            throw Refusal.conflict("Release " + release.number() + " was changed while it was looked at.", "Do it again.");
        }
    }

    private void keep(Release release, ReportKind kind, boolean passed, Object report, ReleasePen pen) {
        shelf.add(new Report(release.number(), kind, release.hash(), pen.at(), pen.actor(), passed, json.write(report)));
    }

    void submit(long id, String tested, Viewer viewer) {
        Release release = shelf.forMove(id);
        requireStill(release, tested);
        release.submit(pen(viewer));
        words.toApproversOf(release, "Release " + id + " of the rule book waits for somebody who wrote none of it to approve it.");
    }

    void approve(long id, ActionForm form, Viewer viewer) {
        Release release = shelf.forMove(id);
        release.requireAnother(ReleaseAction.APPROVE, viewer);
        release.approve(form.hash(), pen(viewer));
    }

    void reject(long id, ActionForm form, Viewer viewer) {
        Release release = shelf.forMove(id);
        release.requireAnother(ReleaseAction.REJECT, viewer);
        String reason = reason(form, "An author wants to know what to do better.");
        release.reject(reason, pen(viewer));
        words.toAuthorsOf(release, "Release " + id + " of the rule book was rejected: " + reason);
    }

    void withdraw(long id, ActionForm form, Viewer viewer) {
        Release release = shelf.forMove(id);
        if (release.state() == ReleaseState.SCHEDULED) {
            register.pending().filter(e -> e.release() == id)
                .ifPresent(e -> epochs.cancel(e, "Withdrawn by " + viewer.userName() + "."));
        }
        release.withdraw(form.reason(), pen(viewer));
    }

    void retire(long id, ActionForm form, Viewer viewer) {
        shelf.forMove(id).retire(form.reason(), pen(viewer));
    }

    /** @return the epoch that is to come */
    long activate(long id, ActionForm form, Viewer viewer) {
        Release release = shelf.forMove(id);
        release.requireAnother(ReleaseAction.ACTIVATE, viewer);
        release.require(ReleaseAction.ACTIVATE);
        // What decided before comes back by one person alone: its approval was of another day.
        boolean again = release.state() == ReleaseState.RETIRED;
        if (again) {
            tellOfReturn(release, form, viewer);
        }
        return epochs.ask(release, again ? EpochKind.RETURN : EpochKind.ACTIVATION, form.reason(), from(form), form.openCasesOrDefault(), pen(viewer))
            .number();
    }

    private void tellOfReturn(Release release, ActionForm form, Viewer viewer) {
        words.toApproversOf(release, viewer.userName() + " goes back to release " + release.number()
            + " alone. Somebody else must confirm it within 24 hours. Reason: " + (form.reason() == null ? "none" : form.reason().strip()));
    }

    /** By somebody who wrote none of it, in an emergency by anybody who writes rules; a second person confirms within 24 hours. */
    long back(long id, ActionForm form, Viewer viewer) {
        Release release = shelf.forMove(id);
        if (!form.isEmergency()) {
            release.requireAnother(ReleaseAction.BACK, viewer);
        }
        release.require(ReleaseAction.BACK);
        String reason = reason(form, "Whoever looks at it later wants to know why.");
        tellOfReturn(release, form, viewer);
        return epochs.ask(release, form.isEmergency() ? EpochKind.EMERGENCY : EpochKind.RETURN, reason, from(form), form.openCasesOrDefault(),
            pen(viewer)).number();
    }

    void confirm(long id, Viewer viewer) {
        epochs.confirm(shelf.forMove(id), pen(viewer));
    }

    private Instant from(ActionForm form) {
        Instant now = clock.instant();
        return form.at() == null || form.at().isBefore(now) ? now : form.at();
    }

    private static String reason(ActionForm form, String why) {
        if (form.reason() == null || form.reason().isBlank()) {
            throw Refusal.invalid("/reason", "reason is missing. " + why);
        }
        return form.reason().strip();
    }

    private ReleasePen pen(Viewer viewer) {
        return chronicle.pen(viewer.userName(), clock.instant());
    }
}
