package org.redress.correspondence.outbox;

import java.time.Duration;
import java.time.Instant;

import org.redress.correspondence.OutboxMail;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * How many mails that nobody wrote may leave in an hour, to one address and about one case: a machine that answers ours, or
 * somebody who fills in forms with a stranger's address, comes to an end here. What a person wrote always leaves.
 */
@ApplicationScoped
class Caps {

    private static final Duration HOUR = Duration.ofHours(1);

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Settings settings;

    /** Why the mail must not leave, or null. */
    String reachedBy(OutboxMail mail, Instant now) {
        int perAddress = number("redress.mail.automatic.per-address", 20);
        int perCase = number("redress.mail.automatic.per-case", 10);
        if (sent("m.addressee = :key", mail.addressee(), now) >= perAddress) {
            return "Within an hour " + perAddress + " automatic mails went to this address; more would be a nuisance or a loop.";
        }
        if (mail.caseId() != null && sent("m.caseId = :key", mail.caseId(), now) >= perCase) {
            return "Within an hour " + perCase + " automatic mails went out about this case; more would be a nuisance or a loop.";
        }
        return null;
    }

    private long sent(String condition, Object key, Instant now) {
        return em.createQuery("SELECT COUNT(m) FROM OutboxMail m WHERE " + condition + " AND m.automatic = TRUE "
            + "AND (m.sentAt > :since OR m.state = org.redress.correspondence.OutboxMail.State.SENDING)", Long.class)
            .setParameter("key", key).setParameter("since", now.minus(HOUR)).getSingleResult();
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
