package org.redress.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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

    private static final int BATCH = 500;

    /** More wrong rows than anybody reads; the rest is only counted. */
    private static final int MOST_REFUSED = 10_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
        Viewer by = current.viewer();
        try (BufferedReader reader = reader(csv, charset); CSVParser parser = FORMAT.parse(reader)) {
            CaseColumns.require(parser.getHeaderNames());
            ImportReport report = take(parser, by);
            LOG.log(System.Logger.Level.INFO, "Import by {0}: {1} created, {2} unchanged, {3} updated, {4} refused.", by.userName(),
                report.created(), report.unchanged(), report.updated(), report.refused().size());
            return report;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Refusal.badRequest("The file is no CSV that can be read: " + e.getMessage());
        }
    }

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true).setAllowMissingColumnNames(false).get();

    /** Bytes that are no text become a mark that the row is refused for; the rest of the file is still good. */
    private static BufferedReader reader(InputStream csv, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(csv, charset.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private ImportReport take(CSVParser parser, Viewer by) {
        Totals totals = new Totals();
        Set<String> seen = new HashSet<>();
        List<ImportRow> batch = new ArrayList<>();
        Iterator<CSVRecord> records = parser.iterator();
        while (true) {
            long before = parser.getCurrentLineNumber();
            if (!hasNext(records, before, totals)) {
                break;
            }
            CSVRecord csvRecord = records.next();
            row(csvRecord, before + 1, totals).ifPresent(batch::add);
            if (batch.size() == BATCH) {
                totals.add(batches.take(batch, seen, by));
                batch = new ArrayList<>();
            }
        }
        if (!batch.isEmpty()) {
            totals.add(batches.take(batch, seen, by));
        }
        return totals.report();
    }

    private static boolean hasNext(Iterator<CSVRecord> records, long line, Totals totals) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            totals.refuse(line + 1, "", "From here on the file is no CSV: " + e.getMessage());
            return false;
        }
    }

    private static java.util.Optional<ImportRow> row(CSVRecord csvRecord, long line, Totals totals) {
        if (!csvRecord.isConsistent()) {
            totals.refuse(line, "", "The row has " + csvRecord.size() + " cells, but there are " + csvRecord.getParser().getHeaderNames().size()
                + " headings. Look for a quote or comma that is missing or too many.");
            return java.util.Optional.empty();
        }
        Map<String, String> cells = csvRecord.toMap();
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            if (cell.getValue().indexOf('\uFFFD') >= 0) {
                totals.refuse(line, cell.getKey(), "The cell has bytes that are no text in this character set. Save the file as UTF-8, or name its charset.");
                return java.util.Optional.empty();
            }
        }
        return java.util.Optional.of(new ImportRow(line, cells));
    }

    /** What came of all batches so far. */
    private static final class Totals {

        private int created;
        private int unchanged;
        private int updated;
        private final List<Refused> refused = new ArrayList<>();

        void add(ImportReport report) {
            created += report.created();
            unchanged += report.unchanged();
            updated += report.updated();
            report.refused().forEach(r -> refuse(r.line(), r.column(), r.reason()));
        }

        void refuse(long line, String column, String reason) {
            if (refused.size() < MOST_REFUSED) {
                refused.add(new Refused(line, column, reason));
            }
        }

        ImportReport report() {
            return new ImportReport(created, unchanged, updated,
                refused.stream().sorted(java.util.Comparator.comparing(Refused::line)).toList());
        }
    }
}
