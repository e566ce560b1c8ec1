package org.redress.intake.parsing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

/**
 * The parameters of Content-Type and Content-Disposition, such as the name of a file: in pieces and charsets (RFC 2231), as encoded
 * words where they do not belong, as bare bytes of whatever charset. What stands in the form of the RFC wins over the plain one.
 */
final class FieldParameters {

    /** Pieces of one name beyond this belong to nobody's file. */
    private static final int MOST_PIECES = 100;

    private final String value;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, Map<Integer, Piece>> pieces = new HashMap<>();

    private record Piece(String text, boolean encoded) {
    }

    /** @param body the bytes behind the colon, each as one character */
    FieldParameters(String body) {
        // The library reads UTF-8 here; so each of our characters comes out of it as it went in.
        ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, body.replaceAll("\\r?\\n", " "));
        RawBody raw = RawFieldParser.DEFAULT.parseRawBody(bytes, new ParserCursor(0, bytes.length()));
        value = raw.getValue() == null ? "" : raw.getValue().strip().toLowerCase(Locale.ROOT);
        raw.getParams().forEach(this::sort);
    }

    private void sort(NameValuePair pair) {
        String name = pair.getName() == null ? "" : pair.getName().strip().toLowerCase(Locale.ROOT);
        String text = pair.getValue() == null ? "" : pair.getValue();
        int star = name.indexOf('*');
        if (star <= 0) {
            plain.putIfAbsent(name, text);
            return;
        }
        String rest = name.substring(star + 1);
        boolean encoded = rest.isEmpty() || rest.endsWith("*");
        String digits = rest.replace("*", "");
        if (digits.isEmpty() || digits.matches("[0-9]{1,2}")) {
            int at = digits.isEmpty() ? 0 : Integer.parseInt(digits);
            Map<Integer, Piece> of = pieces.computeIfAbsent(name.substring(0, star), any -> new TreeMap<>());
            if (of.size() < MOST_PIECES) {
                of.putIfAbsent(at, new Piece(text, encoded));
            }
        }
    }

    /** What stands before the parameters, in small letters, such as {@code text/plain}. */
    String value() {
        return value;
    }

    Optional<String> get(String name) {
        Map<Integer, Piece> inPieces = pieces.get(name);
        if (inPieces != null) {
            return Optional.of(joined(inPieces));
        }
        return Optional.ofNullable(plain.get(name)).map(text -> EncodedWords.decode(Charsets.decode(bytes(text), null)));
    }

    private static String joined(Map<Integer, Piece> inPieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        boolean first = true;
        for (Piece piece : inPieces.values()) {
            String text = piece.text();
            if (first && piece.encoded()) {
                String[] parts = text.split("'", 3);
                if (parts.length == 3) {
                    charset = parts[0];
                    text = parts[2];
                }
            }
            first = false;
            bytes.writeBytes(piece.encoded() ? unescaped(text) : bytes(text));
        }
        return Charsets.decode(bytes.toByteArray(), charset);
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (c == '%' && high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String oneCharacterEach) {
        return oneCharacterEach.getBytes(StandardCharsets.ISO_8859_1);
    }
}
