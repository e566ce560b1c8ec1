package org.redress.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What sign-in has to know of an active person.
 *
 * @param passwordHash null for somebody who cannot sign in with a password
 */
record Account(Viewer viewer, String passwordHash) {

    /** Another one after the password was changed, which says nothing of either. */
    String seal() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.valueOf(passwordHash).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
