package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.redress.settings.Settings;

class QuotasTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicInteger counted = new AtomicInteger();
    private long sent;
    private final Quotas quotas = new Quotas();

    QuotasTest() {
        quotas.settings = new Settings() {
            @Override
            public int mailAcknowledgementsOfAll() {
                return 50;
            }
        };
        quotas.mails = new ReceivedMails() {
            @Override
            long acknowledgedSince(String sender, Instant since) {
                return 0;
            }

            @Override
            long acknowledgedSince(Instant since) {
                counted.incrementAndGet();
                return sent;
            }
        };
    }

    @Test
    void countsOnceForTheManyMailsOfASecondAndLetsNoneThroughAboveTheCap() {
        sent = 20;
        long allowed = IntStream.range(0, 400).filter(i -> quotas.mayBeAcknowledged("c" + i, NOW.plusMillis(i))).count();

        assertThat(allowed).isEqualTo(30);
        assertThat(counted).hasValue(1);
    }

    @Test
    void seesASecondLaterWhatOtherNodesSentAndWhatGrewOld() {
        sent = 50;
        assertThat(quotas.mayBeAcknowledged("c", NOW)).isFalse();

        sent = 49;
        assertThat(quotas.mayBeAcknowledged("c", NOW.plusMillis(999))).isFalse();
        assertThat(quotas.mayBeAcknowledged("c", NOW.plusMillis(1000))).isTrue();
    }

    @Test
    void countsAnewWhenTheClockWasSetBack() {
        sent = 50;
        assertThat(quotas.mayBeAcknowledged("c", NOW)).isFalse();

        sent = 0;
        assertThat(quotas.mayBeAcknowledged("c", NOW.minusSeconds(3600))).isTrue();
    }
}
