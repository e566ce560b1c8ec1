package org.redress.correspondence.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs case numbers with one secret, and knows its own signature again. */
final class Seal {

    /** 80 bits of the HMAC: nobody guesses them by mail, and an address stays below the 64 characters that it may have. */
    private static final int LETTERS = 16;
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuv";
    private static final int BITS = 5;

    /** Some servers change the case of letters in an address. */
    private static final Pattern TOKEN = Pattern.compile("(?<![0-9A-Za-z])([0-9]{4}-[0-9]{6,12})-([0-9A-Va-v]{" + LETTERS + "})(?![0-9A-Za-z])");

    /** What is longer was not written by a mail program that wanted to answer (references may grow without end). */
    private static final int MOST_READ = 20_000;
    private static final int MOST_TRIED = 100;

    private final SecretKeySpec key;

    Seal(byte[] secret) {
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    String of(String caseNumber) {
        return caseNumber + "-" + signature(caseNumber);
    }

    Optional<String> caseNumberIn(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher found = TOKEN.matcher(text.length() > MOST_READ ? text.substring(0, MOST_READ) : text);
        for (int tried = 0; tried < MOST_TRIED && found.find(); tried++) {
            byte[] given = found.group(2).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(given, signature(found.group(1)).getBytes(StandardCharsets.US_ASCII))) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }

    private String signature(String caseNumber) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return letters(mac.doFinal(("case " + caseNumber).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256, which every Java must have.", e);
        }
    }

    private static String letters(byte[] bytes) {
        StringBuilder text = new StringBuilder(LETTERS);
        int held = 0;
        int bits = 0;
        for (int i = 0; text.length() < LETTERS; i++) {
            held = held << Byte.SIZE | bytes[i] & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS && text.length() < LETTERS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }
}
