package org.redress.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.redress.correspondence.outbox.OwnAddresses;
import org.redress.rules.vocabulary.Kind;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The mailboxes, who reads which now, and on what terms their mail becomes cases. */
@ApplicationScoped
class Mailboxes {

    /** Longer than the longest mail takes; a node that died holds a mailbox no longer than this. */
    static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(60);

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    OwnAddresses outgoing;

    @Inject
    Operators operators;

    @Inject
    Clock clock;

    /**
     * What sort of matter comes in by a door, in whose language.
     *
     * @param department whose mail it is; or null
     */
    record Terms(Kind kind, String language, String department) {
    }

    /**
     * How to read one, taken out of the database, because reading takes longer than a transaction should.
     *
     * @param trust the folder of further certificates; or null
     */
    record Way(String code, Protocol protocol, String host, int port, String userName, String secret, String folder, boolean emptied, Path trust) {
    }

    static String secretName(String code) {
        return "redress.mailbox." + code + ".password";
    }

    Optional<Mailbox> named(String code) {
        return Optional.ofNullable(em.find(Mailbox.class, code));
    }

    /** For a change; the poller and the administrator change the same rows. */
    Optional<Mailbox> locked(String code) {
        return Optional.ofNullable(em.find(Mailbox.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Mailbox> all() {
        return em.createQuery("SELECT m FROM Mailbox m ORDER BY m.code", Mailbox.class).getResultList();
    }

    void add(Mailbox mailbox) {
        em.persist(mailbox);
    }

    Terms termsOf(String code) {
        return named(code).map(m -> new Terms(m.kind(), m.language(), m.department() == null ? null : m.department().code()))
            .orElse(new Terms(Kind.COMPLAINT, "en", null));
    }

    /** Whether we are written to under this address, or write under it; with or without a token. */
    boolean isOurs(String address) {
        return outgoing.isOurs(address);
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<String> due() {
        return em.createQuery("SELECT m.code FROM Mailbox m WHERE m.active = TRUE AND m.nextFetchAt <= :now ORDER BY m.nextFetchAt, m.code", String.class)
            .setParameter("now", clock.instant()).getResultList();
    }

    /** The way into a mailbox for this node alone; empty where another node reads it, or nobody should. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Way> lease(String code) {
        Instant now = clock.instant();
        Mailbox m = locked(code).orElse(null);
        if (m == null || !m.isActive() || !m.isFreeFor(settings.node(), now)) {
            return Optional.empty();
        }
        m.leased(settings.node(), now.plus(LEASE));
        return Optional.of(new Way(m.code(), m.protocol(), m.host(), m.port(), m.userName(), settings.text(secretName(code)).orElse(""), m.folder(),
            m.isEmptied(), settings.mailTrust().orElse(null)));
    }

    /** While one mail after the other is taken. */
    @Transactional(TxType.REQUIRES_NEW)
    void renew(String code) {
        Instant now = clock.instant();
        locked(code).filter(m -> m.isLeaseShortFor(settings.node(), now.plus(LEASE.dividedBy(2)))).ifPresent(m -> m.leased(settings.node(), now.plus(LEASE)));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void fetched(String code) {
        locked(code).ifPresent(m -> m.fetched(clock.instant(), clock.instant().plus(EVERY)));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void failed(String code, String why) {
        Instant now = clock.instant();
        locked(code).ifPresent(m -> {
            if (m.failed(why, now, now.plus(AFTER_FAILURE))) {
                operators.tell(code + ": " + (why.length() > 200 ? why.substring(0, 200) : why));
            }
        });
    }
}
