package org.redress.correspondence.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal("a secret of this installation...".getBytes(StandardCharsets.UTF_8));
    private final String token = seal.of("2026-000142");

    @Test
    void isShortAndSafeInAnAddress() {
        assertThat(token).matches("2026-000142-[0-9a-v]{16}").hasSize(28).isEqualTo(seal.of("2026-000142"));
    }

    @Test
    @Tag("M06")
    void isFoundWhereverAMailProgramPutsIt() {
        assertThat(seal.caseNumberIn("complaints+" + token + "@example.com")).contains("2026-000142");
        assertThat(seal.caseNumberIn("COMPLAINTS+" + token.toUpperCase() + "@EXAMPLE.COM")).contains("2026-000142");
        assertThat(seal.caseNumberIn("<" + token + ".4f1c@mail.example.com>")).contains("2026-000142");
        assertThat(seal.caseNumberIn("Re: Lift [" + token + "]")).contains("2026-000142");
        assertThat(seal.caseNumberIn("<a@b> <c@d>\r\n <" + token + ".1@e> <f@g>")).contains("2026-000142");
    }

    @Test
    @Tag("M05")
    void joinsNothingWithoutOurSignature() {
        String forged = "2026-000143" + token.substring("2026-000142".length());

        assertThat(seal.caseNumberIn(forged)).isEmpty();
        assertThat(seal.caseNumberIn("2026-000142")).isEmpty();
        assertThat(seal.caseNumberIn("2026-000142-0000000000000000")).isEmpty();
        assertThat(seal.caseNumberIn("1" + token)).isEmpty();
        assertThat(seal.caseNumberIn(token + "0")).isEmpty();
        assertThat(seal.caseNumberIn("")).isEmpty();
        assertThat(seal.caseNumberIn(null)).isEmpty();
        assertThat(new Seal(new byte[32]).caseNumberIn(token)).isEmpty();
    }

    @Test
    @Tag("M15")
    void readsOnlyTheBeginningOfReferencesThatNeverEnd() {
        String endless = "2026-000142-0000000000000000 ".repeat(200_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(seal.caseNumberIn(endless)).isEmpty());
        assertThat(seal.caseNumberIn(" ".repeat(30_000) + token)).isEmpty();
    }
}
