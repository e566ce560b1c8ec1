package org.redress.rulebook.releases;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The table of contents at the end of a zip, which a reader from the front does not see: links, and what else stands there. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int UNIX_TYPE = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    private ZipDirectory() {
    }

    /**
     * @param read the names that were found from the front
     * @throws org.redress.problems.Refusal invalid, where it holds a link or device, or names other files
     */
    static void require(byte[] zip, Set<String> read) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        var named = new HashSet<String>();
        int at = end < 0 ? -1 : bytes.getInt(end + 16);
        int entries = end < 0 ? 0 : bytes.getShort(end + 10) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            if (at < 0 || at + ENTRY_LENGTH > end || bytes.getInt(at) != ENTRY) {
                throw ReleaseZip.invalid("The table of contents of the zip is broken.");
            }
            int nameLength = bytes.getShort(at + 28) & 0xFFFF;
            int next = at + ENTRY_LENGTH + nameLength + (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
            if (next > end) {
                throw ReleaseZip.invalid("The table of contents of the zip is broken.");
            }
            String name = new String(zip, at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            int type = bytes.getInt(at + 38) >>> 16 & UNIX_TYPE;
            if (type != 0 && type != REGULAR && type != FOLDER) {
                throw ReleaseZip.invalid("'" + name + "' is no file but a link or something else. Put the file itself into the zip.");
            }
            if (!name.endsWith("/") && !named.add(name)) {
                throw ReleaseZip.invalid("'" + name + "' is in the zip twice.");
            }
            at = next;
        }
        if (!named.equals(read)) {
            throw ReleaseZip.invalid("The table of contents of the zip names other files than it holds.");
        }
    }

    /** Where the end record begins, looked for from behind as a comment may follow it; -1 where there is none. */
    private static int end(ByteBuffer bytes) {
        for (int at = bytes.limit() - END_LENGTH; at >= 0 && at >= bytes.limit() - END_LENGTH - 0xFFFF; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }
}
