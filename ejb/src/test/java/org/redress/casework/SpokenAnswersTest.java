package org.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;

/** What may be taken for the complainant's word on our answer. */
@Tag("C10")
class SpokenAnswersTest {

    private static final Instant ANSWERED = Instant.parse("2026-03-02T10:21:30Z");
    private static final Instant LATER = Instant.parse("2026-03-02T15:00:00Z");

    @Test
    void isNoMailOfAMachine() {
        assertThat(mayCount(MessageKind.MAIL, Direction.IN, "system", LATER, LATER)).isFalse();
        assertThat(mayCount(MessageKind.MAIL, Direction.IN, "complainant", LATER, LATER)).isTrue();
    }

    @Test
    void isACallByWhenItWasAndNotByWhenItWasWrittenDown() {
        assertThat(mayCount(MessageKind.CALL_NOTE, Direction.OUT, "handler", Instant.parse("2026-03-02T10:16:00Z"), LATER)).isFalse();
        assertThat(mayCount(MessageKind.CALL_NOTE, Direction.OUT, "handler", Instant.parse("2026-03-02T11:00:00Z"), LATER)).isTrue();
        assertThat(mayCount(MessageKind.CALL_NOTE, Direction.OUT, "handler", Instant.parse("2026-03-02T10:21:10Z"), LATER)).isFalse();
    }

    @Test
    void isACallOfTheMinuteInWhichWeAnswered() {
        assertThat(mayCount(MessageKind.CALL_NOTE, Direction.OUT, "handler", Instant.parse("2026-03-02T10:21:00Z"), LATER)).isTrue();
    }

    @Test
    void isAMailByWhenItReachedUsWhateverItsClockSaid() {
        Instant slow = Instant.parse("2026-03-02T09:00:00Z");

        assertThat(mayCount(MessageKind.MAIL, Direction.IN, "complainant", slow, LATER)).isTrue();
        assertThat(mayCount(MessageKind.MAIL, Direction.IN, "complainant", LATER, slow)).isFalse();
    }

    @Test
    void isNoOldMailThatSomebodyBroughtLate() {
        assertThat(mayCount(MessageKind.MAIL, Direction.IN, "handler", Instant.parse("2026-03-01T10:00:00Z"), LATER)).isFalse();
    }

    @Test
    void isNothingBeforeWeAnswered() {
        Message message = new Message(1L, MessageKind.MAIL, Direction.IN, "complainant", LATER, LATER, null, "Yes.");

        assertThat(SpokenAnswers.mayCount(message, null)).isFalse();
    }

    private static boolean mayCount(MessageKind kind, Direction direction, String author, Instant at, Instant recordedAt) {
        return SpokenAnswers.mayCount(new Message(1L, kind, direction, author, at, recordedAt, null, "It works."), ANSWERED);
    }
}
