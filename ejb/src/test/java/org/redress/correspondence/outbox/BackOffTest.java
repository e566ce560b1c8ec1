package org.redress.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void waitsLongerAndLongerButNeverADay() {
        assertThat(BackOff.after(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(BackOff.after(2)).isEqualTo(Duration.ofSeconds(40));
        assertThat(BackOff.after(4)).isEqualTo(Duration.ofSeconds(640));
        assertThat(BackOff.after(1_000_000)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void triesABlockedRoadOftenEnoughForWhoeverWaits() {
        Road road = new Road();
        Instant now = Instant.parse("2026-03-02T10:00:00Z");

        assertThat(road.block("down", now)).isTrue();
        assertThat(road.isToBeTriedAt(now.plusSeconds(3))).isFalse();
        assertThat(road.isToBeTriedAt(now.plusSeconds(4))).isTrue();
        for (int i = 0; i < 100; i++) {
            assertThat(road.block("down", now)).isFalse();
        }
        assertThat(road.isToBeTriedAt(now.plusSeconds(20))).isTrue();
        assertThat(road.blockade().since()).isEqualTo(now);
        assertThat(road.free()).isTrue();
        assertThat(road.free()).isFalse();
    }
}
