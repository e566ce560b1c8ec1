package org.redress.rulebook.releases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.redress.json.Json;
import org.redress.problems.Refusal;
import org.redress.rulebook.epochs.EpochRegister;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.scenarios.CheckedDraft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What releases of the rule book there are, and what is in them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Releases {

    @Inject
    Shelf shelf;

    @Inject
    EpochRegister epochs;

    @Inject
    ReleaseViews views;

    @Inject
    HouseWords house;

    @Inject
    Json json;

    /** The newest first. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public List<ReleaseRow> list() {
        Map<Long, InForceSince> since = epochs.lastOfEach();
        Map<Long, Long> decisions = shelf.decisions();
        Map<Long, String> alone = epochs.wentBackAlone();
        return shelf.all().stream().map(r -> r.row(since.get(r.number()), alone.get(r.number()), decisions.getOrDefault(r.number(), 0L))).toList();
    }

    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ReleaseView show(long id) {
        return views.of(shelf.get(id));
    }

    /** The one that decides at present. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ReleaseView active() {
        return views.of(shelf.active().orElseThrow(() -> Refusal.notFound("release", "active")));
    }

    /** What the checker says of files that are laid over a release and not kept, warnings included: while an author types. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public List<RuleProblem> problemsWith(long id, Map<String, String> overlay) {
        FileRules.require(overlay);
        var bytes = new TreeMap<>(shelf.get(id).sources().files());
        overlay.forEach((path, text) -> {
            if (text == null) {
                bytes.remove(path);
            } else {
                bytes.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return CheckedDraft.of(bytes, house.known()).findings();
    }

    /** Text by path, sorted. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public SortedMap<String, String> files(long id) {
        return new TreeMap<>(shelf.get(id).files());
    }

    /** @throws Refusal not found */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public String file(long id, String path) {
        String text = shelf.get(id).files().get(path);
        if (text == null) {
            throw Refusal.notFound("file of release " + id, path);
        }
        return text;
    }

    /** All files, to be kept in the authors' own Git. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public byte[] zip(long id) {
        return ReleaseZip.write(shelf.get(id).files());
    }

    /** What its scenarios said when they ran last, perhaps before the files were changed; empty where they never did. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public Optional<TestReport> lastTest(long id) {
        return shelf.newestReport(id, ReportKind.TEST).map(report -> json.read(report.text(), TestReport.class));
    }

    /** As JSON; the newest one about the files as they are. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public String report(long id, ReportKind kind) {
        return shelf.report(shelf.get(id), kind).map(Report::text)
            .orElseThrow(() -> Refusal.notFound("report of release " + id, kind.name().toLowerCase(Locale.ROOT)));
    }
}
