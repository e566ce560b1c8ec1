package org.redress.web.moments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class ClockFaceTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant WARN = Instant.parse("2026-03-02T17:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-02T19:00:00Z");

    @Test
    void showsHowMuchOfAClockIsUsed() {
        assertThat(faceAt("2026-03-02T14:00:00Z")).isEqualTo(new ClockFace(DUE, 50, false, false, false));
    }

    @Test
    void warnsOnlyBetweenTheWarningAndTheEnd() {
        assertThat(faceAt("2026-03-02T17:00:01Z").soon()).isTrue();
        assertThat(faceAt("2026-03-02T19:00:01Z").soon()).isFalse();
    }

    @Test
    void isLateAfterItsEndAndFullFromThenOn() {
        assertThat(faceAt("2026-03-02T19:00:00Z").late()).isFalse();
        assertThat(faceAt("2026-03-04T00:00:00Z")).isEqualTo(new ClockFace(DUE, 100, false, true, false));
    }

    @Test
    void isNeverLateWhilePaused() {
        assertThat(ClockFace.of(START, WARN, DUE, true, Instant.parse("2026-03-04T00:00:00Z")).late()).isFalse();
    }

    private static ClockFace faceAt(String now) {
        return ClockFace.of(START, WARN, DUE, false, Instant.parse(now));
    }
}
