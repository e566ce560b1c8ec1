package org.redress.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ClockWatch watch = new ClockWatch();

    @Test
    void saysNothingAtTheFirstLook() {
        assertThat(watch.look(NOON, 0)).isEmpty();
    }

    @Test
    void takesARoundThatTookLongForNoJump() {
        watch.look(NOON, 0);

        assertThat(watch.look(NOON.plusSeconds(3600), TimeUnit.HOURS.toNanos(1))).isEmpty();
    }

    @Test
    void noticesAnHourForward() {
        watch.look(NOON, 0);

        assertThat(watch.look(NOON.plusSeconds(3605), TimeUnit.SECONDS.toNanos(5))).contains(Duration.ofHours(1));
    }

    @Test
    void noticesAClockThatMovedBackwards() {
        watch.look(NOON, 0);

        assertThat(watch.look(NOON.minusSeconds(3595), TimeUnit.SECONDS.toNanos(5))).contains(Duration.ofHours(-1));
    }

    @Test
    void leavesSlewingAlone() {
        watch.look(NOON, 0);

        assertThat(watch.look(NOON.plusSeconds(10), TimeUnit.SECONDS.toNanos(5))).isEmpty();
    }

    @Test
    void noticesAJumpOnce() {
        watch.look(NOON, 0);
        watch.look(NOON.plusSeconds(3605), TimeUnit.SECONDS.toNanos(5));

        assertThat(watch.look(NOON.plusSeconds(3610), TimeUnit.SECONDS.toNanos(10))).isEmpty();
    }
}
