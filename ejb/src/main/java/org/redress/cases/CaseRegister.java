package org.redress.cases;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.persistence.queries.ValueReadQuery;
import org.eclipse.persistence.sessions.Session;
import org.redress.access.AccessPolicy;
import org.redress.access.Restriction;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Where all cases are kept. What a person may not see is not there for them. */
@ApplicationScoped
public class CaseRegister {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    AccessPolicy policy;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    public CaseNumber nextNumber() {
        Session session = em.unwrap(Session.class);
        ValueReadQuery next = session.getPlatform().buildSelectQueryForSequenceObject("case_number_seq", 1);
        long count = ((Number) session.executeQuery(next)).longValue();
        return new CaseNumber(clock.instant().atZone(ZoneId.of(settings.zone())).getYear(), count);
    }

    /** @throws Refusal not found, also where the viewer may not see it */
    public ComplaintCase seen(String number, Viewer viewer) {
        Restriction visible = policy.visible(viewer);
        return visible.bind(em.createQuery("SELECT c FROM ComplaintCase c WHERE c.number = :number AND " + visible.condition(),
            ComplaintCase.class)).setParameter("number", number).getResultStream().findFirst()
            .orElseThrow(() -> Refusal.notFound("case", number));
    }

    /**
     * The case for a change: nobody else can change it until this transaction ends, so that of two people who act at
     * once the second finds it as the first left it.
     *
     * @throws Refusal not found, also where the viewer may not see it
     */
    public ComplaintCase forChange(String number, Viewer viewer) {
        return locked(seen(number, viewer).id());
    }

    /** The case for a change by whoever proved to be its complainant, or by the system. */
    public Optional<ComplaintCase> forChange(String number) {
        return em.createQuery("SELECT c.id FROM ComplaintCase c WHERE c.number = :number", Long.class)
            .setParameter("number", number).getResultStream().findFirst().map(this::locked);
    }

    public ComplaintCase locked(Long id) {
        ComplaintCase found = em.find(ComplaintCase.class, id);
        em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** Locks the case for this transaction, unless somebody else has it at this moment. */
    public boolean lockUnlessTaken(Long id) {
        // The query language knows no SKIP LOCKED; both databases do.
        return !em.createNativeQuery("SELECT id FROM complaint_case WHERE id = ? FOR UPDATE SKIP LOCKED").setParameter(1, id)
            .getResultList().isEmpty();
    }

    public Optional<ComplaintCase> byNumber(String number) {
        return em.createQuery("SELECT c FROM ComplaintCase c WHERE c.number = :number", ComplaintCase.class)
            .setParameter("number", number).getResultStream().findFirst();
    }

    public Optional<ComplaintCase> byId(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(ComplaintCase.class, id));
    }

    public List<ComplaintCase> byExternalReferences(Collection<String> references) {
        return references.isEmpty() ? List.of()
            : em.createQuery("SELECT c FROM ComplaintCase c WHERE c.externalReference IN :references", ComplaintCase.class)
                .setParameter("references", references).getResultList();
    }

    public void add(ComplaintCase c) {
        em.persist(c);
        em.persist(new CaseText(c.id(), terms(c)));
    }

    /** After the words of a case changed. */
    public void reindex(ComplaintCase c) {
        em.find(CaseText.class, c.id()).become(terms(c));
    }

    private static String terms(ComplaintCase c) {
        Complainant who = c.complainant();
        Matter matter = c.matter();
        return SearchTerms.of(c.number(), matter.title(), who.name(), who.company(), who.email(), c.externalReference(),
            matter.product(), matter.project(), matter.city(), matter.description(), matter.remedySought());
    }

    /** Makes somebody a party to the case, once. */
    public void addParty(ComplaintCase c, Long personId) {
        if (personId != null && em.find(CaseParty.class, new CaseParty.Key(c.id(), personId)) == null) {
            em.persist(new CaseParty(c.id(), personId));
        }
    }

    public boolean isParty(ComplaintCase c, Viewer viewer) {
        return em.find(CaseParty.class, new CaseParty.Key(c.id(), viewer.personId())) != null;
    }
}
