package org.redress.web.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.redress.casework.AttachmentView;
import org.redress.casework.MessageView;
import org.redress.conversation.Quotation;
import org.redress.correspondence.Direction;
import org.redress.correspondence.MessageKind;
import org.redress.templates.TemplateName;

/**
 * A message as its bubble shows it.
 *
 * @param fresh    what was written now
 * @param quoted   what it repeats of the messages before it, folded away; or empty
 * @param html     whether one can look at it as it looked
 * @param original whether it can be saved as it came
 * @param answer   whether it can be taken for what the complainant thinks of our answer
 * @param machine  whether a mail program wrote it, and nobody: a bounce, an absence
 * @param enclosed what went with it
 * @param template with which its author began; or null
 */
public record Said(Long id, MessageKind kind, Direction direction, String fresh, String quoted, String from, String to, String cc, boolean html, boolean original, boolean answer, boolean machine,
    Integer minutes, String participants, LocalDate followUpOn, Instant followUpDoneAt, List<AttachmentView> files,
    List<AttachmentView> enclosed, TemplateName template) {

    private static final Set<MessageKind> TALKS = EnumSet.of(MessageKind.CALL_NOTE, MessageKind.MEETING_NOTE);

    static Said of(MessageView m, List<AttachmentView> files) {
        Quotation text = m.kind() == MessageKind.MAIL ? Quotation.in(m.body()) : new Quotation(m.body(), "");
        return new Said(m.id(), m.kind(), m.direction(), text.fresh(), text.quoted(), m.from(), String.join(", ", m.to()),
            String.join(", ", m.cc()), m.html(), m.original(), m.mayCount(), m.ofMachine(), m.minutes(), m.participants(), m.followUpOn(), m.followUpDoneAt(),
            files.stream().filter(file -> m.attachments().contains(file.id())).toList(),
            files.stream().filter(file -> m.enclosed().contains(file.id())).toList(), m.template());
    }

    public boolean isTalk() {
        return TALKS.contains(kind);
    }

    /** Whether it is to be printed and sent by post. */
    public boolean isOurLetter() {
        return kind == MessageKind.LETTER && direction == Direction.OUT;
    }

    public boolean isLetter() {
        return kind == MessageKind.LETTER;
    }

    /** How it looks: nobody must take a note among ourselves for something that was said to the complainant. */
    String style() {
        return direction == Direction.INTERNAL ? "note" : isTalk() ? "call" : direction == Direction.OUT ? "out" : "in";
    }

    String icon() {
        return switch (kind) {
            case INTERNAL_NOTE -> "lock";
            case CALL_NOTE -> "phone";
            case MEETING_NOTE -> "people";
            case LETTER -> "file";
            default -> "mail";
        };
    }
}
