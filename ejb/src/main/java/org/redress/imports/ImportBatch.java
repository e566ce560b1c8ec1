package org.redress.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.redress.cases.CaseForm;
import org.redress.cases.CaseRegister;
import org.redress.casework.PastCase;
import org.redress.casework.PastCases;
import org.redress.imports.ImportReport.Refused;
import org.redress.input.Checks;
import org.redress.json.Json;
import org.redress.json.JsonForms;
import org.redress.people.Viewer;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;

/** Some hundred rows in one transaction: enough to be fast, few enough to be undone. */
@Stateless
public class ImportBatch {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseRegister register;

    @Inject
    PastCases pastCases;

    @Inject
    Checks checks;

    @Inject
    JsonForms forms;

    @Inject
    Json json;

    /** @param seen references of earlier rows of the same file; grows by those of these rows */
    @RolesAllowed("SUPERVISOR")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public ImportReport take(List<ImportRow> rows, Set<String> seen, Viewer by) {
        // A query in between must not flush row by row: nothing that is asked depends on the rows of this batch.
        em.setFlushMode(FlushModeType.COMMIT);
        Map<String, ImportedRow> known = known(rows);
        Map<String, Long> cases = casesOf(rows);
        Set<String> here = new HashSet<>();
        int created = 0;
        int unchanged = 0;
        int updated = 0;
        List<Refused> refused = new ArrayList<>();
        for (ImportRow row : rows) {
            try {
                PastCase past = past(row);
                String reference = past.externalReference().strip();
                if (seen.contains(reference) || !here.add(reference)) {
                    throw Refusal.invalid("/externalReference", "externalReference '" + reference + "' stands on an earlier line already.");
                }
                String hash = json.fingerprint(new TreeMap<>(row.cells()));
                ImportedRow before = known.get(reference);
                if (before != null && before.says(hash)) {
                    unchanged++;
                } else if (cases.containsKey(reference)) {
                    update(cases.get(reference), row, by);
                    remember(before, reference, cases.get(reference), hash);
                    updated++;
                } else {
                    remember(before, reference, pastCases.take(past, by), hash);
                    created++;
                }
            } catch (Refusal refusal) {
                refused.add(refused(row, refusal));
            }
        }
        em.flush();
        em.clear();
        seen.addAll(here);
        return new ImportReport(created, unchanged, updated, refused);
    }

    private PastCase past(ImportRow row) {
        ObjectNode said = CaseColumns.said(row.cells());
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        String reference = row.cell("externalReference");
        tree.put("externalReference", reference);
        for (String name : List.of("department", "repliedAt", "closedAt", "outcome")) {
            if (!row.cell(name).isBlank()) {
                tree.put(name, row.cell(name));
            }
        }
        CaseForm form = forms.toForm(said, CaseForm.class);
        PastCase rest = forms.toForm(tree, PastCase.class);
        return checks.valid(new PastCase(form, reference.isBlank() ? null : reference, rest.department(), rest.repliedAt(), rest.closedAt(),
            rest.outcome()));
    }

    private void update(Long caseId, ImportRow row, Viewer by) {
        ObjectNode said = CaseColumns.said(row.cells());
        said.remove("receivedAt");
        pastCases.update(caseId, said, by);
    }

    private void remember(ImportedRow before, String reference, Long caseId, String hash) {
        if (before == null) {
            em.persist(new ImportedRow(reference, caseId, hash));
        } else {
            before.says(hash, caseId);
        }
    }

    private Map<String, ImportedRow> known(List<ImportRow> rows) {
        Map<String, ImportedRow> known = new HashMap<>();
        em.createQuery("SELECT r FROM ImportedRow r WHERE r.externalReference IN :references", ImportedRow.class)
            .setParameter("references", references(rows)).getResultList().forEach(r -> known.put(r.externalReference(), r));
        return known;
    }

    private Map<String, Long> casesOf(List<ImportRow> rows) {
        Map<String, Long> cases = new HashMap<>();
        register.byExternalReferences(references(rows)).forEach(c -> cases.put(c.receipt().externalReference(), c.id()));
        return cases;
    }

    private static List<String> references(List<ImportRow> rows) {
        return rows.stream().map(r -> r.cell("externalReference").strip()).toList();
    }

    private static Refused refused(ImportRow row, Refusal refusal) {
        FieldProblem first = refusal.errors().isEmpty() ? null : refusal.errors().get(0);
        String column = first == null ? "" : first.pointer().replaceFirst("^/said", "").replaceFirst("^/", "").replace('/', '.');
        String reason = first == null ? refusal.getMessage() : first.message().replaceFirst("^said\\.", "");
        return new Refused(row.line(), column, reason);
    }
}
