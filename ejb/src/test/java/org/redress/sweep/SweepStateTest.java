package org.redress.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepStateTest {

    /** Seconds of silence, seconds that the oldest work waits, whether it acts. */
    @ParameterizedTest(name = "silent {0} s, waiting {1} s, acting {2}: {3}")
    @CsvSource({"0, 0, false, IDLE", "5, 0, true, WORKING", "5, 3, false, WORKING", "5, 60, true, WORKING", "5, 61, true, BEHIND",
        "5, 3600, false, BEHIND", "60, 0, false, IDLE", "61, 0, false, DEAD", "61, 3600, true, DEAD"})
    void tellsHowTheSweepStands(long silent, long waited, boolean acting, SweepState expected) {
        assertThat(SweepState.of(Duration.ofSeconds(silent), Duration.ofSeconds(waited), acting)).isEqualTo(expected);
    }
}
