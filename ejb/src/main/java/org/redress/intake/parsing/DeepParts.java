package org.redress.intake.parsing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * The parts of a multipart that lies deeper than the library should go: it reads each byte once for every multipart around it, and a mail of
 * three thousand of them would cost three thousand times its size. Here the lines are gone through once, however deep.
 */
final class DeepParts {

    /** Longer than the 70 characters that RFC 2046 allows, for those who do not count. */
    private static final int LONGEST_BOUNDARY = 200;
    /** Of something that does not say how it is parted, as far as is looked for it. */
    private static final int FAR = 1_000_000;
    private static final Pattern HEADER = Pattern.compile("(?i)^Content-[A-Za-z-]{1,40}\\s*:");

    private final byte[] bytes;
    private final MailParts parts;
    /** From the inside to the outside. */
    private final Deque<String> open = new ArrayDeque<>();
    /** How many of those that are open have this boundary. */
    private final Map<String, Integer> known = new HashMap<>();
    private int headers;

    private DeepParts(byte[] bytes, MailParts parts) {
        this.bytes = bytes;
        this.parts = parts;
    }

    /**
     * @param bytes    what the multipart holds, without its header
     * @param boundary its own
     */
    static void read(byte[] bytes, String boundary, MailParts parts) throws IOException, MimeException {
        DeepParts deep = new DeepParts(bytes, parts);
        deep.begin(boundary);
        deep.lines();
        while (!deep.open.isEmpty()) {
            deep.end();
        }
    }

    /**
     * With which the parts of something are parted that does not say it: the first line that begins with two dashes, where such a line comes again
     * and what follows the first one looks like a header; or null.
     */
    static String boundaryIn(byte[] bytes) {
        DeepParts looked = new DeepParts(bytes, null);
        String first = null;
        for (int line = 0; line < bytes.length && line < FAR; line = looked.behindLine(line)) {
            String delimiter = looked.delimiter(line);
            boolean header = delimiter != null && HEADER.matcher(looked.line(looked.behindLine(line))).find();
            if (first == null && delimiter != null && !delimiter.isEmpty() && header) {
                first = delimiter;
            } else if (first != null && (first.equals(delimiter) || (first + "--").equals(delimiter))) {
                return first;
            }
        }
        return null;
    }

    private String line(int from) {
        return new String(bytes, from, Math.min(behindLine(from) - from, LONGEST_BOUNDARY), StandardCharsets.ISO_8859_1);
    }

    private void lines() throws IOException, MimeException {
        int part = -1;
        for (int line = 0; line < bytes.length && parts.count() < MailParser.MOST_PARTS; line = behindLine(line)) {
            String delimiter = delimiter(line);
            boolean closes = delimiter != null && !known.containsKey(delimiter) && delimiter.endsWith("--");
            String boundary = closes ? delimiter.substring(0, delimiter.length() - 2) : delimiter;
            if (boundary != null && known.containsKey(boundary)) {
                leaf(part, line);
                while (!open.element().equals(boundary)) {
                    end();
                }
                part = closes ? -1 : behindLine(line);
                if (closes) {
                    end();
                } else if (++headers > MailParser.MOST_PARTS) {
                    parts.remark("It has more than " + MailParser.MOST_PARTS + " parts; the rest is in the original only.");
                    return;
                } else if (beginsMultipart(part)) {
                    part = -1;
                }
            }
        }
        if (parts.count() < MailParser.MOST_PARTS) {
            leaf(part, bytes.length);
        }
    }

    private boolean beginsMultipart(int part) throws IOException, MimeException {
        MimeTokenStream tokens = tokens(part, behindHeader(part));
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM && state != EntityState.T_BODY; state = tokens.next()) {
            take(state, tokens);
        }
        String boundary = parts.boundaryHere();
        if (boundary == null) {
            return false;
        }
        begin(boundary);
        return true;
    }

    /** @param part where its header begins; or negative where none is open */
    private void leaf(int part, int end) throws IOException, MimeException {
        if (part >= 0 && part < end) {
            MimeTokenStream tokens = tokens(part, beforeLineEnd(part, end));
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                take(state, tokens);
                if (state == EntityState.T_BODY) {
                    parts.body(tokens.getBodyDescriptor(), tokens.getDecodedInputStream());
                }
            }
        }
    }

    private void take(EntityState state, MimeTokenStream tokens) {
        if (state == EntityState.T_START_HEADER) {
            parts.beginHeader();
        } else if (state == EntityState.T_FIELD) {
            parts.field(tokens.getField());
        }
    }

    private MimeTokenStream tokens(int from, int to) {
        MimeTokenStream tokens = new MimeTokenStream(MimeParsing.LENIENT);
        tokens.setRecursionMode(RecursionMode.M_FLAT);
        tokens.parse(new ByteArrayInputStream(bytes, from, to - from));
        return tokens;
    }

    private void begin(String boundary) {
        open.push(boundary);
        known.merge(boundary, 1, Integer::sum);
        parts.beginMultipart();
    }

    private void end() {
        known.computeIfPresent(open.pop(), (boundary, count) -> count > 1 ? count - 1 : null);
        parts.endMultipart();
    }

    /** What stands behind the two dashes of a line; or null where it has none. */
    private String delimiter(int line) {
        int end = line;
        while (end < bytes.length && bytes[end] != '\n' && end - line <= LONGEST_BOUNDARY) {
            end++;
        }
        boolean dashes = end - line > 2 && bytes[line] == '-' && bytes[line + 1] == '-';
        return dashes ? new String(bytes, line + 2, end - line - 2, StandardCharsets.ISO_8859_1).stripTrailing() : null;
    }

    private int behindLine(int from) {
        int place = from;
        while (place < bytes.length && bytes[place] != '\n') {
            place++;
        }
        return Math.min(place + 1, bytes.length);
    }

    private int behindHeader(int from) {
        int line = from;
        while (line < bytes.length && bytes[line] != '\n' && bytes[line] != '\r') {
            // Where the blank line is missing, the next delimiter ends the header as well.
            String delimiter = delimiter(line);
            if (delimiter != null && known.containsKey(delimiter)) {
                return line;
            }
            line = behindLine(line);
        }
        return behindLine(line);
    }

    /** The line end before a delimiter belongs to the delimiter. */
    private int beforeLineEnd(int from, int end) {
        int last = end > from && end < bytes.length && bytes[end - 1] == '\n' ? end - 1 : end;
        return last > from && last < end && bytes[last - 1] == '\r' ? last - 1 : last;
    }
}
