package org.redress.people;

import java.util.Locale;
import java.util.Set;

import org.redress.problems.Refusal;

/** What a password must be (ASVS 5.0, 6.2): long enough, and not one that everybody tries first. */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final Set<String> TRIED_FIRST = Set.of("redress", "password", "passwort", "123456789012", "administrator", "qwertyuiop12",
        "changemeplease", "letmeinletmein");

    private PasswordRules() {
    }

    /** @throws Refusal invalid, saying what would do; never with the password in it */
    static void require(String password, String userName) {
        String plain = password == null ? "" : password.toLowerCase(Locale.ROOT);
        if (plain.length() < SHORTEST || plain.length() > LONGEST) {
            throw Refusal.invalid("/password", "The password must have " + SHORTEST + " to " + LONGEST + " characters.");
        }
        boolean guessable = TRIED_FIRST.contains(plain) || plain.contains(userName.toLowerCase(Locale.ROOT)) || plain.contains("redress")
            || plain.chars().distinct().count() < 5;
        if (guessable) {
            throw Refusal.invalid("/password", "This password is one that others try first. Take several words that do not belong together.");
        }
    }
}
