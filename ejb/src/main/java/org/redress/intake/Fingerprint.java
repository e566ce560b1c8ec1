package org.redress.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * What makes two mails one: the Message-ID, who wrote what to whom and when, and the body. What the way here added (Received,
 * signatures, the verdicts of filters) is left out, as one mail may come by two ways.
 */
final class Fingerprint {

    /** A header beyond this is none, and counts as body. */
    private static final int LONGEST_HEADER = 4 * 1024 * 1024;
    private static final int MOST_OTHERS = 64 * 1024;
    private static final Set<String> ESSENTIAL = Set.of("message-id", "from", "sender", "reply-to", "to", "cc", "subject", "date", "in-reply-to",
        "references", "content-type", "content-transfer-encoding", "content-disposition", "mime-version", "auto-submitted");

    private Fingerprint() {
    }

    /** @return 64 hexadecimal digits */
    static String of(InputStream raw) throws IOException {
        MessageDigest digest = sha256();
        BufferedInputStream in = new BufferedInputStream(raw, 64 * 1024);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        boolean kept = false;
        boolean any = false;
        int read = 0;
        int b = in.read();
        while (b >= 0) {
            read++;
            if (b != '\n' && read < LONGEST_HEADER) {
                line.write(b);
                b = in.read();
                continue;
            }
            String text = line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            line.reset();
            if (text.isEmpty() || read >= LONGEST_HEADER) {
                digest.update(text.getBytes(StandardCharsets.ISO_8859_1));
                break;
            }
            boolean folded = text.charAt(0) == ' ' || text.charAt(0) == '\t';
            kept = folded ? kept : ESSENTIAL.contains(text.split(":", 2)[0].strip().toLowerCase(Locale.ROOT));
            any |= kept;
            if (!kept && others.size() < MOST_OTHERS) {
                others.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            }
            if (kept) {
                // How a long line was folded is the way's business, too.
                digest.update((folded ? text.strip() : "\n" + text.strip()).getBytes(StandardCharsets.ISO_8859_1));
            }
            b = in.read();
        }
        if (!any) {
            // Of what has nothing that makes it a mail, whatever stands there tells it from others.
            digest.update(others.toByteArray());
        }
        // A mail without any line end is all header, and would be like every other.
        digest.update(line.toByteArray());
        body(in, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Line ends as LF, and without those at the end: servers change the ones and add the others. */
    private static void body(InputStream in, MessageDigest digest) throws IOException {
        digest.update((byte) 0);
        byte[] buffer = new byte[64 * 1024];
        byte[] plain = new byte[64 * 1024];
        int ends = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int length = 0;
            for (int i = 0; i < n; i++) {
                if (buffer[i] == '\n') {
                    ends++;
                } else if (buffer[i] != '\r') {
                    for (; ends > 0; ends--) {
                        length = added((byte) '\n', plain, length, digest);
                    }
                    length = added(buffer[i], plain, length, digest);
                }
            }
            digest.update(plain, 0, length);
        }
    }

    private static int added(byte b, byte[] plain, int length, MessageDigest digest) {
        int at = length;
        if (at == plain.length) {
            digest.update(plain, 0, at);
            at = 0;
        }
        plain[at] = b;
        return at + 1;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }
}
