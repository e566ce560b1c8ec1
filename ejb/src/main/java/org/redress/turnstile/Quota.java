package org.redress.turnstile;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many goes at once, and one more every so often, for each subject by itself: a busy office passes, a machine that never
 * stops does not.
 */
final class Quota {

    private final int most;
    private final Duration refill;
    private final Map<String, Level> levels;

    /** @param full when the subject has all its goes again, if it leaves none */
    private record Level(Instant full) {
    }

    /**
     * @param most         goes that a rested subject has at once
     * @param refill       after which time a used one comes back
     * @param mostSubjects how many are remembered; beyond it, those are forgotten that came longest ago
     */
    Quota(int most, Duration refill, int mostSubjects) {
        this.most = most;
        this.refill = refill;
        this.levels = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
                return size() > mostSubjects;
            }
        };
    }

    /** Takes one go. @return how long to wait until there is one; zero if it was taken */
    synchronized Duration take(String subject, Instant now) {
        Level known = levels.remove(subject);
        Instant full = known == null || known.full().isBefore(now) ? now : known.full();
        Duration wait = Duration.between(now, full.plus(refill)).minus(refill.multipliedBy(most));
        boolean free = wait.isNegative() || wait.isZero();
        levels.put(subject, new Level(free ? full.plus(refill) : full));
        return free ? Duration.ZERO : wait;
    }
}
