package org.redress.rules.trial;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

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

    /** Reads frames, in one thread. */
    static final class Reader {

        private final InputStream stream;

        Reader(InputStream stream) {
            this.stream = new BufferedInputStream(stream, 64 * 1024);
        }

        /**
         * Null at the end.
         *
         * @throws IOException also for a line that is no frame
         */
        Frame read() throws IOException {
            var word = new StringBuilder();
            int sign = stream.read();
            while (sign >= 'a' && sign <= 'z' && word.length() < 20) {
                word.append((char) sign);
                sign = stream.read();
            }
            if (sign < 0 && word.length() == 0) {
                return null;
            }
            if (sign != ' ' || word.length() == 0) {
                throw new IOException("A line does not begin with a word.");
            }
            var json = new ByteArrayOutputStream(512);
            for (sign = stream.read(); sign >= 0 && sign != '\n'; sign = stream.read()) {
                if (json.size() >= LONGEST_LINE) {
                    throw new IOException("A line is longer than " + LONGEST_LINE + " bytes.");
                }
                json.write(sign);
            }
            return new Frame(word.toString(), json.toByteArray());
        }
    }
}
