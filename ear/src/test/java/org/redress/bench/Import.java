package org.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.redress.it.Api;

/** Past cases through the door that every customer uses for them. */
record Import(PastCases past) {

    /** Some 13 MB of real complaints; the server takes bodies of up to 30 MB. */
    private static final int SLICE = 10_000;

    /** Cases per second. */
    double of(int cases) throws IOException {
        long nanos = 0;
        for (int rest = cases; rest > 0; rest -= SLICE) {
            byte[] body = slice(Math.min(rest, SLICE));
            long begin = System.nanoTime();
            JsonNode counts = Api.as("supervisor").post("cases/import", "text/csv; charset=UTF-8", body).expecting(200).json();
            nanos += System.nanoTime() - begin;
            if (counts.path("created").asInt() != Math.min(rest, SLICE)) {
                throw new IllegalStateException("Not all were imported: " + shortened(counts));
            }
        }
        return cases / (nanos / 1e9);
    }

    private byte[] slice(int cases) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(PastCases.HEADINGS);
            for (int i = 0; i < cases; i++) {
                printer.printRecord(past.next());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String shortened(JsonNode counts) {
        String text = counts.toString();
        return text.substring(0, Math.min(text.length(), 1000));
    }
}
