package org.redress.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

class RedressClockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final RedressClock clock = new RedressClock(Clock.fixed(NOON, ZoneOffset.UTC), new ThreadLocal<>(), new AtomicReference<>(Duration.ZERO));

    @Test
    void goesWithTheMachineUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void goesAheadForEverybodyWhateverTheZone() {
        Clock inTokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));

        clock.goAhead(Duration.ofHours(48));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(48)));
        assertThat(inTokyo.instant()).isEqualTo(clock.instant());
    }

    @Test
    void believesInAPastAsIfItHadNotBeenMoved() {
        clock.goAhead(Duration.ofHours(48));

        clock.during(NOON.minusSeconds(60), () -> assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(60)));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(48)));
    }
}
