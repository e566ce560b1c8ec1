package org.redress.turnstile;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.redress.people.GuessThrottle;
import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where strangers come in. They are counted by address, because they have no name: who guesses at access codes has to wait
 * longer and longer, and nobody can fill the desk with thousands of complaints. A case itself is never closed to its
 * complainant because of what others tried.
 */
@ApplicationScoped
public class Turnstile {

    /** An office, a school or a mobile network may share one address. */
    private static final int COMPLAINTS_AT_ONCE = 1_000;
    private static final Duration ONE_MORE_EVERY = Duration.ofSeconds(1);
    private static final int FREE_WRONG_CODES = 100;
    private static final int MOST_SUBJECTS = 20_000;

    @Inject
    Clock clock;

    @Inject
    Visitor visitor;

    private final Quota complaints = new Quota(COMPLAINTS_AT_ONCE, ONE_MORE_EVERY, MOST_SUBJECTS);
    private final GuessThrottle wrongCodes = new GuessThrottle(FREE_WRONG_CODES, MOST_SUBJECTS);

    /**
     * Before a complaint is taken.
     *
     * @throws Refusal too many, with {@code retryAfter} in seconds
     */
    public void complain() {
        if (visitor.address() != null) {
            refuseFor(complaints.take(visitor.address(), clock.instant()), "There were too many complaints from your address.");
        }
    }

    /**
     * Before an access code is looked at.
     *
     * @throws Refusal too many, with {@code retryAfter} in seconds
     */
    public void prove() {
        if (visitor.address() != null) {
            refuseFor(wrongCodes.waitOf(visitor.address(), clock.instant()), "There were too many wrong numbers or access codes.");
        }
    }

    public void wrongCode() {
        if (visitor.address() != null) {
            wrongCodes.failed(visitor.address(), clock.instant());
        }
    }

    private static void refuseFor(Duration wait, String why) {
        if (!wait.isZero()) {
            long seconds = wait.plusMillis(999).toSeconds();
            throw new Refusal(Refusal.Kind.TOO_MANY, why, "Try again in " + seconds + (seconds == 1 ? " second." : " seconds."),
                List.of(), Map.of("retryAfter", seconds));
        }
    }
}
