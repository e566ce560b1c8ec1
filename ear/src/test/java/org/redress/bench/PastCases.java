package org.redress.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Any number of past cases, as columns of {@code POST /cases/import}: real complaints over and over where they are
 * at hand, made ones elsewhere. Only the reference differs from one round to the next.
 */
final class PastCases implements AutoCloseable {

    static final List<String> HEADINGS = List.of("externalReference", "kind", "channel", "receivedAt", "title",
            "description", "product", "city", "complainant.name", "complainant.company", "repliedAt", "closedAt",
            "outcome", "department");

    private static final Path REAL = Path.of("../shared/data/complaints/load-35k.csv.gz");
    private static final String[] WORDS = ("parcel late broken missing invoice refund lift water invoice wrong driver "
            + "engineer promise call waiting contract delivery address spare part noise leak charged twice account "
            + "report letter answer nobody manager office counter").split(" ");

    private final Random random = new Random(1);
    private final boolean real = Files.exists(REAL);
    private CSVParser source;
    private java.util.Iterator<CSVRecord> rows;
    private int count;

    static PastCases open() {
        return new PastCases();
    }

    String origin() {
        return real ? "real complaints to banks (" + REAL + "), repeated" : "made complaints of 20 to 200 words";
    }

    /** The next case, in the order of {@link #HEADINGS}. */
    List<String> next() throws IOException {
        count++;
        return real ? real() : made();
    }

    private List<String> real() throws IOException {
        if (rows == null || !rows.hasNext()) {
            reopen();
        }
        CSVRecord row = rows.next();
        String received = row.get("date_received") + "T09:00:00Z";
        boolean open = count % 10 == 0;
        return List.of("BENCH-" + count, "COMPLAINT", channel(row.get("submitted_via")), received,
                row.get("issue"), row.get("narrative"), row.get("product"), row.get("state"), "A. Customer " + count,
                row.get("company"), open ? "" : row.get("date_sent_to_company") + "T15:00:00Z",
                open ? "" : row.get("date_sent_to_company") + "T16:00:00Z", open ? "" : "RESOLVED",
                count % 3 == 0 ? "logistics" : "service");
    }

    private List<String> made() {
        StringBuilder text = new StringBuilder();
        int length = 20 + random.nextInt(180);
        for (int i = 0; i < length; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 12 == 11 ? ". " : " ");
        }
        boolean open = count % 10 == 0;
        String day = "2025-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
        return List.of("BENCH-" + count, "COMPLAINT", "EMAIL", day + "T09:00:00Z", "About a " + WORDS[count % WORDS.length],
                text.toString(), "Product " + count % 40, "City " + count % 60, "A. Customer " + count, "",
                open ? "" : day + "T15:00:00Z", open ? "" : day + "T16:00:00Z", open ? "" : "RESOLVED",
                count % 3 == 0 ? "logistics" : "service");
    }

    private void reopen() throws IOException {
        close();
        source = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(REAL)), StandardCharsets.UTF_8)));
        rows = source.iterator();
    }

    private static String channel(String submittedVia) {
        return switch (submittedVia) {
            case "Phone" -> "PHONE";
            case "Postal mail", "Fax" -> "LETTER";
            case "Email" -> "EMAIL";
            default -> "WEB";
        };
    }

    @Override
    public void close() throws IOException {
        if (source != null) {
            source.close();
        }
    }
}
