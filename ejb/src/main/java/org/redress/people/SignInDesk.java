package org.redress.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.redress.problems.Refusal;

/**
 * Decides whether somebody is who they say: what was verified lately passes, guessing is slowed down, and a wrong name
 * cannot be told from a wrong password, neither by the answer nor by how long it took.
 */
final class SignInDesk {

    private static final int FREE_FAILURES_OF_A_NAME = 5;
    /** A whole office may share one address. */
    private static final int FREE_FAILURES_OF_AN_ADDRESS = 50;
    private static final int MOST_SUBJECTS = 20_000;
    /** Longer ones are not hashed: nobody's password is, and hashing costs. */
    private static final int LONGEST_PASSWORD = 1_024;
    private static final int LANES = 64;

    /** Whether a password matches a stored hash, or takes as long to say no where there is none. */
    @FunctionalInterface
    interface Comparison {
        boolean matches(String password, String hash);
    }

    private final Function<String, Optional<Account>> accounts;
    private final Comparison passwords;
    private final Clock clock;
    private final RecentSignIns recent = new RecentSignIns();
    private final GuessThrottle names = new GuessThrottle(FREE_FAILURES_OF_A_NAME, MOST_SUBJECTS);
    private final GuessThrottle addresses = new GuessThrottle(FREE_FAILURES_OF_AN_ADDRESS, MOST_SUBJECTS);
    /** Pairs of both; kept apart, or whoever calls themselves like a pair would be counted as it. */
    private final GuessThrottle familiar = new GuessThrottle(FREE_FAILURES_OF_A_NAME, MOST_SUBJECTS);
    private final Object[] lanes = new Object[LANES];

    SignInDesk(Function<String, Optional<Account>> accounts, Comparison passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        for (int i = 0; i < LANES; i++) {
            lanes[i] = new Object();
        }
    }

    /**
     * @param address whence the attempt comes
     * @return nobody, if name or password is wrong or the account is closed
     * @throws Refusal too many, with {@code retryAfter} in seconds, when there was too much guessing
     */
    Optional<Viewer> verify(String userName, String password, String address) {
        Optional<Account> account = accounts.apply(userName);
        Optional<Viewer> known = verifiedLately(account, password);
        if (known.isPresent()) {
            return known;
        }
        refuseWhileWaiting(userName, address);
        // One at a time per name: eight parallel calls of one script cost one hash, not eight, and guesses that come
        // at once are counted one by one.
        synchronized (lanes[Math.floorMod(userName.hashCode(), LANES)]) {
            known = verifiedLately(account, password);
            if (known.isPresent()) {
                return known;
            }
            refuseWhileWaiting(userName, address);
            return compare(userName, account, password, address);
        }
    }

    private Optional<Viewer> verifiedLately(Optional<Account> account, String password) {
        return account.filter(a -> recent.isVerified(a.viewer().userName(), password, a.passwordHash(), clock.instant()))
            .map(Account::viewer);
    }

    private Optional<Viewer> compare(String userName, Optional<Account> account, String password, String address) {
        String hash = account.map(Account::passwordHash).orElse(null);
        boolean right = password.length() <= LONGEST_PASSWORD && passwords.matches(password, hash);
        Instant now = clock.instant();
        if (right) {
            recent.remember(userName, password, hash, address, now);
            subjectsOf(userName, address).forEach(subject -> subject.throttle().succeeded(subject.name()));
            return account.map(Account::viewer);
        }
        subjectsOf(userName, address).forEach(subject -> subject.throttle().failed(subject.name(), now));
        return Optional.empty();
    }

    private void refuseWhileWaiting(String userName, String address) {
        Instant now = clock.instant();
        Duration wait = subjectsOf(userName, address).stream().map(subject -> subject.throttle().waitOf(subject.name(), now))
            .max(Duration::compareTo).orElse(Duration.ZERO);
        if (!wait.isZero()) {
            long seconds = wait.plusMillis(999).toSeconds();
            throw new Refusal(Refusal.Kind.TOO_MANY, "There were too many wrong passwords.",
                "Try again in " + seconds + (seconds == 1 ? " second." : " seconds."), List.of(), Map.of("retryAfter", seconds));
        }
    }

    /**
     * Whose failures count. Somebody who has signed in from this address before is counted by the pair alone: strangers
     * who guess at their name, or neighbours behind the same address, cannot make them wait.
     */
    private List<Subject> subjectsOf(String userName, String address) {
        String name = userName.toLowerCase(Locale.ROOT);
        if (recent.isFamiliar(userName, address)) {
            return List.of(new Subject(familiar, name + "\n" + address));
        }
        return List.of(new Subject(names, name), new Subject(addresses, address));
    }

    private record Subject(GuessThrottle throttle, String name) {
    }
}
