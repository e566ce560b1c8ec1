package org.redress.impacts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

import org.redress.json.Json;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;
import org.redress.rulebook.releases.Release;
import org.redress.rulebook.releases.Shelf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What a draft would do to open and recent cases: asked for, watched, cancelled, read. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Impacts {

    static final int DAYS = 30;
    private static final int MOST_DAYS = 3_660;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_NANOS = 100_000_000L;

    @Inject
    ImpactJobs jobs;

    @Inject
    ImpactWork work;

    @Inject
    VisibleNumbers visible;

    @Inject
    Shelf shelf;

    @Inject
    Json json;

    @Inject
    CurrentPerson current;

    @Inject
    Clock clock;

    /**
     * Begins an impact and does not wait for it.
     *
     * @param days how far back closed cases are looked at; null for 30
     */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public ImpactView begin(long release, Integer days) {
        int back = days == null ? DAYS : days;
        if (back < 0 || back > MOST_DAYS) {
            throw Refusal.invalid("/days", "days is " + back + "; give 0 to " + MOST_DAYS + ".");
        }
        Release draft = shelf.get(release);
        Release active = shelf.active().orElseThrow(() -> Refusal.notFound("release", "active"));
        Long job = jobs.begin(draft, back, current.viewer().userName());
        work.run(job, active.sources(), draft.sources(), back);
        return jobs.get(job).view(clock.instant(), null);
    }

    /** Begins an impact and waits for its end, or some time. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ImpactView await(ImpactView begun) {
        long begin = System.nanoTime();
        ImpactView now = show(begun.id());
        while (now.state() == ImpactState.RUNNING && System.nanoTime() - begin < PATIENCE.toNanos()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            now = show(begun.id());
        }
        return now;
    }

    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ImpactView show(long id) {
        ImpactJob job = jobs.get(id);
        return job.view(clock.instant(), job.report() == null ? null : forReader(json.tree(job.report())));
    }

    /** The newest one about a release; null where nobody asked yet. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ImpactView newest(long release) {
        return jobs.newest(release).map(job -> show(job.id())).orElse(null);
    }

    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public ImpactView cancel(long id) {
        jobs.cancel(id);
        return show(id);
    }

    /**
     * The cases that it changes, of those that the reader may see.
     *
     * @param after where to go on; 0 for the beginning
     */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER"})
    public List<JsonNode> cases(long id, int after, int most) {
        List<ImpactCaseRow> rows = jobs.rows(id, after, Math.min(500, Math.max(1, most)));
        Set<String> seen = visible.of(rows.stream().map(ImpactCaseRow::number).toList());
        return rows.stream().filter(row -> seen.contains(row.number())).map(row -> json.tree(row.changes())).toList();
    }

    /** Counts are for everybody who may read the report; the number of a case only for those who may see the case. */
    private JsonNode forReader(JsonNode report) {
        List<ArrayNode> lists = report.findValues("numbers").stream().filter(ArrayNode.class::isInstance).map(ArrayNode.class::cast).toList();
        List<String> all = lists.stream().flatMap(list -> StreamSupport.stream(list.spliterator(), false))
            .map(JsonNode::asText).distinct().toList();
        Set<String> seen = visible.of(all);
        for (JsonNode holder : report.findParents("numbers")) {
            ArrayNode kept = ((ObjectNode) holder).arrayNode();
            holder.get("numbers").forEach(number -> {
                if (seen.contains(number.asText())) {
                    kept.add(number);
                }
            });
            ((ObjectNode) holder).set("numbers", kept);
        }
        return report;
    }
}
