package org.redress.templates;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.MailHead;
import org.redress.correspondence.Message;
import org.redress.correspondence.outbox.OwnAddresses;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.rules.vocabulary.Kind;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Begins a reply: to whoever wrote and their copies, less our own addresses; {@code Re:}; the template of kind, category, step
 * and language with the company's and the person's name, the signature of who writes, and the inquiry quoted.
 */
@Stateless
public class ReplyDrafts {

    /** Nobody apologises for praise. */
    private static final Set<Kind> WANTS_APOLOGY = EnumSet.of(Kind.COMPLAINT, Kind.CLAIM, Kind.GRUMBLE, Kind.RETURN);

    /** Nobody reads more of what they wrote themselves. */
    private static final int MOST_QUOTED_LINES = 200;
    private static final int MOST_COPIES = 20;

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    Inquiries inquiries;

    @Inject
    LetterWriter writer;

    @Inject
    OwnAddresses own;

    @RolesAllowed("EMPLOYEE")
    public ReplyDraft of(String caseNumber) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.seen(caseNumber, viewer);
        Optional<Message> last = inquiries.last(c);
        Map<Blank, String> parts = new EnumMap<>(Blank.class);
        parts.put(Blank.HANDLER, viewer.name());
        parts.put(Blank.QUOTED, quoted(last.map(Message::body).orElse(c.matter().description())));
        parts.put(Blank.APOLOGY, WANTS_APOLOGY.contains(c.kind()) ? writer.byHand(TemplateKind.APOLOGY, c, parts).body() : "");
        parts.put(Blank.SIGNATURE, writer.byHand(TemplateKind.SIGNATURE, c, parts).body());
        WrittenLetter letter = writer.byHand(TemplateKind.REPLY, c, parts);
        MailHead head = last.map(Message::head).orElse(null);
        String to = to(c, head);
        return new ReplyDraft(to, copies(head, to), Inquiries.subject(c, last), letter.body(), letter.templateVersionId());
    }

    /** A word on the way: how far it is. */
    @RolesAllowed("EMPLOYEE")
    public ReplyDraft ofProgress(String caseNumber) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.seen(caseNumber, viewer);
        Map<Blank, String> parts = new EnumMap<>(Blank.class);
        parts.put(Blank.HANDLER, viewer.name());
        parts.put(Blank.SIGNATURE, writer.byHand(TemplateKind.SIGNATURE, c, parts).body());
        WrittenLetter letter = writer.byHand(TemplateKind.PROGRESS, c, parts);
        return new ReplyDraft(c.complainant().email(), List.of(), letter.subject(), letter.body(), letter.templateVersionId());
    }

    private String to(ComplaintCase c, MailHead head) {
        String sender = head == null ? null : head.from();
        return sender != null && !own.isOurs(sender) ? OwnAddresses.bare(sender) : c.complainant().email();
    }

    private List<String> copies(MailHead head, String to) {
        if (head == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>(head.to());
        all.addAll(head.cc());
        return own.copies(all, to).stream().limit(MOST_COPIES).toList();
    }

    static String quoted(String inquiry) {
        return inquiry == null ? "" : inquiry.lines().limit(MOST_QUOTED_LINES).map(line -> line.startsWith(">") ? ">" + line : "> " + line)
            .collect(Collectors.joining("\n"));
    }
}
