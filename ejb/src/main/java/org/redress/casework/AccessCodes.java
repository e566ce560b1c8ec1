package org.redress.casework;

import java.security.SecureRandom;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the secret by which a complainant follows a case: 60 random bits, in letters that survive a telephone. */
@ApplicationScoped
class AccessCodes {

    private static final char[] LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray();
    private static final int GROUPS = 3;
    private static final int PER_GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder code = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                code.append('-');
            }
            for (int i = 0; i < PER_GROUP; i++) {
                code.append(LETTERS[random.nextInt(LETTERS.length)]);
            }
        }
        return code.toString();
    }
}
