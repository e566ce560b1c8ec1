package org.redress.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.redress.access.AccessPolicy;
import org.redress.access.Restriction;
import org.redress.people.CurrentPerson;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** One's own deadlines for one's own calendar program, which cannot sign in and brings a secret instead. */
@Stateless
public class DeadlineFeed {

    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int MOST = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CurrentPerson current;

    @Inject
    People people;

    @Inject
    AccessPolicy policy;

    @Inject
    Clock clock;

    /** Since when the caller has a feed; null where they have none. */
    @RolesAllowed("EMPLOYEE")
    public Instant madeAt() {
        FeedToken token = em.find(FeedToken.class, current.viewer().personId());
        return token == null ? null : token.madeAt();
    }

    /** Makes the caller's secret, which is told this once; one that they had before ends. */
    @RolesAllowed("EMPLOYEE")
    public String make() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Long me = current.viewer().personId();
        FeedToken token = em.find(FeedToken.class, me);
        if (token == null) {
            em.persist(new FeedToken(me, hash(secret), clock.instant()));
        } else {
            token.become(hash(secret), clock.instant());
        }
        return secret;
    }

    @RolesAllowed("EMPLOYEE")
    public void revoke() {
        FeedToken token = em.find(FeedToken.class, current.viewer().personId());
        if (token != null) {
            em.remove(token);
        }
    }

    /**
     * The deadlines of whoever the secret belongs to, as an iCalendar file.
     *
     * @param base where the pages are
     * @throws Refusal not found; a secret that was revoked, an account that was closed and a wrong one cannot be told apart
     */
    @PermitAll
    public String read(String secret, URI base) {
        Viewer reader = secret != null && SECRET.matcher(secret).matches() ? readerOf(secret) : null;
        if (reader == null) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "There is no calendar at this address.", "Make a new address on your page.", List.of(), Map.of());
        }
        return CalendarFile.of(entries(reader), base, clock.instant());
    }

    private Viewer readerOf(String secret) {
        return em.createQuery("SELECT t FROM FeedToken t WHERE t.tokenHash = :hash", FeedToken.class).setParameter("hash", hash(secret))
            .getResultStream().findFirst().flatMap(token -> people.byId(token.personId())).filter(Person::isActive).map(Person::viewer).orElse(null);
    }

    /** What the reader has to do by when: as whoever handles the case, and as whoever is next by their office. */
    private List<FeedEntry> entries(Viewer reader) {
        Restriction visible = policy.visible(reader);
        Map<String, Object> mine = new HashMap<>();
        String condition = mine(reader, mine);
        TypedQuery<Object[]> query = visible.bind(em.createQuery("SELECT d.id, d.revision, d.step, d.dueAt, c.number, c.matter.title, c.confidential "
            + "FROM Deadline d, ComplaintCase c WHERE c.id = d.caseId AND d.state IN (org.redress.deadlines.DeadlineState.RUNNING, "
            + "org.redress.deadlines.DeadlineState.BREACHED) AND (" + condition + ") AND " + visible.condition() + " ORDER BY d.dueAt, d.id",
            Object[].class));
        mine.forEach(query::setParameter);
        Instant now = clock.instant();
        return query.setMaxResults(MOST).getResultList().stream().map(row -> new FeedEntry((Long) row[0], (Integer) row[1], (Step) row[2],
            (Instant) row[3], !((Instant) row[3]).isAfter(now), (String) row[4], (Boolean) row[6] ? null : (String) row[5])).toList();
    }

    private static String mine(Viewer reader, Map<String, Object> parameters) {
        parameters.put("reader", reader.personId());
        StringBuilder condition = new StringBuilder("c.owner.id = :reader AND d.step NOT IN (org.redress.rules.vocabulary.Step.ASSIGNMENT, "
            + "org.redress.rules.vocabulary.Step.PLAN_APPROVAL, org.redress.rules.vocabulary.Step.SURVEY, org.redress.rules.vocabulary.Step.ESCALATION_ACK)"
            + " OR d.escalationId IN (SELECT a.escalation.id FROM Addressee a WHERE a.personId = :reader AND a.waiting = TRUE)");
        if (reader.is(Role.INTAKE)) {
            condition.append(" OR d.step IN (org.redress.rules.vocabulary.Step.HANDOVER, org.redress.rules.vocabulary.Step.ASSESSMENT)");
        }
        if (reader.is(Role.DEPARTMENT_HEAD) && reader.departmentId() != null) {
            condition.append(" OR c.department.id = :headed AND d.step = org.redress.rules.vocabulary.Step.ASSIGNMENT");
            parameters.put("headed", reader.departmentId());
        }
        if (reader.is(Role.SURVEYOR)) {
            condition.append(" OR d.step = org.redress.rules.vocabulary.Step.SURVEY");
        }
        condition.append(" OR d.step = org.redress.rules.vocabulary.Step.PLAN_APPROVAL AND c.approverInTurn IN :offices");
        parameters.put("offices", reader.roles());
        return condition.toString();
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }
}
