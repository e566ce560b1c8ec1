package org.redress.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Brings the columns of real complaints to those of {@code POST /cases/import}.
 *
 * <ul>
 * <li>Complaints to banks: the number becomes the reference; the day of receipt is taken at nine in the morning in New
 * York, because the file knows no hour; the issue is the title, the narrative the description, and where there is
 * none, product and issue say what it is about; a case that the company closed is closed on the day on which the company
 * got it; one in progress stays open with the department {@code service}.
 * <li>Service requests to a city: times are local to New York; type and descriptor say what it is about, the address and
 * borough where; the status tells whether it is open.
 * </ul>
 */
final class RealComplaints {

    static final List<String> HEADINGS = List.of("externalReference", "kind", "channel", "receivedAt", "category", "title", "description",
            "product", "city", "complainant.company", "complainant.city", "circumstances.unmetInTime", "repliedAt", "closedAt", "outcome",
            "department");

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** Beside the repository, as seen from this module. */
    private static final Path FOLDER = Path.of("../../shared/data/complaints");

    private RealComplaints() {
    }

    static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    /** Half of them complaints to banks, a quarter requests to the city, a quarter of the load file. */
    static String csv(int total) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(HEADINGS);
            copy("cfpb.csv", csv, total / 2, "CFPB-");
            copy("nyc311.csv", csv, total / 4, "NYC-");
            copy("load-35k.csv.gz", csv, total / 4, "LOAD-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void copy(String file, CSVPrinter csv, int most, String prefix) throws IOException {
        int rows = 0;
        try (InputStream raw = Files.newInputStream(FOLDER.resolve(file));
                Reader reader = new InputStreamReader(file.endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
                if (rows == most) {
                    break;
                }
                csv.printRecord(file.startsWith("nyc") ? request(row, prefix) : complaint(row, prefix));
                rows++;
            }
        }
    }

    private static List<String> complaint(CSVRecord row, String prefix) {
        String received = morning(row.get("date_received"));
        boolean open = row.get("company_response").equals("In progress") || row.get("company_response").isBlank();
        String sent = row.get("date_sent_to_company");
        boolean known = !sent.isBlank() && !LocalDate.parse(sent).isBefore(LocalDate.parse(row.get("date_received")));
        String closed = open ? "" : known ? evening(sent) : evening(row.get("date_received"));
        String narrative = row.get("narrative");
        return List.of(prefix + row.get("complaint_id"), "COMPLAINT", channel(row.get("submitted_via")), received, "billing",
                row.get("issue"), narrative.isBlank() ? row.get("product") + ": " + row.get("issue") : narrative, row.get("product"), "",
                "", row.get("state"), row.get("timely").equals("No") ? "true" : "false", closed, closed, open ? "" : "RESOLVED",
                open ? "service" : "");
    }

    private static List<String> request(CSVRecord row, String prefix) {
        boolean closed = row.get("status").equals("Closed") && !row.get("closed_date").isBlank();
        String when = closed ? local(row.get("closed_date")) : "";
        return List.of(prefix + row.get("unique_key"), "COMPLAINT", channel(row.get("open_data_channel_type")), local(row.get("created_date")),
                "outage", row.get("complaint_type"), (row.get("descriptor") + " " + row.get("incident_address")).strip() + ".",
                row.get("location_type"), row.get("city"), "", row.get("borough"), "false", when, when, closed ? "RESOLVED" : "",
                closed ? "" : "service");
    }

    private static String channel(String theirs) {
        return switch (theirs) {
            case "Web", "ONLINE", "MOBILE" -> "WEB";
            case "Phone", "PHONE" -> "PHONE";
            case "Postal mail", "Fax" -> "LETTER";
            case "Email" -> "EMAIL";
            default -> "API";
        };
    }

    private static String morning(String day) {
        return LocalDate.parse(day).atTime(9, 0).atZone(NEW_YORK).toOffsetDateTime().toString();
    }

    private static String evening(String day) {
        return LocalDate.parse(day).atTime(17, 0).atZone(NEW_YORK).toOffsetDateTime().toString();
    }

    private static String local(String time) {
        return LocalDateTime.parse(time).atZone(NEW_YORK).toOffsetDateTime().toString();
    }
}
