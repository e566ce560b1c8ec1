package org.redress.rulebook.releases;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Writing the rule book: a draft is begun, changed file by file by one author or several, and never loses what was typed. */
@Stateless
public class Drafts {

    private static final int LONGEST_COMMENT = 2_000;

    @Inject
    Shelf shelf;

    @Inject
    Chronicle chronicle;

    @Inject
    ReleaseViews views;

    @Inject
    CurrentPerson current;

    @Inject
    Clock clock;

    /** Files laid over the active release, or over the one that the form names. */
    @RolesAllowed("RULE_AUTHOR")
    public ReleaseView begin(DraftForm form) {
        Map<String, String> overlay = form.filesOrNone();
        FileRules.require(overlay);
        RuleBookLedger ledger = shelf.ledger();
        Release base = form.basedOn() == null
            ? shelf.active().orElseThrow(() -> Refusal.notFound("release", "active"))
            : shelf.find(form.basedOn()).orElseThrow(() -> Refusal.invalid("/basedOn", "There is no release " + form.basedOn() + "."));
        var files = new TreeMap<>(base.files());
        overlay.forEach((path, text) -> {
            if (text == null) {
                files.remove(path);
            } else {
                files.put(path, text);
            }
        });
        FileRules.require(files);
        return keep(Release.draft(ledger.nextRelease(), base.number(), comment(form.comment()), files, pen()));
    }

    /** A whole release, as authors keep it in their own Git. */
    @RolesAllowed("RULE_AUTHOR")
    public ReleaseView beginWithZip(byte[] zip, String comment) {
        Map<String, String> files = ReleaseZip.read(zip);
        RuleBookLedger ledger = shelf.ledger();
        Long base = shelf.active().map(Release::number).orElse(null);
        return keep(Release.draft(ledger.nextRelease(), base, comment(comment), files, pen()));
    }

    private ReleaseView keep(Release release) {
        shelf.add(release);
        return views.of(release);
    }

    /**
     * Lays files over a draft.
     *
     * @param version of the draft that the author looked at; null where they take it as it is
     * @throws Refusal stale, naming who was faster; conflict, where it is no draft any more
     */
    @RolesAllowed("RULE_AUTHOR")
    public ReleaseView change(long id, DraftForm form, Long version) {
        Map<String, String> overlay = form.filesOrNone();
        FileRules.require(overlay);
        Release release = shelf.forChange(id);
        if (version != null && version != release.version()) {
            ReleaseRow now = release.row(null, null, 0);
            throw Refusal.stale(now.changedBy() + " changed release " + id + " at " + now.changedAt() + ", after you opened it.",
                "Keep your text, look at what is there now, and save again.");
        }
        release.change(overlay, form.comment() == null ? null : comment(form.comment()), pen());
        FileRules.require(release.files());
        shelf.flush();
        return views.of(release);
    }

    private static String comment(String words) {
        String comment = words == null ? "" : words.strip();
        if (comment.length() > LONGEST_COMMENT || comment.indexOf('\0') >= 0) {
            throw Refusal.invalid("/comment", "A comment is a text of up to " + LONGEST_COMMENT + " characters.");
        }
        return comment;
    }

    private ReleasePen pen() {
        return chronicle.pen(current.viewer().userName(), clock.instant());
    }
}
