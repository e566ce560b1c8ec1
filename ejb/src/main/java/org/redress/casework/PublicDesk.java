package org.redress.casework;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.redress.cases.CaseForm;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;
import org.redress.deadlines.Clocks;
import org.redress.deadlines.Deadline;
import org.redress.documents.Attachment;
import org.redress.documents.Attachments;
import org.redress.input.Checks;
import org.redress.input.Prose;
import org.redress.journal.EventType;
import org.redress.journal.Journal;
import org.redress.json.Json;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Step;
import org.redress.turnstile.Turnstile;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;

/** The desk at the street: whoever has a number and its access code follows and answers; a wrong pair is told nothing. */
@Stateless
public class PublicDesk {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseRegister register;

    @Inject
    Recording recording;

    @Inject
    Turnstile turnstile;

    @Inject
    IdempotencyKeys keys;

    @Inject
    CaseWork work;

    @Inject
    Grading grading;

    @Inject
    WrittenMatter writtenMatter;

    @Inject
    Correspondence correspondence;

    @Inject
    Filing filing;

    @Inject
    Attachments attachments;

    @Inject
    Clocks clocks;

    @Inject
    Journal journal;

    @Inject
    Checks checks;

    @Inject
    Json json;

    /** @param key by which the sender knows this request, so that a repeat records nothing twice; or null */
    @PermitAll
    public PublicCase record(CaseForm form, String key) {
        turnstile.complain();
        CaseForm said = asPublic(form);
        checks.valid(said);
        String request = json.fingerprint(said);
        Optional<Long> before = keys.caseOf(IdempotencyKeys.PUBLIC, key, request);
        ComplaintCase c = before.isPresent() ? register.byId(before.get()).orElseThrow() : recording.record(said, null);
        if (before.isEmpty()) {
            keys.keep(IdempotencyKeys.PUBLIC, key, request, c.id());
            em.flush();
        }
        return view(c, c.accessCode());
    }

