package org.redress.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;

class SignInDeskTest {

    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private final Map<String, Account> accounts = new HashMap<>(Map.of("ann", account("ann", "hash of right")));
    private final AtomicInteger comparisons = new AtomicInteger();
    private final HandClock clock = new HandClock();
    private final SignInDesk desk = new SignInDesk(name -> Optional.ofNullable(accounts.get(name)), this::compare, clock);

    @Test
    void letsInWhoHasTheRightPassword() {
        assertThat(desk.verify("ann", "right", HOME)).map(Viewer::userName).contains("ann");
    }

    @Test
    void aWrongNameCostsAsMuchAsAWrongPassword() {
        assertThat(desk.verify("nobody", "right", HOME)).isEmpty();
        assertThat(desk.verify("ann", "wrong", HOME)).isEmpty();

        assertThat(comparisons).hasValue(2);
    }

    @Test
    void whatWasRightIsTrustedForAMinute() {
        desk.verify("ann", "right", HOME);
        clock.goOn(Duration.ofSeconds(59));
        desk.verify("ann", "right", HOME);
        assertThat(comparisons).hasValue(1);

        clock.goOn(Duration.ofSeconds(1));
        desk.verify("ann", "right", HOME);
        assertThat(comparisons).hasValue(2);
    }

    @Test
    @Tag("P10")
    void trustEndsWithTheAccountAndWithThePassword() {
        desk.verify("ann", "right", HOME);

        accounts.put("ann", account("ann", "hash of new"));
        assertThat(desk.verify("ann", "right", HOME)).isEmpty();
        assertThat(desk.verify("ann", "new", HOME)).isPresent();

        accounts.remove("ann");
        assertThat(desk.verify("ann", "new", HOME)).isEmpty();
    }

    @Test
    void somebodyWithoutAPasswordCannotSignIn() {
        accounts.put("bob", account("bob", null));

        assertThat(desk.verify("bob", "", HOME)).isEmpty();
    }

    @Test
    void guessingHasToWaitLongerEachTimeButNeverForGood() {
        guess("ann", ELSEWHERE, 5);

        assertThat(retryAfter("ann", ELSEWHERE)).isEqualTo(1);
        clock.goOn(Duration.ofSeconds(1));
        guess("ann", ELSEWHERE, 1);
        assertThat(retryAfter("ann", ELSEWHERE)).isEqualTo(2);
        for (int i = 0; i < 100; i++) {
            clock.goOn(Duration.ofMinutes(1));
            guess("ann", ELSEWHERE, 1);
        }
        assertThat(retryAfter("ann", ELSEWHERE)).isEqualTo(60);
        clock.goOn(Duration.ofMinutes(1));
        assertThat(desk.verify("ann", "right", ELSEWHERE)).isPresent();
    }

    @Test
    void evenTheRightPasswordHasToWait() {
        guess("ann", ELSEWHERE, 5);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.verify("ann", "right", ELSEWHERE));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(refusal.wayOut()).isEqualTo("Try again in 1 second.");
    }

    @Test
    void guessingFromAnotherNameInOtherLettersIsTheSameGuessing() {
        guess("ann", ELSEWHERE, 3);
        guess("ANN", ELSEWHERE, 2);

        assertThat(retryAfter("Ann", ELSEWHERE)).isEqualTo(1);
    }

    @Test
    void strangersWhoGuessDoNotMakeThePersonWait() {
        desk.verify("ann", "right", HOME);
        clock.goOn(Duration.ofMinutes(5));
        guess("ann", ELSEWHERE, 5);

        assertThat(retryAfter("ann", ELSEWHERE)).isPositive();
        assertThat(desk.verify("ann", "right", HOME)).isPresent();
    }

    @Test
    void manyNamesFromOneAddressHaveToWaitToo() {
        IntStream.range(0, 50).forEach(i -> guess("name" + i, ELSEWHERE, 1));

        assertThat(retryAfter("ann", ELSEWHERE)).isEqualTo(1);
        assertThat(desk.verify("ann", "right", HOME)).isPresent();
    }

    @Test
    void aPasswordWithoutEndIsNotHashed() {
        assertThat(desk.verify("ann", "x".repeat(1_000_000), HOME)).isEmpty();

        assertThat(comparisons).hasValue(0);
    }

    @Test
    void callsAtOnceOfOneScriptCostOneComparison() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            var calls = IntStream.range(0, 8).<Future<Optional<Viewer>>>mapToObj(i -> threads.submit(() -> {
                start.await();
                return desk.verify("ann", "right", HOME);
            })).toList();
            start.countDown();
            for (Future<Optional<Viewer>> call : calls) {
                assertThat(call.get()).isPresent();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(comparisons).hasValue(1);
    }

    @Test
    void whatIsRememberedOfFailuresIsBounded() {
        GuessThrottle throttle = new GuessThrottle(1, 100);

        IntStream.range(0, 10_000).forEach(i -> throttle.failed("name" + i, clock.instant()));

        assertThat(throttle.subjects()).isEqualTo(100);
        assertThat(throttle.waitOf("name9999", clock.instant())).isPositive();
    }

    @Test
    void failuresAreForgottenAfterAQuarterOfAnHour() {
        GuessThrottle throttle = new GuessThrottle(2, 100);
        throttle.failed("ann", clock.instant());
        clock.goOn(Duration.ofMinutes(16));
        throttle.failed("ann", clock.instant());

        assertThat(throttle.waitOf("ann", clock.instant())).isZero();
    }

    private boolean compare(String password, String hash) {
        comparisons.incrementAndGet();
        return ("hash of " + password).equals(hash);
    }

    private void guess(String userName, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(desk.verify(userName, "wrong", address)).isEmpty();
        }
    }

    private long retryAfter(String userName, String address) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.verify(userName, "wrong", address));
        return (long) refusal.extra().get("retryAfter");
    }

    private static Account account(String userName, String hash) {
        return new Account(new Viewer(1L, userName, userName, null, Set.of(Role.EMPLOYEE), null), hash);
    }
}
