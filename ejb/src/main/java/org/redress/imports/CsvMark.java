package org.redress.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.redress.problems.Refusal;

/** The mark at the beginning of a file, which spreadsheets write; it says more surely than its sender in what the file is written. */
final class CsvMark {

    /** Headings of UTF-16 have a zero among the first bytes, whatever they name. */
    private static final int LOOKED_AT = 256;

    private CsvMark() {
    }

    /**
     * @param said what it is said to be written in
     * @throws Refusal bad request where it is in UTF-16, and neither a mark nor anybody says so
     */
    static Charset charset(BufferedInputStream csv, Charset said) throws IOException {
        csv.mark(LOOKED_AT);
        byte[] first = csv.readNBytes(LOOKED_AT);
        csv.reset();
        boolean big = begins(first, 0xFE, 0xFF);
        if (big || begins(first, 0xFF, 0xFE)) {
            return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        if (!said.name().startsWith("UTF-16") && !said.name().startsWith("UTF-32") && hasZero(first)) {
            throw Refusal.badRequest("The file is in UTF-16, and has no mark that says so. Save it as CSV in UTF-8.");
        }
        return said;
    }

    private static boolean begins(byte[] first, int one, int other) {
        return first.length > 1 && (first[0] & 0xFF) == one && (first[1] & 0xFF) == other;
    }

    private static boolean hasZero(byte[] first) {
        for (byte b : first) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
