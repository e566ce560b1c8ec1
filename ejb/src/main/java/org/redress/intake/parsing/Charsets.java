package org.redress.intake.parsing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mozilla.universalchardet.UniversalDetector;

/**
 * Makes characters of bytes, whatever the mail says they are. A label that the bytes contradict is not believed; where there is
 * none the bytes are looked at.
 */
final class Charsets {

    /** Enough to judge by. */
    private static final int JUDGED = 64 * 1024;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Labels that say less than their senders mean: programs write the narrow name and use the wide set. */
    private static final Map<String, String> WIDER = Map.ofEntries(Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"),
        Map.entry("x-gbk", "GB18030"), Map.entry("hz-gb-2312", "GB18030"), Map.entry("big5", "Big5-HKSCS"), Map.entry("shift_jis", "windows-31j"),
        Map.entry("sjis", "windows-31j"), Map.entry("x-sjis", "windows-31j"), Map.entry("euc-kr", "x-windows-949"),
        Map.entry("ks_c_5601-1987", "x-windows-949"), Map.entry("ksc5601", "x-windows-949"), Map.entry("iso-8859-1", "windows-1252"),
        Map.entry("latin1", "windows-1252"), Map.entry("us-ascii", "windows-1252"), Map.entry("ascii", "windows-1252"),
        Map.entry("ansi_x3.4-1968", "windows-1252"), Map.entry("tis-620", "x-windows-874"), Map.entry("windows-874", "x-windows-874"),
        Map.entry("cp874", "x-windows-874"), Map.entry("iso-8859-11", "x-windows-874"), Map.entry("iso-8859-9", "windows-1254"),
        Map.entry("macintosh", "x-MacRoman"), Map.entry("mac", "x-MacRoman"), Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
        Map.entry("cp1252", "windows-1252"), Map.entry("utf8", "UTF-8"), Map.entry("iso-8859-8-i", "ISO-8859-8"));

    /** What has a byte above 127 is none of these, whatever it says. */
    private static final Set<String> SEVEN_BITS = Set.of("us-ascii", "ascii", "ansi_x3.4-1968");

    private Charsets() {
    }

    /** The charset of a label, or nothing where nobody knows it. */
    static Optional<Charset> named(String label) {
        if (label == null || label.isBlank()) {
            return Optional.empty();
        }
        String name = label.strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
        if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7")) {
            return Optional.of(Utf7.CHARSET);
        }
        try {
            return Optional.of(Charset.forName(WIDER.getOrDefault(name, name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param label what the mail says, or null */
    static String decode(byte[] bytes, String label) {
        if (bytes.length == 0) {
            return "";
        }
        Optional<Charset> said = believed(bytes, label).map(charset -> charset.name().startsWith("UTF-16") ? Utf16.orderOf(bytes, charset) : charset);
        // What is no UTF-8 by accident is none often enough; a short text in another charset almost never looks like it.
        boolean claimsBytes = said.isEmpty() || said.get().equals(WESTERN);
        if (claimsBytes) {
            Optional<String> utf8 = hasHighBytes(bytes) ? strictly(bytes, StandardCharsets.UTF_8) : Optional.empty();
            if (utf8.isPresent()) {
                return utf8.get();
            }
        }
        if (said.isPresent()) {
            Optional<String> text = strictly(bytes, said.get());
            if (text.isPresent()) {
                return text.get();
            }
            // One broken byte in a long mail is no reason to doubt the label, half of them are.
            String lenient = new String(bytes, said.get());
            if (brokenIn(lenient) * 20 < lenient.length() || said.get().equals(Utf7.CHARSET)) {
                return lenient;
            }
        }
        return new String(bytes, detected(bytes));
    }

    /**
     * In what bytes are written whose label says nothing of them, where it can only be guessed at; UTF-8 is no guess.
     *
     * @param hint in what other words of the same mail are written, as it says; or null
     */
    static Optional<Charset> guessed(byte[] bytes, String label, String hint) {
        boolean plain = !hasHighBytes(bytes) && indexOfEscape(bytes) < 0;
        if (plain || believed(bytes, label).isPresent() || strictly(bytes, StandardCharsets.UTF_8).isPresent() && hasHighBytes(bytes)) {
            return Optional.empty();
        }
        // These make characters of any bytes, or have none above 127.
        return believed(bytes, hint).filter(charset -> !charset.name().startsWith("UTF-") && strictly(bytes, charset).isPresent())
            .or(() -> Optional.of(detected(bytes)));
    }

    private static Optional<Charset> believed(byte[] bytes, String label) {
        return isSevenBits(label) && hasHighBytes(bytes) ? Optional.empty() : named(label);
    }

    static boolean isSevenBits(String label) {
        return label != null && SEVEN_BITS.contains(label.strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", ""));
    }

    static Charset detected(byte[] bytes) {
        int length = Math.min(bytes.length, JUDGED);
        if (!hasHighBytes(bytes) && indexOfEscape(bytes) < 0) {
            return WESTERN;
        }
        if (strictly(bytes, StandardCharsets.UTF_8).isPresent() && hasHighBytes(bytes)) {
            return StandardCharsets.UTF_8;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, length);
        detector.dataEnd();
        return named(detector.getDetectedCharset()).orElse(WESTERN);
    }

    static boolean hasHighBytes(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a charset that works by escapes of seven bits may have been used. */
    static int indexOfEscape(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0x1B || bytes[i] == 0x0E) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static long brokenIn(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }
}
