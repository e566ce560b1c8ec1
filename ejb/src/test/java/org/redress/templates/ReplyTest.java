package org.redress.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Lift | Re: Lift [2026-000142]",
        "Re: Lift | Re: Lift [2026-000142]",
        "RE: AW: Re[2]: Lift | Re: Lift [2026-000142]",
        "回复：电梯 | Re: 电梯 [2026-000142]",
        "Ответ: Лифт | Re: Лифт [2026-000142]",
        "Re: Lift [2026-000142] | Re: Lift [2026-000142]",
        "Regarding the lift | Re: Regarding the lift [2026-000142]"})
    void answersASubjectOnce(String said, String subject) {
        assertThat(Reply.subject(said, "2026-000142")).isEqualTo(subject);
    }

    @Test
    void takesNoSubjectOfAMegabyteAndNoLineEnd() {
        assertThat(Reply.subject("x".repeat(1_000_000), "2026-000142")).hasSizeLessThan(300);
        assertThat(Reply.subject("a\r\nBcc: b", "2026-000142")).isEqualTo("Re: a Bcc: b [2026-000142]");
        assertThat(Reply.subject("", "2026-000142")).isEqualTo("Re: [2026-000142]");
    }

    @Test
    void quotesEachLine() {
        assertThat(ReplyDrafts.quoted("One\n> two\n\nthree")).isEqualTo("> One\n>> two\n> \n> three");
        assertThat(ReplyDrafts.quoted("x\n".repeat(10_000)).lines()).hasSize(200);
    }
}
