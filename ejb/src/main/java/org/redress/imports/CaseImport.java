package org.redress.imports;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.redress.imports.ImportReport.Refused;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Past or current cases from a CSV file (RFC 4180). Good rows are taken and wrong ones named, so that a file can be
 * mended and sent again: rows that were taken change nothing the second time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseImport {

    /** More wrong rows than anybody reads. */
    private static final int MOST_REFUSED = 10_000;

    private static final System.Logger LOG = System.getLogger(CaseImport.class.getName());

    @Inject
    CurrentPerson current;

    @Inject
    ImportBatch batches;

    /**
     * @param charset of the file
     * @throws Refusal invalid where a heading is not known; bad request where it is no CSV
     */
    @RolesAllowed("SUPERVISOR")
    public ImportReport importCsv(InputStream csv, Charset charset) {
        Totals totals = new Totals(current.viewer());
        CsvFile.read(csv, charset, totals);
        ImportReport report = totals.report();
        LOG.log(System.Logger.Level.INFO, "Import by {0}: {1} created, {2} unchanged, {3} updated, {4} refused.", totals.by.userName(),
            report.created(), report.unchanged(), report.updated(), report.refused().size());
        return report;
    }

    /** What came of all batches so far. */
    private final class Totals implements CsvFile.Reader {

        private final Viewer by;
        private final Set<String> seen = new HashSet<>();
        private int created;
        private int unchanged;
        private int updated;
        private final List<Refused> refused = new ArrayList<>();

        Totals(Viewer by) {
            this.by = by;
        }

        @Override
        public void headings(List<String> headings) {
            CaseColumns.require(headings);
        }

        @Override
        public void rows(List<ImportRow> rows) {
            ImportReport report = batches.take(rows, seen, by);
            created += report.created();
            unchanged += report.unchanged();
            updated += report.updated();
            report.refused().forEach(r -> refuse(r.line(), r.column(), r.reason()));
        }

        @Override
        public void refuse(long line, String column, String reason) {
            if (refused.size() < MOST_REFUSED) {
                refused.add(new Refused(line, column, reason));
            }
        }

        ImportReport report() {
            return new ImportReport(created, unchanged, updated,
                refused.stream().sorted(Comparator.comparing(Refused::line)).toList());
        }
    }
}
