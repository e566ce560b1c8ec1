package org.redress.cases;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.queries.ValueReadQuery;
import org.eclipse.persistence.sessions.Session;
import org.redress.access.AccessPolicy;
import org.redress.access.Restriction;
import org.redress.database.Recollection;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

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

    @Inject
    Recollection recollection;

    private record PartiesOf(Long caseId) {
    }

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

    public boolean isSeen(ComplaintCase c, Viewer viewer) {
        Restriction visible = policy.visible(viewer);
        return !visible.bind(em.createQuery("SELECT c.id FROM ComplaintCase c WHERE c.id = :id AND " + visible.condition(), Long.class))
            .setParameter("id", c.id()).getResultList().isEmpty();
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
        return !lockUnlessTaken(List.of(id)).isEmpty();
    }

    /** Locks those of the cases that nobody else has at this moment; answers which, in the order given. */
    public List<Long> lockUnlessTaken(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        // The query language knows no SKIP LOCKED; both databases do.
        Query query = em.createNativeQuery("SELECT id FROM complaint_case WHERE id IN (" + "?, ".repeat(ids.size() - 1)
            + "?) FOR UPDATE SKIP LOCKED");
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, ids.get(i));
        }
        Set<Long> locked = new HashSet<>();
        query.getResultList().forEach(id -> locked.add(((Number) id).longValue()));
        return ids.stream().filter(locked::contains).toList();
    }

    /** Cases that this transaction has locked, with whoever their owner or subject is, read at once. */
    public List<ComplaintCase> lockedBefore(List<Long> ids) {
        Map<Long, ComplaintCase> byId = new HashMap<>();
        em.createQuery("SELECT c FROM ComplaintCase c WHERE c.id IN :ids", ComplaintCase.class).setParameter("ids", ids)
            .setHint(QueryHints.BATCH_TYPE, "IN").setHint(QueryHints.BATCH, "c.owner").setHint(QueryHints.BATCH, "c.department")
            .setHint(QueryHints.BATCH, "c.concerns").getResultList().forEach(c -> byId.put(c.id(), c));
        Map<Long, Set<Long>> parties = new HashMap<>();
        em.createQuery("SELECT p.caseId, p.personId FROM CaseParty p WHERE p.caseId IN :ids", Object[].class)
            .setParameter("ids", ids).getResultList()
            .forEach(row -> parties.computeIfAbsent((Long) row[0], any -> new HashSet<>()).add((Long) row[1]));
        ids.forEach(id -> recollection.keep(new PartiesOf(id), parties.getOrDefault(id, new HashSet<>())));
        return ids.stream().map(byId::get).toList();
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
            : em.createQuery("SELECT c FROM ComplaintCase c WHERE c.receipt.externalReference IN :references", ComplaintCase.class)
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
        return SearchTerms.of(c.number(), matter.title(), who.name(), who.company(), who.email(), c.receipt().externalReference(),
            matter.product(), matter.project(), matter.city(), matter.description(), matter.remedySought());
    }

    /** Makes somebody a party to the case, once. */
    public void addParty(ComplaintCase c, Long personId) {
        if (personId != null && isNewParty(c.id(), personId)) {
            em.persist(new CaseParty(c.id(), personId));
        }
    }

    private boolean isNewParty(Long caseId, Long personId) {
        Optional<Set<Long>> known = recollection.known(new PartiesOf(caseId));
        return known.map(parties -> parties.add(personId))
            .orElseGet(() -> em.find(CaseParty.class, new CaseParty.Key(caseId, personId)) == null);
    }

    public boolean isParty(ComplaintCase c, Viewer viewer) {
        return em.find(CaseParty.class, new CaseParty.Key(c.id(), viewer.personId())) != null;
    }
}
