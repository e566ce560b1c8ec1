package org.redress.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who has lately shown the right password, and from where. Without it every call of the API would pay for the slow
 * password hash.
 *
 * <p>Keeps neither passwords nor names but keyed hashes of them, under a key that dies with the process.
 */
final class RecentSignIns {

    static final Duration TRUSTED_FOR = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final SecretKeySpec key;
    private final Map<String, Verified> verified = bounded();
    private final Map<String, Boolean> familiar = bounded();

    private record Verified(String passwordHash, Instant until) {
    }

    RecentSignIns() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** Whether this password was right within the last minute, and still is the one that is stored. */
    synchronized boolean isVerified(String userName, String password, String passwordHash, Instant now) {
        Verified known = verified.get(keyed("password", userName, password));
        return known != null && known.until().isAfter(now) && known.passwordHash().equals(passwordHash);
    }

    synchronized void remember(String userName, String password, String passwordHash, String address, Instant now) {
        String entry = keyed("password", userName, password);
        verified.remove(entry);
        verified.put(entry, new Verified(passwordHash, now.plus(TRUSTED_FOR)));
        familiar.put(keyed("address", userName, address), true);
    }

    /** Whether this person has signed in from this address before, so that others' guesses need not slow them down. */
    synchronized boolean isFamiliar(String userName, String address) {
        return familiar.containsKey(keyed("address", userName, address));
    }

    private String keyed(String purpose, String userName, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(userName.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256, which every Java must have.", e);
        }
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
