package org.redress.people;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow: after some failures a subject (a user name, an address) has to wait, twice as long each time, up
 * to a minute. Nobody is ever locked out for good, or guessing would be a way to lock others out.
 */
public final class GuessThrottle {

    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /** After so long without a failure a subject starts afresh. */
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final int freeFailures;
    private final Map<String, Failures> failures;

    private record Failures(int count, Instant last) {
    }

    /**
     * @param freeFailures how many failures cost nothing, as people do mistype
     * @param mostSubjects how many are remembered; beyond it, those are forgotten that failed longest ago
     */
    public GuessThrottle(int freeFailures, int mostSubjects) {
        this.freeFailures = freeFailures;
        this.failures = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > mostSubjects;
            }
        };
    }

    /** How long the subject still has to wait; zero if it may try. */
    public synchronized Duration waitOf(String subject, Instant now) {
        Failures known = failures.get(subject);
        if (known == null || known.count() < freeFailures) {
            return Duration.ZERO;
        }
        int doublings = Math.min(known.count() - freeFailures, 6);
        Duration wait = Duration.ofSeconds(1L << doublings);
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            wait = LONGEST_WAIT;
        }
        Duration left = Duration.between(now, known.last().plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    public synchronized void failed(String subject, Instant now) {
        Failures known = failures.remove(subject);
        boolean afresh = known == null || known.last().plus(FORGOTTEN_AFTER).isBefore(now);
        failures.put(subject, new Failures(afresh ? 1 : known.count() + 1, now));
    }

    synchronized void succeeded(String subject) {
        failures.remove(subject);
    }

    synchronized int subjects() {
        return failures.size();
    }
}
