package org.redress.casework;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;
import org.redress.documents.Attachment;
import org.redress.documents.Attachments;
import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Which files of a case may go to the complainant: those of the case itself, and those of what passed between them and us. A file
 * is as private as the message that it lies with, and what a mail program wrote is of no use to anybody outside.
 */
@ApplicationScoped
class SendableFiles {

    /** Of calls and meetings only our notes are kept, and those are ours. */
    private static final Set<MessageKind> PASSED_BETWEEN_US = EnumSet.of(MessageKind.MAIL, MessageKind.LETTER, MessageKind.WEB);

    @Inject
    Attachments attachments;

    @Inject
    Correspondence correspondence;

    /** Oldest first. */
    List<Attachment> of(Long caseId) {
        Map<Long, Message> said = said(caseId);
        return attachments.ofCase(caseId).stream().filter(file -> file.messageId() == null || isSendable(said.get(file.messageId()))).toList();
    }

    /** @throws Refusal invalid where one of them stays inside; which of them are of another case is not asked here */
    void require(Long caseId, Collection<Long> ids) {
        Map<Long, Message> said = said(caseId);
        attachments.ofCase(caseId).stream().filter(file -> ids.contains(file.id()) && file.messageId() != null).forEach(file -> {
            Message message = said.get(file.messageId());
            if (!isSendable(message)) {
                throw Refusal.invalid("/attachments", "attachments has " + file.id() + ", '" + file.name() + "', which stays inside: it came with "
                    + origin(message) + ". Leave it out, or add it to the case itself if the complainant may have it.");
            }
        });
    }

    static boolean isSendable(Message message) {
        return message.isForComplainant() && PASSED_BETWEEN_US.contains(message.kind()) && !message.isOfMachine();
    }

    private static String origin(Message message) {
        return switch (message.kind()) {
            case CALL_NOTE -> "a note of a call";
            case MEETING_NOTE -> "a note of a meeting";
            case INTERNAL_NOTE -> "an internal note";
            default -> message.isOfMachine() ? "a mail that a mail program wrote" : "what was said among colleagues";
        };
    }

    private Map<Long, Message> said(Long caseId) {
        return correspondence.of(caseId).stream().collect(Collectors.toMap(Message::id, Function.identity()));
    }
}
