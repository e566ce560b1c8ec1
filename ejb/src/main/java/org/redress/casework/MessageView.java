package org.redress.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.redress.correspondence.Direction;
import org.redress.correspondence.FollowUp;
import org.redress.correspondence.MailHead;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;
import org.redress.correspondence.Talk;
import org.redress.templates.TemplateName;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A message as it is shown, with the ids of its attachments.
 *
 * @param from           of a mail, as its sender wrote it, which proves nothing
 * @param html           whether it is kept how the mail looked
 * @param original       whether it can be had as it came
 * @param mayCount       whether it came after our answer, so that it can be taken for what the complainant thinks of it
 * @param minutes        how long a call or a meeting took
 * @param followUpOn     on which day its author promised to come back to it
 * @param followUpDoneAt null while that is to be done
 * @param enclosed       ids of the files of the case that went with it
 * @param template       with which its author began
 */
public record MessageView(Long id, MessageKind kind, Direction direction, String author, Instant at, String subject, String body,
    List<Long> attachments, @JsonInclude(JsonInclude.Include.NON_NULL) String from,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> to, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> cc,
    @JsonInclude(JsonInclude.Include.NON_NULL) String mailId, boolean html, boolean original, boolean mayCount, @JsonInclude(JsonInclude.Include.NON_NULL) Integer minutes,
    @JsonInclude(JsonInclude.Include.NON_NULL) String participants, @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate followUpOn,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant followUpDoneAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> enclosed, @JsonInclude(JsonInclude.Include.NON_NULL) TemplateName template) {

    /** Whether a mail program wrote it, and nobody: a bounce, an absence. */
    public boolean ofMachine() {
        return Message.isOfMachine(direction, author);
    }

    static MessageView of(Message m, List<Long> attachments) {
        return of(m, attachments, List.of(), null, null);
    }

    static MessageView of(Message m, List<Long> attachments, List<Long> enclosed, TemplateName template, Instant answered) {
        MailHead head = m.head();
        Talk talk = m.talk();
        FollowUp followUp = m.followUp();
        return new MessageView(m.id(), m.kind(), m.direction(), m.author(), m.at(), m.subject(), m.body(), attachments,
            head == null ? null : head.from(), head == null ? List.of() : head.to(), head == null ? List.of() : head.cc(),
            head == null ? null : head.messageId(), m.hasHtml(), m.originalId() != null, SpokenAnswers.mayCount(m, answered), talk == null ? null : talk.minutes(),
            talk == null ? null : talk.participants(), followUp == null ? null : followUp.on(),
            followUp == null ? null : followUp.doneAt(), enclosed, template);
    }
}
