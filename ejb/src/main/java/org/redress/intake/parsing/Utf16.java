package org.redress.intake.parsing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** In which order the two bytes of a character stand. Without a mark the standard says the higher first, and Windows writes the lower first. */
final class Utf16 {

    /** Enough to judge by, in bytes. */
    private static final int JUDGED = 64 * 1024;

    /** One in so many characters. */
    private static final int MANY = 4;

    private Utf16() {
    }

    /** @param said what the mail says; it stands where there is a mark, or nothing speaks for either */
    static Charset orderOf(byte[] bytes, Charset said) {
        if (hasMark(bytes)) {
            return said;
        }
        int length = Math.min(bytes.length, JUDGED) & ~1;
        int blanks = 0;
        int zeros = 0;
        // Each counts for the lower byte first. A blank the other way round is next to never written, but an N is the Chinese one, U+4E00:
        // where no blank tells, zeros must be many.
        for (int i = 0; i < length; i += 2) {
            blanks += (bytes[i + 1] == 0 && isBlank(bytes[i]) ? 1 : 0) - (bytes[i] == 0 && isBlank(bytes[i + 1]) ? 1 : 0);
            zeros += (bytes[i + 1] == 0 ? 1 : 0) - (bytes[i] == 0 ? 1 : 0);
        }
        int lower = blanks != 0 ? blanks : Math.abs(zeros) > length / 2 / MANY ? zeros : 0;
        return lower == 0 ? said : lower > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
