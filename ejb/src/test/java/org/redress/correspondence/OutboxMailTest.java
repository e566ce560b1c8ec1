package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.redress.correspondence.OutboxMail.State;

class OutboxMailTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final OutboxMail mail = new OutboxMail(7L, OutboxMail.Kind.REPLY, "A@Example.com", "b@example.com, c@example.com", "Lift", "Text.", NOW);

    @Test
    void keepsItsNameFromTheFirstTryToTheLast() {
        mail.claim("one/1", "<first@example.com>", NOW);
        mail.begin(NOW);
        mail.later(List.of("A@Example.com"), "450 not now", NOW.plusSeconds(10));
        mail.claim("two/1", "<second@example.com>", NOW);

        assertThat(mail.messageId()).isEqualTo("<first@example.com>");
        assertThat(mail.addressee()).isEqualTo("a@example.com");
    }

    @Test
    void goesOnlyToThoseWhoHaveNotGotIt() {
        assertThat(mail.openTo()).isEqualTo("A@Example.com, b@example.com, c@example.com");

        mail.later(List.of("c@example.com"), "450 not now", NOW.plusSeconds(10));

        assertThat(mail.openTo()).isEqualTo("c@example.com");
        assertThat(mail.nextActionAt()).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void isInDoubtOnlyWhereItWasBegun() {
        mail.claim("one/1", "<first@example.com>", NOW);
        mail.putBack("The node ended.", NOW);
        assertThat(mail.doubts()).isZero();

        mail.claim("one/1", "<first@example.com>", NOW);
        mail.begin(NOW);
        mail.putBack("The node ended.", NOW);

        assertThat(mail.doubts()).isEqualTo(1);
        assertThat(mail.state()).isEqualTo(State.WAITING);
        assertThat(mail.claimedBy()).isNull();
    }

    @Test
    void goesAgainToEverybodyWhenItCameBackAndToTheRestWhenItWasRefused() {
        mail.failed(List.of("c@example.com"), "550 nobody here");
        mail.again(NOW);
        assertThat(mail.openTo()).isEqualTo("c@example.com");

        mail.sent(NOW);
        mail.bounced("550 nobody here");
        assertThat(mail.nextActionAt()).isNull();
        mail.again(NOW);

        assertThat(mail.openTo()).isEqualTo("A@Example.com, b@example.com, c@example.com");
        assertThat(mail.state()).isEqualTo(State.WAITING);
    }

    @Test
    void keepsOneLineOfWhatAServerSaid() {
        mail.failed(List.of("A@Example.com"), "550 first\r\nsecond\0" + "x".repeat(5_000));

        assertThat(mail.lastError()).startsWith("550 first second x").hasSize(1_000);
    }
}