    /** What only staff may say is refused; a stranger binds no customer record and hides no case. */
    private static CaseForm asPublic(CaseForm form) {
        java.util.ArrayList<FieldProblem> problems = new java.util.ArrayList<>();
        staffOnly("externalReference", form.externalReference(), problems);
        staffOnly("receivedAt", form.receivedAt(), problems);
        staffOnly("concerns", form.concerns(), problems);
        staffOnly("complainant/customerNumber", form.complainantOrUnknown().customerNumber(), problems);
        if (form.channel() != null && form.channel() != Channel.WEB) {
            problems.add(new FieldProblem("/channel", "channel must be WEB here."));
        }
        if (Boolean.TRUE.equals(form.confidential())) {
            problems.add(new FieldProblem("/confidential", "confidential is decided by the company."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new CaseForm(form.kind(), Channel.WEB, form.form(), form.language(), null, form.category(), form.title(),
            form.description(), form.remedySought(), form.occurredOn(), form.product(), form.project(), form.city(), null, null,
            form.complainant(), form.circumstances(), null);
    }

    private static void staffOnly(String field, Object value, List<FieldProblem> problems) {
        if (value != null) {
            problems.add(new FieldProblem("/" + field, field.replace('/', '.') + " is for staff; leave it out."));
        }
    }

    @PermitAll
    public PublicCase follow(String number, String code) {
        return view(proven(number, code, false), null);
    }

    @PermitAll
    public PublicCase answer(String number, String code, PublicAnswer answer) {
        ComplaintCase c = proven(number, code, true);
        checks.valid(answer);
        Handling h = work.takeUp(c, null, Handling.COMPLAINANT);
        if (answer.answer() == PublicAnswer.Choice.CONFIRM) {
            work.actWithoutViewer(h, Action.CONFIRM, ActionBody.builder().evidence("Confirmed on the status page.").build());
            if (answer.score() != null) {
                work.actWithoutViewer(h, Action.SURVEY, ActionBody.builder().survey(answer.score(), answer.comment(), true).build());
            }
        } else {
            if (answer.comment() == null || answer.comment().isBlank()) {
                throw Refusal.invalid("/comment", "comment is missing; say what is still wrong.");
            }
            work.actWithoutViewer(h, Action.DISPUTE, ActionBody.builder().reason(answer.comment()).build());
        }
        if (answer.comment() != null && !answer.comment().isBlank()) {
            say(h, answer.comment());
        }
        em.flush();
        return view(c, null);
    }

    /** Adds what the complainant wants to say, at any time while the case is open. */
    @PermitAll
    public PublicCase say(String number, String code, String text) {
        ComplaintCase c = proven(number, code, true);
        checks.valid(new Said(text));
        if (!c.status().isOpen()) {
            throw Refusal.conflict("Case " + number + " is closed.", "Write to us anew if something is still wrong.");
        }
        say(work.takeUp(c, null, Handling.COMPLAINANT), text);
        em.flush();
        return view(c, null);
    }

    /** Puts a file to the complaint, at any time while the case is open. */
    @PermitAll
    public AttachmentView attach(String number, String code, String name, InputStream bytes) {
        ComplaintCase c = proven(number, code, true);
        Attachment attachment = filing.file(work.takeUp(c, null, Handling.COMPLAINANT), null, name, bytes);
        em.flush();
        return AttachmentView.of(attachment);
    }

    private void say(Handling h, String text) {
        Message message = correspondence.add(new Message(h.c.id(), MessageKind.WEB, Direction.IN, Handling.COMPLAINANT, h.now(), h.now(),
            null, text));
        h.pen.write(EventType.MESSAGE, Map.of("id", message.id(), "kind", MessageKind.WEB, "direction", Direction.IN));
        writtenMatter.mayBe(message, h);
    }

    /** The case, where the code is its code; a wrong number and a wrong code cannot be told apart. */
    ComplaintCase proven(String number, String code, boolean forChange) {
        turnstile.prove();
        ComplaintCase c = (forChange ? register.forChange(number) : register.byNumber(number)).orElse(null);
        byte[] expected = (c == null ? "----" : c.accessCode()).getBytes(StandardCharsets.UTF_8);
        byte[] given = (code == null ? "" : code.strip().toUpperCase(java.util.Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given) || c == null) {
            turnstile.wrongCode();
            throw new Refusal(Refusal.Kind.NOT_FOUND, "There is no case with this number and access code.",
                "Check both; they are in the acknowledgement.", List.of(), Map.of());
        }
        return c;
    }

    private PublicCase view(ComplaintCase c, String accessCode) {
        PublicStory story = new PublicStory(journal.of(c.id()), json);
        Instant answerBy = c.answering().repliedAt() != null ? null
            : clocks.rows(c.id()).stream().filter(d -> d.step() == Step.RESPONSE && d.state().isOpen()).map(Deadline::dueAt).findFirst()
                .orElse(null);
        return new PublicCase(c.number(), accessCode, c.kind(), c.matter().title(), c.matter().description(), c.matter().occurredOn(),
            c.receipt().language(), c.status(), c.ending().outcome(), c.receipt().receivedAt(), answerBy, story.repliedAt(c), c.ending().closedAt(),
            c.status() == Status.AWAITING_CONFIRMATION, story.events(),
            correspondence.of(c.id()).stream().filter(Message::isForComplainant).filter(m -> isToBeShown(m))
                .map(m -> new PublicCase.PublicMessage(m.at(), m.direction(), m.subject(), m.body())).toList(),
            attachments.ofCase(c.id()).stream().filter(a -> a.addedBy().equals(Handling.COMPLAINANT))
                .map(a -> new PublicCase.PublicFile(a.addedAt(), a.name(), a.size())).toList());
    }

    /** What the complainant wrote here and what we wrote to them; our notes of calls are ours. */
    private static boolean isToBeShown(Message m) {
        return m.direction() == Direction.OUT && (m.kind() == MessageKind.MAIL || m.kind() == MessageKind.LETTER) || m.kind() == MessageKind.WEB;
    }

    /** A text that somebody typed. */
    private record Said(@NotBlank(message = "is missing; write something") @Prose(max = 10_000) String text) {
    }
}
