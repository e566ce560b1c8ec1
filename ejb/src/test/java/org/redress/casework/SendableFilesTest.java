package org.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;

class SendableFilesTest {

    @ParameterizedTest
    @Tag("P06")
    @CsvSource({
        "MAIL, IN, complainant, true", "MAIL, IN, handler, true", "MAIL, OUT, handler, true", "LETTER, IN, handler, true", "LETTER, OUT, handler, true",
        "WEB, IN, complainant, true",
        "INTERNAL_NOTE, INTERNAL, handler, false", "INTERNAL_NOTE, OUT, handler, false", "INTERNAL_NOTE, INTERNAL, system, false",
        "MAIL, INTERNAL, handler, false", "CALL_NOTE, IN, handler, false", "MEETING_NOTE, OUT, handler, false", "MAIL, IN, system, false"})
    void keepsInsideWhatLiesWithSomethingInside(MessageKind kind, Direction direction, String author, boolean sendable) {
        Message message = new Message(1L, kind, direction, author, Instant.EPOCH, Instant.EPOCH, null, "Text.");

        assertThat(SendableFiles.isSendable(message)).isEqualTo(sendable);
    }
}
