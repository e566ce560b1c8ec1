package org.redress.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.redress.customers.CustomerForm;
import org.redress.customers.CustomerStock;
import org.redress.customers.CustomerStock.Known;
import org.redress.customers.FieldChange;
import org.redress.imports.CustomerImportReport.CustomerChanges;
import org.redress.imports.ImportReport.Refused;
import org.redress.input.Checks;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;

/** Some hundred rows of customers in one transaction, looked at or taken. */
@Stateless
public class CustomerBatch {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CustomerStock stock;

    @Inject
    Checks checks;

    /** @param seen numbers of earlier rows of the same file; grows by those of these rows */
    @RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public CustomerImportReport take(List<ImportRow> rows, Set<String> seen, String by) {
        // A query in between must not flush row by row: nothing that is asked depends on the rows of this batch.
        em.setFlushMode(FlushModeType.COMMIT);
        Set<String> toDecide = new HashSet<>();
        CustomerImportReport report = each(rows, seen, row -> {
            if (row.changes().stream().anyMatch(stock::isFact)) {
                toDecide.add(row.form().number());
            }
            if (row.isNew()) {
                stock.add(row.form(), by);
            } else {
                stock.change(row.form(), row.changes(), by);
            }
        });
        em.flush();
        em.clear();
        stock.tell(toDecide);
        return new CustomerImportReport(false, report.created(), report.unchanged(), report.updated(), report.refused(), List.of());
    }

    /** The same without doing anything. */
    @RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public CustomerImportReport look(List<ImportRow> rows, Set<String> seen) {
        CustomerImportReport report = each(rows, seen, row -> {
        });
        em.clear();
        return report;
    }

    /** A row that would change something. */
    private record Differing(CustomerForm form, List<FieldChange> changes, boolean isNew) {
    }

    private CustomerImportReport each(List<ImportRow> rows, Set<String> seen, Consumer<Differing> act) {
        Map<String, Known> known = stock.known(numbers(rows));
        int created = 0;
        int unchanged = 0;
        int updated = 0;
        List<Refused> refused = new ArrayList<>();
        List<CustomerChanges> changes = new ArrayList<>();
        for (ImportRow row : rows) {
            try {
                Known before = known.get(CustomerColumns.number(row));
                CustomerForm form = valid(row, before, seen);
                List<FieldChange> fields = stock.changes(before == null ? null : before.form(), form);
                if (fields.isEmpty()) {
                    unchanged++;
                } else {
                    act.accept(new Differing(form, fields, before == null));
                    changes.add(new CustomerChanges(row.line(), form.number(), before == null, fields));
                    created += before == null ? 1 : 0;
                    updated += before == null ? 0 : 1;
                }
            } catch (Refusal refusal) {
                refused.add(refused(row, refusal));
            }
        }
        return new CustomerImportReport(true, created, unchanged, updated, refused, changes);
    }

    private CustomerForm valid(ImportRow row, Known before, Set<String> seen) {
        CustomerForm form = checks.valid(CustomerColumns.form(row, before == null ? null : before.form()));
        if (before != null && before.mergedInto() != null) {
            throw Refusal.invalid("/number", "Customer " + form.number() + " was merged into " + before.mergedInto()
                + ". Give the row that number, or take it out.");
        }
        if (!seen.add(form.number())) {
            throw Refusal.invalid("/number", "number '" + form.number() + "' stands on an earlier line already.");
        }
        return form;
    }

    /** Those that can be read; the others are refused one by one. */
    private static Set<String> numbers(List<ImportRow> rows) {
        Set<String> numbers = new HashSet<>();
        for (ImportRow row : rows) {
            try {
                numbers.add(CustomerColumns.number(row));
            } catch (Refusal unreadable) {
                // Told where the row is taken.
                continue;
            }
        }
        numbers.remove("");
        return numbers;
    }

    private static Refused refused(ImportRow row, Refusal refusal) {
        FieldProblem first = refusal.errors().isEmpty() ? null : refusal.errors().get(0);
        return first == null ? new Refused(row.line(), "", refusal.getMessage())
            : new Refused(row.line(), first.pointer().replaceFirst("^/", "").replace('/', '.'), first.message());
    }
}
