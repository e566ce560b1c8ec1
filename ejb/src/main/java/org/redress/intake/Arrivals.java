package org.redress.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.redress.documents.DocumentStore;
import org.redress.documents.StoredDocument;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Takes a mail in: the original and a row of it commit together, whatever is in it. After that it cannot be lost. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Arrivals {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    ReceivedMails mails;

    @Inject
    DocumentStore documents;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @return its id; empty where this very message of the mail server was taken before */
    Optional<Long> take(Arrival arrival, SpooledMail raw) {
        if (mails.isTaken(arrival)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        LocalDate day = now.atZone(ZoneId.of(settings.zone())).toLocalDate();
        ReceivedMail mail = mails.byFingerprint(raw.fingerprint()).map(first -> ReceivedMail.again(arrival, day, first, raw.size(), now))
            .orElseGet(() -> new ReceivedMail(arrival, day, raw.fingerprint(), stored(raw).id(), raw.size(), now));
        mails.add(mail);
        mails.count(arrival.mailbox(), day);
        em.flush();
        return Optional.of(mail.id());
    }

    private StoredDocument stored(SpooledMail raw) {
        try (InputStream bytes = raw.open()) {
            return documents.store(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A mail cannot be stored.", e);
        }
    }
}
