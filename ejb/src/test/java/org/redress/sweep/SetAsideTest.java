package org.redress.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SetAsideTest {

    @Test
    void waitsLongerEachTimeAndAtMostSixHours() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(SetAside::delayAfter)).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(4),
            Duration.ofMinutes(16), Duration.ofMinutes(64), Duration.ofMinutes(256), Duration.ofHours(6), Duration.ofHours(6));
        assertThat(SetAside.delayAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void saysInAFewWordsWhatIsAtTheBottomOfAFailure() {
        Exception failure = new IllegalStateException("The batch failed.", new IllegalArgumentException("Hours is 0.\nGive more."));

        assertThat(SetAsideRegister.inAFewWords(failure)).isEqualTo("IllegalArgumentException: Hours is 0.");
        assertThat(SetAsideRegister.inAFewWords(new IllegalStateException("x".repeat(1000)))).hasSize(300);
    }
}
