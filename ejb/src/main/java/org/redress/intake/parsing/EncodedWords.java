package org.redress.intake.parsing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the encoded words of a header (RFC 2047). Neighbours of one charset are joined before they are decoded: many programs
 * cut a character in two, and the escapes of ISO-2022 go on in the next word.
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?]{0,40})?\\?([BbQq])\\?([^?]*)\\?=");

    private EncodedWords() {
    }

    /** In what the first of them is written that has more than letters of seven bits, as it says. */
    static Optional<String> charset(String header) {
        return WORD.matcher(header).results().map(word -> word.group(1)).filter(name -> !Charsets.isSevenBits(name)).findFirst();
    }

    static String decode(String header) {
        if (!header.contains("=?")) {
            return header;
        }
        StringBuilder decoded = new StringBuilder();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        String charset = null;
        int end = 0;
        Matcher word = WORD.matcher(header);
        while (word.find()) {
            String between = header.substring(end, word.start());
            boolean goesOn = charset != null && between.isBlank() && charset.equalsIgnoreCase(word.group(1));
            if (!goesOn) {
                flush(run, charset, decoded);
                // Blanks between two encoded words are only there to part them.
                decoded.append(charset != null && between.isBlank() ? "" : between);
            }
            charset = word.group(1);
            run.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        flush(run, charset, decoded);
        return decoded.append(header.substring(end)).toString();
    }

    private static void flush(ByteArrayOutputStream run, String charset, StringBuilder into) {
        if (run.size() > 0) {
            into.append(Charsets.decode(run.toByteArray(), charset));
            run.reset();
        }
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.toUpperCase(Locale.ROOT).equals("B") ? base64(text) : quoted(text);
    }

    /** What is no base64 in it is passed over, as mail programs do. */
    private static byte[] base64(String text) {
        String letters = text.replaceAll("[^A-Za-z0-9+/]", "");
        return Base64.getDecoder().decode(letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters);
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' && isHex(text, i + 1)) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (c == '_') {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return at + 1 < text.length() && Character.digit(text.charAt(at), 16) >= 0 && Character.digit(text.charAt(at + 1), 16) >= 0;
    }
}
