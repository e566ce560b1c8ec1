package org.redress.turnstile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Quota quota = new Quota(3, Duration.ofSeconds(10), 2);

    @Test
    void givesSoManyAtOnceAndThenOneEverySoOften() {
        for (int i = 0; i < 3; i++) {
            assertThat(quota.take("office", NOON)).isZero();
        }
        assertThat(quota.take("office", NOON)).isEqualTo(Duration.ofSeconds(10));
        assertThat(quota.take("office", NOON.plusSeconds(4))).isEqualTo(Duration.ofSeconds(6));
        assertThat(quota.take("office", NOON.plusSeconds(10))).isZero();
        assertThat(quota.take("office", NOON.plusSeconds(10))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void givesAllAgainAfterARest() {
        for (int i = 0; i < 4; i++) {
            quota.take("office", NOON);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(quota.take("office", NOON.plusSeconds(30))).isZero();
        }
        assertThat(quota.take("office", NOON.plusSeconds(30))).isPositive();
    }

    @Test
    void countsEverybodyAloneAndForgetsWhoCameLongestAgo() {
        for (int i = 0; i < 4; i++) {
            quota.take("flood", NOON);
        }
        assertThat(quota.take("other", NOON)).isZero();
        assertThat(quota.take("flood", NOON)).isPositive();
        quota.take("third", NOON);
        assertThat(quota.take("flood", NOON)).as("remembered: it came after the other").isPositive();
    }
}
