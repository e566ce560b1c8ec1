package org.redress.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.redress.documents.DocumentStore;
import org.redress.imports.CustomerImportReport.CustomerChanges;
import org.redress.imports.ImportReport.Refused;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The customer master kept up to date from a CSV file. Good rows are taken and wrong ones named; the same file again
 * changes nothing. What it would change can be looked at first.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CustomerImport {

    /** More than anybody reads; a file of a hundred thousand lines must not come back whole. */
    private static final int MOST_REFUSED = 10_000;
    private static final int MOST_CHANGES = 1_000;

    private static final System.Logger LOG = System.getLogger(CustomerImport.class.getName());

    @Inject
    CurrentPerson current;

    @Inject
    CustomerBatch batches;

    @Inject
    DocumentStore documents;

    /** @throws Refusal invalid where a heading is not known; bad request where it is no CSV */
    @RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
    public CustomerImportReport importCsv(InputStream csv, Charset charset) {
        String by = current.viewer().userName();
        Totals totals = new Totals(false, (rows, seen) -> batches.take(rows, seen, by));
        CsvFile.read(csv, charset, totals);
        CustomerImportReport report = totals.report();
        LOG.log(System.Logger.Level.INFO, "Import of customers by {0}: {1} created, {2} unchanged, {3} updated, {4} refused.", by,
            report.created(), report.unchanged(), report.updated(), report.refused().size());
        return report;
    }

    /** What the file would change; writes nothing. */
    @RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
    public CustomerImportReport preview(InputStream csv, Charset charset) {
        Totals totals = new Totals(true, batches::look);
        CsvFile.read(csv, charset, totals);
        return totals.report();
    }

    /**
     * Puts a file down, so that what was looked at is what is taken. What nobody takes goes by itself, in the night.
     *
     * @return by which it is asked for; known to whoever put it down alone
     */
    @RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public String keep(InputStream csv) throws IOException {
        return documents.store(csv).id();
    }

    /** As {@link #preview(InputStream, Charset)}, of a file that was put down. */
    @RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
    public CustomerImportReport previewKept(String id, Charset charset) {
        try (InputStream csv = documents.open(id)) {
            return preview(csv, charset);
        } catch (IOException e) {
            throw gone();
        }
    }

    /** As {@link #importCsv(InputStream, Charset)}, of a file that was put down. */
    @RolesAllowed({"INTAKE", "SUPERVISOR", "ADMIN"})
    public CustomerImportReport importKept(String id, Charset charset) {
        try (InputStream csv = documents.open(id)) {
            return importCsv(csv, charset);
        } catch (IOException e) {
            throw gone();
        }
    }

    private static Refusal gone() {
        return Refusal.invalid("/file", "The file that was looked at is not here any more. Choose it again.");
    }

    /** What is done with some hundred rows. */
    private interface Step {
        CustomerImportReport with(List<ImportRow> rows, Set<String> seen);
    }

    /** What came of all batches so far. */
    private static final class Totals implements CsvFile.Reader {

        private final boolean preview;
        private final Step step;
        private final Set<String> seen = new HashSet<>();
        private int created;
        private int unchanged;
        private int updated;
        private final List<Refused> refused = new ArrayList<>();
        private final List<CustomerChanges> changes = new ArrayList<>();

        Totals(boolean preview, Step step) {
            this.preview = preview;
            this.step = step;
        }

        @Override
        public void headings(List<String> headings) {
            CustomerColumns.require(headings);
        }

        @Override
        public void rows(List<ImportRow> rows) {
            CustomerImportReport report = step.with(rows, seen);
            created += report.created();
            unchanged += report.unchanged();
            updated += report.updated();
            report.refused().forEach(r -> refuse(r.line(), r.column(), r.reason()));
            report.changes().stream().limit(MOST_CHANGES - changes.size()).forEach(changes::add);
        }

        @Override
        public void refuse(long line, String column, String reason) {
            if (refused.size() < MOST_REFUSED) {
                refused.add(new Refused(line, column, reason));
            }
        }

        CustomerImportReport report() {
            return new CustomerImportReport(preview, created, unchanged, updated,
                refused.stream().sorted(Comparator.comparing(Refused::line)).toList(), changes);
        }
    }
}
