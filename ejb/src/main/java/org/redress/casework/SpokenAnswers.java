package org.redress.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;
import org.redress.journal.EventType;
import org.redress.journal.Journal;
import org.redress.lifecycle.Action;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.settings.Settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * What the complainant said to our answer, by whatever way it came: a call, a meeting, a letter or a mail counts like a
 * click on the status page. The message is the evidence, and stays where it is.
 */
@Stateless
public class SpokenAnswers {

    private static final Set<Action> ANSWERS = EnumSet.of(Action.CONFIRM, Action.DISPUTE);
    private static final Set<MessageKind> BOTH_SPOKE = EnumSet.of(MessageKind.CALL_NOTE, MessageKind.MEETING_NOTE);
    private static final int LONGEST = 9_000;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

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
    Correspondence correspondence;

    @Inject
    Journal journal;

    @Inject
    Settings settings;

    /**
     * @param action   that the complainant takes our answer, or does not
     * @param expected the version that the person was looking at, or null
     * @throws Refusal not found, forbidden, conflict or stale
     */
    @RolesAllowed("EMPLOYEE")
    public void count(String number, Long messageId, Action action, Long expected) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.forChange(number, viewer);
        versions.require(c, expected);
        if (!ANSWERS.contains(action)) {
            throw Refusal.badRequest("A message counts as confirm or dispute, not as " + action.word() + ".");
        }
        Message message = correspondence.of(c.id(), messageId).filter(SpokenAnswers::canBeAnswer)
            .orElseThrow(() -> Refusal.notFound("answer", String.valueOf(messageId)));
        if (isBefore(message, journal.lastTime(c.id(), EventType.REPLY).orElse(Instant.MIN))) {
            throw Refusal.conflict("This was said before our answer of case " + number + " went out, so it cannot be about it.",
                "Take what was said since.");
        }
        String evidence = evidence(message);
        Handling h = work.takeUp(c, viewer, viewer.userName());
        work.act(h, action, action == Action.CONFIRM ? ActionBody.builder().evidence(evidence).build()
            : ActionBody.builder().reason(evidence).build());
        em.flush();
    }

    /** Whether it was said before our answer went out, so that it cannot be about it, whenever it was written down. */
    private static boolean isBefore(Message message, Instant answered) {
        // When a mail reached us is known; what stands in it was set by a clock of the sender's.
        Instant said = message.author().equals(Handling.COMPLAINANT) ? message.recordedAt() : message.at();
        Instant minute = said.truncatedTo(ChronoUnit.MINUTES);
        // Who types when they called knows the minute: a call in that of our answer came after it, or nobody would say it did.
        return said.isBefore(said.equals(minute) ? answered.truncatedTo(ChronoUnit.MINUTES) : answered);
    }

    /** @param answered when our answer went out last; null where none did */
    static boolean mayCount(Message message, Instant answered) {
        return answered != null && canBeAnswer(message) && !isBefore(message, answered);
    }

    /** Whether the complainant may have said in it what they think of our answer. */
    static boolean canBeAnswer(Message message) {
        return message.direction() == Direction.IN && !message.isOfMachine() || message.direction() == Direction.OUT && BOTH_SPOKE.contains(message.kind());
    }

    /** Who, how and when: what {@code domain.md} asks of a confirmation. */
    private String evidence(Message message) {
        StringBuilder said = new StringBuilder(message.kind().name()).append(' ')
            .append(WHEN.format(message.at().atZone(ZoneId.of(settings.zone()))));
        if (message.head() != null && message.head().from() != null) {
            said.append(", ").append(message.head().from());
        }
        if (message.talk() != null && message.talk().participants() != null) {
            said.append(", ").append(message.talk().participants());
        }
        if (message.talk() != null && message.talk().minutes() != null) {
            said.append(", ").append(message.talk().minutes()).append(" min");
        }
        return said.append(" (").append(message.author()).append("):\n").append(Excerpt.of(message.body(), LONGEST)).toString();
    }
}
