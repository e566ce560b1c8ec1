package org.redress.people;

import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

/** Turns passwords into what may be stored of them. Slow on purpose: a stolen table must be of little use. */
@ApplicationScoped
public class Passwords {

    /** As OWASP's password storage cheat sheet has it for this algorithm; about a fifth of a second. */
    private static final Map<String, String> STRENGTH = Map.of(
        "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
        "Pbkdf2PasswordHash.Iterations", "210000",
        "Pbkdf2PasswordHash.SaltSizeBytes", "32",
        "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    /** What an unknown person's password is compared with, so that the answer takes as long as a known one's. */
    private String nobodysHash;

    @PostConstruct
    void setStrength() {
        pbkdf2.initialize(STRENGTH);
        nobodysHash = pbkdf2.generate("nobody".toCharArray());
    }

    /** Algorithm, iterations, salt and key in one text; each time with another salt. */
    public String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /** @param hash of {@link #hash}, or null where there is none, which takes as long and is never right */
    boolean matches(String password, String hash) {
        boolean same = pbkdf2.verify(password.toCharArray(), hash == null ? nobodysHash : hash);
        return same && hash != null;
    }
}
