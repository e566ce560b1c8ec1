package org.redress.web.api.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.redress.problems.Refusal;

/** Goes through the parts of a multipart body, one after the other, without holding more than a buffer of it. */
final class PartReader {

    private static final int BUFFER = 64 * 1024;
    private static final int MOST_HEADER_LINES = 20;
    private static final int LONGEST_HEADER_LINE = 4_000;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private boolean begun;

    PartReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        // The first boundary may stand at the very beginning; so all of them come after a line break.
        buffer[end++] = '\r';
        buffer[end++] = '\n';
    }

    /** Goes to the next part; false after the last. */
    boolean next() {
        if (!begun) {
            begun = true;
            copy(OutputStream.nullOutputStream(), Long.MAX_VALUE, "");
        }
        int first = read();
        int second = read();
        if (first == '-' && second == '-') {
            return false;
        }
        while (first == ' ' || first == '\t') {
            first = second;
            second = read();
        }
        if (first != '\r' || second != '\n') {
            throw broken();
        }
        return true;
    }

    PartHeader header() {
        List<String> lines = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (lines.size() == MOST_HEADER_LINES) {
                throw broken();
            }
            lines.add(line);
        }
        return PartHeader.of(lines);
    }

    /** Copies the part to its end. */
    void copyTo(OutputStream out, long limit, String whatIsTooLarge) throws IOException {
        try {
            copy(out, limit, whatIsTooLarge);
        } catch (NotWritten e) {
            throw e.cause;
        }
    }

    private void copy(OutputStream out, long limit, String whatIsTooLarge) {
        long count = 0;
        while (true) {
            int at = indexOfDelimiter();
            int until = at >= 0 ? at : Math.max(position, end - delimiter.length + 1);
            count += until - position;
            if (count > limit) {
                throw Refusal.tooLarge(whatIsTooLarge);
            }
            try {
                out.write(buffer, position, until - position);
            } catch (IOException e) {
                throw new NotWritten(e);
            }
            position = until;
            if (at >= 0) {
                position += delimiter.length;
                return;
            }
            fill();
        }
    }

    private int indexOfDelimiter() {
        for (int i = position; i <= end - delimiter.length; i++) {
            if (buffer[i] == '\r' && isDelimiterAt(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isDelimiterAt(int start) {
        for (int i = 0; i < delimiter.length; i++) {
            if (buffer[start + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private String line() {
        StringBuilder bytes = new StringBuilder();
        for (int b = read(); b != '\n'; b = read()) {
            if (bytes.length() == LONGEST_HEADER_LINE) {
                throw broken();
            }
            bytes.append((char) b);
        }
        String line = new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private int read() {
        if (position == end) {
            fill();
        }
        return buffer[position++] & 0xff;
    }

    private void fill() {
        System.arraycopy(buffer, position, buffer, 0, end - position);
        end -= position;
        position = 0;
        int read;
        try {
            read = in.read(buffer, end, buffer.length - end);
        } catch (IOException e) {
            throw broken();
        }
        if (read < 0) {
            throw broken();
        }
        end += read;
    }

    private static Refusal broken() {
        return Refusal.badRequest("The multipart form broke off or is none: its last boundary was not found. Send it again.");
    }

    /** The place to write to failed, which is our fault and not the sender's. */
    private static final class NotWritten extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient IOException cause;

        NotWritten(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
