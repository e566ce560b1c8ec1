package org.redress.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.redress.problems.Refusal;

/**
 * A CSV file (RFC 4180) of any length, read some hundred rows at a time; what is wrong with a row is told, and the rest goes on. It
 * is parted by what parts its headings: where a comma stands in numbers, spreadsheets write a semicolon, and some a tab.
 */
final class CsvFile {

    private static final int BATCH = 500;

    /** A comma wins where two of them stand equally often. */
    private static final List<Character> PARTING = List.of(',', ';', '\t');

    /** In characters; whoever has a longer line of headings has another file. */
    private static final int LONGEST_HEADINGS = 16_384;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true).setAllowMissingColumnNames(false).get();

    private CsvFile() {
    }

    /** Whoever wants the rows. */
    interface Reader {

        /** @throws Refusal where the headings are not those that are wanted */
        void headings(List<String> headings);

        void rows(List<ImportRow> rows);

        void refuse(long line, String column, String reason);
    }

    /** @throws Refusal bad request where it is no CSV */
    static void read(InputStream csv, Charset charset, Reader to) {
        try (BufferedReader reader = reader(csv, charset);
            CSVParser parser = FORMAT.builder().setDelimiter(parting(reader)).get().parse(reader)) {
            to.headings(parser.getHeaderNames());
            rows(parser, to);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            // Rows tell of themselves, so this one is of the headings.
            throw Refusal.badRequest("The file is no CSV that can be read. " + CsvFault.at(1, e));
        }
    }

    /** Bytes that are no text become a mark that the row is refused for; the rest of the file is still good. */
    private static BufferedReader reader(InputStream csv, Charset said) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(csv);
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, CsvMark.charset(bytes, said).newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** What stands most often between the headings; what is quoted stands within one. */
    private static char parting(BufferedReader reader) throws IOException {
        Map<Character, Integer> counts = new HashMap<>();
        boolean quoted = false;
        boolean begun = false;
        reader.mark(LONGEST_HEADINGS);
        for (int i = 0; i < LONGEST_HEADINGS; i++) {
            int c = reader.read();
            boolean lineEnd = c == '\r' || c == '\n';
            if (c < 0 || lineEnd && begun && !quoted) {
                break;
            }
            begun |= !lineEnd;
            quoted ^= c == '"';
            if (!quoted) {
                counts.merge((char) c, 1, Integer::sum);
            }
        }
        reader.reset();
        // The first of the largest.
        return PARTING.stream().reduce((one, other) -> counts.getOrDefault(other, 0) > counts.getOrDefault(one, 0) ? other : one).orElseThrow();
    }

    private static void rows(CSVParser parser, Reader to) {
        List<ImportRow> batch = new ArrayList<>();
        Iterator<CSVRecord> records = parser.iterator();
        while (true) {
            long before = parser.getCurrentLineNumber();
            if (!hasNext(records, before, to)) {
                break;
            }
            row(records.next(), before + 1, to).ifPresent(batch::add);
            if (batch.size() == BATCH) {
                to.rows(batch);
                batch = new ArrayList<>();
            }
        }
        if (!batch.isEmpty()) {
            to.rows(batch);
        }
    }

    private static boolean hasNext(Iterator<CSVRecord> records, long line, Reader to) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            to.refuse(line + 1, "", "From here on the file is no CSV. " + CsvFault.at(line + 1, e));
            return false;
        }
    }

    private static Optional<ImportRow> row(CSVRecord csvRecord, long line, Reader to) {
        if (!csvRecord.isConsistent()) {
            to.refuse(line, "", "The row has " + csvRecord.size() + " cells, but there are " + csvRecord.getParser().getHeaderNames().size()
                + " headings. Look for a quote, comma or semicolon that is missing or too many.");
            return Optional.empty();
        }
        Map<String, String> cells = csvRecord.toMap();
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            if (cell.getValue().indexOf('\uFFFD') >= 0) {
                to.refuse(line, cell.getKey(), "The cell has bytes that are no text in this character set. Save the file as UTF-8, or name its charset.");
                return Optional.empty();
            }
        }
        return Optional.of(new ImportRow(line, cells));
    }
}
