package org.redress.rules.trial;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a server and its trial process say to each other: lines of a word, a space, and JSON. A line has an end, so that
 * neither can fill the memory of the other.
 */
final class Frames {

    /** A report with a thousand findings is some hundred thousand bytes. */
    static final int LONGEST_LINE = 16 * 1024 * 1024;

    static final ObjectMapper JSON = JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private Frames() {
    }

    /** A line: its word, and the JSON behind it. */
    record Frame(String word, byte[] json) {

        boolean is(String expected) {
            return word.equals(expected);
        }

        <T> T as(Class<T> type) throws IOException {
            return JSON.readValue(json, type);
        }
    }

    /** Writes frames; one thread at a time. */
    static final class Writer {

        private final OutputStream stream;

        Writer(OutputStream stream) {
            this.stream = new BufferedOutputStream(stream, 64 * 1024);
        }

        synchronized void write(String word, Object value) throws IOException {
            stream.write(word.getBytes(StandardCharsets.US_ASCII));
            stream.write(' ');
            // JSON has no line breaks of its own.
            stream.write(bytes(value));
            stream.write('\n');
        }

        private static byte[] bytes(Object value) throws JsonProcessingException {
            return JSON.writeValueAsBytes(value);
        }

        synchronized void flush() throws IOException {
            stream.flush();
        }
    }

    /** Reads frames, in one thread; a hundred thousand cases are a hundred million bytes, so not one by one. */
    static final class Reader {

        private static final int LONGEST_WORD = 20;

        private final InputStream stream;
        private final byte[] buffer = new byte[64 * 1024];
        private int at;
        private int filled;

        Reader(InputStream stream) {
            this.stream = stream;
        }

        /**
         * Null at the end.
         *
         * @throws IOException also for a line that is no frame
         */
        Frame read() throws IOException {
            byte[] line = line();
            if (line == null) {
                return null;
            }
            int blank = 0;
            while (blank < Math.min(line.length, LONGEST_WORD) && line[blank] >= 'a' && line[blank] <= 'z') {
                blank++;
            }
            if (blank == 0 || blank == line.length || line[blank] != ' ') {
                throw new IOException("A line does not begin with a word.");
            }
            return new Frame(new String(line, 0, blank, StandardCharsets.US_ASCII),
                    Arrays.copyOfRange(line, blank + 1, line.length));
        }

        private byte[] line() throws IOException {
            var line = new ByteArrayOutputStream(1024);
            while (more()) {
                int end = at;
                while (end < filled && buffer[end] != '\n') {
                    end++;
                }
                line.write(buffer, at, end - at);
                at = end + 1;
                if (end < filled) {
                    return line.toByteArray();
                }
                if (line.size() > LONGEST_LINE) {
                    throw new IOException("A line is longer than " + LONGEST_LINE + " bytes.");
                }
            }
            return line.size() == 0 ? null : line.toByteArray();
        }

        private boolean more() throws IOException {
            if (at >= filled) {
                at = 0;
                filled = stream.read(buffer);
            }
            return filled > 0;
        }
    }
}
