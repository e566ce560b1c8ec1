package org.redress.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.conversation.SafeHtml;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Direction;
import org.redress.correspondence.MailHead;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;
import org.redress.correspondence.Talk;
import org.redress.documents.Attachment;
import org.redress.documents.Attachments;
import org.redress.documents.Enclosures;
import org.redress.input.Checks;
import org.redress.journal.EventType;
import org.redress.journal.Journal;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;
import org.redress.settings.Settings;
import org.redress.templates.TemplateName;
import org.redress.templates.TemplateNames;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What was said on a case: reading it, and writing down more. Notes may be added to a closed case, too. */
@Stateless
public class CaseMessages {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_TEXT = 900_000;
    private static final Duration MOST_BELIEVED = Duration.ofDays(3_650);

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseVersions versions;

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    WrittenMatter writtenMatter;

    @Inject
    Correspondence correspondence;

    @Inject
    Attachments attachments;

    @Inject
    Enclosures enclosures;

    @Inject
    Journal journal;

    @Inject
    TemplateNames templates;

    @Inject
    Checks checks;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Oldest first. */
    @RolesAllowed("EMPLOYEE")
    public List<MessageView> of(String number) {
        ComplaintCase c = register.seen(number, current.viewer());
        Map<Long, List<Long>> files = attachments.ofCase(c.id()).stream().filter(a -> a.messageId() != null)
            .collect(Collectors.groupingBy(Attachment::messageId, Collectors.mapping(Attachment::id, Collectors.toList())));
        List<Message> said = correspondence.of(c.id());
        Instant answered = journal.lastTime(c.id(), EventType.REPLY).orElse(null);
        Map<Long, List<Attachment>> enclosed = enclosures.of(said.stream().filter(m -> m.direction() == Direction.OUT).map(Message::id).toList());
        Map<Long, TemplateName> begunWith = templates.of(said.stream().map(Message::templateVersionId).filter(Objects::nonNull).distinct().toList());
        return said.stream().map(m -> MessageView.of(m, files.getOrDefault(m.id(), List.of()),
            enclosed.getOrDefault(m.id(), List.of()).stream().map(Attachment::id).toList(), begunWith.get(m.templateVersionId()), answered)).toList();
    }

    /**
     * What a mail looked like, made safe; it still wants a frame of its own (docs/adr/110).
     *
     * @param withImages whether pictures may be fetched from elsewhere, because the person asked for them
     * @param quoted     what the line says behind which the quoted history is folded
     * @return empty where there is nothing to look at, or it would take too long
     * @throws Refusal not found, also under the number of another case
     */
    @RolesAllowed("EMPLOYEE")
    public Optional<SafeHtml> html(String number, Long id, boolean withImages, String quoted) {
        ComplaintCase c = register.seen(number, current.viewer());
        Message message = correspondence.of(c.id(), id).orElseThrow(() -> Refusal.notFound("message", String.valueOf(id)));
        return correspondence.htmlOf(message.id()).flatMap(html -> SafeHtml.of(html, withImages, quoted,
            new EnclosedPictures(attachments, attachments.ofMessage(message.id()))));
    }

    /** @param expectedVersion of the case, which the person was looking at; or null where they take it as it is */
    @RolesAllowed("EMPLOYEE")
    public MessageView add(String number, MessageForm form, Long expectedVersion) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.forChange(number, viewer);
        versions.require(c, expectedVersion);
        checks.valid(form);
        requireWriter(viewer, number);
        ZoneId zone = ZoneId.of(settings.zone());
        form.requireSense(clock.instant().atZone(zone).toLocalDate());
        Handling h = work.takeUp(c, viewer, viewer.userName());
        Instant at = form.at() == null ? h.now() : Recording.receivedAt(form.at(), h.now());
        Message message = new Message(c.id(), form.kind(), form.directionOrUsual(), viewer.userName(), at, h.now(), form.subject(),
            form.body());
        if (form.isTalk()) {
            message.with(new Talk(form.minutes(), form.participants()));
        }
        if (form.followUpOn() != null) {
            message.promising(form.followUpOn(), form.followUpOn().atStartOfDay(zone).toInstant());
        }
        correspondence.add(message);
        h.pen.write(EventType.MESSAGE, Map.of("id", message.id(), "kind", form.kind(), "direction", message.direction()));
        writtenMatter.mayBe(message, h);
        register.addParty(c, viewer.personId());
        em.flush();
        return MessageView.of(message, List.of());
    }

    /**
     * Takes a mail into the conversation that somebody brings; the same mail again is the message that is there.
     *
     * @throws Refusal not found or forbidden
     */
    @RolesAllowed("EMPLOYEE")
    public MessageView keepMail(String number, MailForm mail) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.forChange(number, viewer);
        requireWriter(viewer, number);
        Optional<Message> there = mail.mailId() == null ? Optional.empty() : correspondence.mail(c.id(), mail.mailId());
        if (there.isPresent()) {
            return MessageView.of(there.get(), attachments.ofMessage(there.get().id()).stream().map(Attachment::id).toList());
        }
        Handling h = work.takeUp(c, viewer, viewer.userName());
        boolean own = mail.from() != null && mail.from().equalsIgnoreCase(c.complainant().email());
        String author = mail.machine() ? Handling.SYSTEM : own ? Handling.COMPLAINANT : viewer.userName();
        Message message = new Message(c.id(), MessageKind.MAIL, Direction.IN, author,
            sentAt(mail.sentAt(), h.now()), h.now(), mail.subject() == null ? null : Excerpt.of(mail.subject(), LONGEST_SUBJECT),
            Excerpt.of(mail.text().replace("\0", ""), LONGEST_TEXT)).with(new MailHead(mail.sender(), mail.to(), mail.cc(), mail.mailId()));
        correspondence.add(message, mail.html());
        h.pen.write(EventType.MESSAGE, Map.of("id", message.id(), "kind", MessageKind.MAIL, "direction", Direction.IN));
        if (!mail.machine()) {
            writtenMatter.mayBe(message, h);
        }
        register.addParty(c, viewer.personId());
        em.flush();
        return MessageView.of(message, List.of());
    }

    /** A mail is dated by its sender; a date that cannot be is not believed. */
    private static Instant sentAt(Instant said, Instant now) {
        boolean possible = said != null && !said.isAfter(now) && said.isAfter(now.minus(MOST_BELIEVED));
        return possible ? said : now;
    }

    /** Whoever may only look at all cases may not write on them either. */
    static void requireWriter(Viewer viewer, String number) {
        if (viewer.roles().equals(Set.of(Role.EMPLOYEE, Role.AUDITOR))) {
            throw Refusal.forbidden("An auditor changes nothing.", "Tell the owner of case " + number + ".");
        }
    }
}
