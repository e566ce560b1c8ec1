package org.redress.correspondence.outbox;

import java.time.Duration;
import java.time.Instant;

import org.redress.correspondence.Allowance;
import org.redress.correspondence.OutboxMail;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * How many mails that nobody wrote may leave in an hour, to one address and about one case: a machine that answers ours, or
 * somebody who fills in forms with a stranger's address, or with those of many, comes to an end here. What a person wrote always
 * leaves.
 */
@ApplicationScoped
class Caps {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ACKNOWLEDGED = "m.addressee = :key AND m.kind = org.redress.correspondence.OutboxMail.Kind.ACKNOWLEDGEMENT";

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    OwnAddresses own;

    private final Allowance ofAll = new Allowance();

    /** Why the mail must not leave, or null. */
    String reachedBy(OutboxMail mail, Instant now) {
        if (own.isOurs(mail.addressee())) {
            return "It is addressed to ourselves, and our own mailbox would answer it.";
        }
        boolean anybodys = mail.kind() == OutboxMail.Kind.ACKNOWLEDGEMENT && isRecordedByNobodyOfUs(mail.caseId());
        int acknowledgements = settings.mailAcknowledgementsPerHour();
        if (anybodys) {
            if (sent(ACKNOWLEDGED, mail.addressee(), now.minus(HOUR)) >= acknowledgements) {
                return "Within an hour " + acknowledgements + " acknowledgements went to this address; whoever fills in its forms may not be its owner.";
            }
            if (sent(ACKNOWLEDGED, mail.addressee(), now.minus(DAY)) >= 4L * acknowledgements) {
                return "Within a day " + 4 * acknowledgements + " acknowledgements went to this address; whoever fills in its forms may not be its owner.";
            }
        }
        int perAddress = number("redress.mail.automatic.per-address", 20);
        int perCase = number("redress.mail.automatic.per-case", 10);
        if (sent("m.addressee = :key", mail.addressee(), now.minus(HOUR)) >= perAddress) {
            return "Within an hour " + perAddress + " automatic mails went to this address; more would be a nuisance or a loop.";
        }
        if (mail.caseId() != null && sent("m.caseId = :key", mail.caseId(), now.minus(HOUR)) >= perCase) {
            return "Within an hour " + perCase + " automatic mails went out about this case; more would be a nuisance or a loop.";
        }
        // Last, so that what does not leave anyway takes no room from others.
        int all = settings.mailAcknowledgementsOfAll();
        if (anybodys && !ofAll.take(now, all, () -> acknowledgedOfAnybody(now.minus(HOUR)))) {
            return "Within an hour " + all + " acknowledgements went out of what came by the form and by mail; somebody may be writing to strangers through us.";
        }
        return null;
    }

    /** Of forms and mails together: whoever may not go on by the one goes on by the other. */
    private long acknowledgedOfAnybody(Instant since) {
        return em.createQuery("SELECT COUNT(m) FROM OutboxMail m, ComplaintCase c WHERE c.id = m.caseId AND c.recordedBy IS NULL "
            + "AND m.kind = org.redress.correspondence.OutboxMail.Kind.ACKNOWLEDGEMENT "
            + "AND (m.sentAt > :since OR m.state = org.redress.correspondence.OutboxMail.State.SENDING)", Long.class)
            .setParameter("since", since).getSingleResult();
    }

    /** By the public form or a mail: nobody of the company spoke with the person whose address it is. */
    private boolean isRecordedByNobodyOfUs(Long caseId) {
        return caseId != null && em.createQuery("SELECT COUNT(c) FROM ComplaintCase c WHERE c.id = :id AND c.recordedBy IS NULL", Long.class)
            .setParameter("id", caseId).getSingleResult() > 0;
    }

    private long sent(String condition, Object key, Instant since) {
        return em.createQuery("SELECT COUNT(m) FROM OutboxMail m WHERE " + condition + " AND m.automatic = TRUE "
            + "AND (m.sentAt > :since OR m.state = org.redress.correspondence.OutboxMail.State.SENDING)", Long.class)
            .setParameter("key", key).setParameter("since", since).getSingleResult();
    }

    private int number(String name, int usual) {
        return settings.text(name).map(text -> {
            if (!text.matches("[1-9][0-9]{0,5}")) {
                throw new IllegalStateException("Setting " + name + " is '" + text + "'. Give 1 to 999999.");
            }
            return Integer.valueOf(text);
        }).orElse(usual);
    }
}
