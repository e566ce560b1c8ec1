package org.redress.templates;

import java.util.Optional;

import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a reply answers; its draft, and whoever sends it without a subject, ask the same. */
@ApplicationScoped
public class Inquiries {

    @Inject
    Correspondence correspondence;

    /** Under which a reply goes whose writer gave no subject. */
    public String replySubject(ComplaintCase c) {
        return subject(c, last(c));
    }

    /** The last thing that the complainant wrote, by mail or on the status page. */
    Optional<Message> last(ComplaintCase c) {
        return correspondence.of(c.id()).stream().filter(m -> m.direction() == Direction.IN && !m.isOfMachine())
            .filter(m -> m.kind() == MessageKind.MAIL || m.kind() == MessageKind.WEB).reduce((earlier, later) -> later);
    }

    static String subject(ComplaintCase c, Optional<Message> last) {
        String said = last.map(Message::subject).filter(s -> s != null && !s.isBlank()).orElse(c.matter().title());
        return Reply.subject(said == null ? "" : said, c.number());
    }
}
