package org.redress.rules.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a workbook, which is a zip of XML, and no more of it than a table can need. */
final class WorkbookParts {

    private static final int LARGEST_FILE = 2 * 1024 * 1024;
    private static final int LARGEST_UNPACKED = 8 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** What runs, or reaches out of the workbook. */
    private static final Map<Pattern, String> HARMFUL = Map.of(
            Pattern.compile(".*vba.*|.*macro.*|customui/.*|.*activex.*|.*ctrlprops.*"), "macros",
            Pattern.compile("xl/externallinks/.*|xl/connections\\.xml|xl/querytables/.*"), "links to other files",
            Pattern.compile("xl/embeddings/.*|.*oleobject.*"), "embedded files");

    private WorkbookParts() {
    }

    /** The parts by their names in small letters. */
    static Map<String, byte[]> of(byte[] workbook) {
        if (workbook.length > LARGEST_FILE) {
            throw new WorkbookRefused("The workbook has " + workbook.length / 1024 + " kB, 2048 kB are allowed.",
                    "Leave out pictures and other sheets.");
        }
        if (startsWith(workbook, OLD_FORMAT)) {
            throw new WorkbookRefused("The workbook is in the old format, or has a password.",
                    "Save it as .xlsx without a password.");
        }
        if (!startsWith(workbook, ZIP)) {
            throw new WorkbookRefused("This is no workbook.", "Save the table as .xlsx or as CSV in UTF-8.");
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            return unpack(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkbookRefused("The workbook is damaged.", "Save it again as .xlsx.");
        }
    }

    private static Map<String, byte[]> unpack(ZipInputStream zip) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        int left = LARGEST_UNPACKED;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT).replaceFirst("^/", "");
            HARMFUL.forEach((pattern, what) -> {
                if (pattern.matcher(name).matches()) {
                    throw new WorkbookRefused("The workbook holds " + what + ".", "Copy the cells into a new workbook.");
                }
            });
            byte[] part = zip.readNBytes(left + 1);
            left -= part.length;
            if (left < 0 || parts.size() >= MOST_PARTS) {
                throw new WorkbookRefused("The workbook is far larger than it looks.",
                        "Copy the cells into a new workbook.");
            }
            if (parts.put(name, part) != null) {
                throw new WorkbookRefused("The workbook is damaged.", "Save it again as .xlsx.");
            }
        }
        return parts;
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
