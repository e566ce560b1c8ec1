package org.redress.rulebook.epochs;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.redress.rulebook.releases.InForceSince;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What epochs there were, there are, and are to come. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class EpochRegister {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    /** The epoch that is asked for and neither in force nor cancelled. */
    public Optional<RuleEpoch> pending() {
        return em.createQuery("SELECT e FROM RuleEpoch e WHERE e.number NOT IN (SELECT x.epoch FROM EpochEnd x) ORDER BY e.number",
            RuleEpoch.class).setMaxResults(1).getResultStream().findFirst();
    }

    /** The newest ones that came into force or are just about to, the latest first. */
    public List<InForce> inForce(int most) {
        return em.createQuery("SELECT e.number, e.release, e.hash, x.switchAt FROM RuleEpoch e, EpochEnd x WHERE x.epoch = e.number "
            + "AND x.inForce = TRUE ORDER BY e.number DESC", Object[].class).setMaxResults(most).getResultList().stream()
            .map(row -> new InForce((Long) row[0], (Long) row[1], (String) row[2], (Instant) row[3])).toList();
    }

    /** By release: since when it decided last. */
    public Map<Long, InForceSince> lastOfEach() {
        Map<Long, InForceSince> last = new HashMap<>();
        em.createQuery("SELECT e.release, e.number, x.switchAt FROM RuleEpoch e, EpochEnd x WHERE x.epoch = e.number AND x.inForce = TRUE "
            + "ORDER BY e.number", Object[].class).getResultList()
            .forEach(row -> last.put((Long) row[0], new InForceSince((Long) row[1], (Instant) row[2])));
        return last;
    }

    public Optional<RuleEpoch> find(long number) {
        return Optional.ofNullable(em.find(RuleEpoch.class, number));
    }

    public Optional<EpochEnd> end(long number) {
        return Optional.ofNullable(em.find(EpochEnd.class, number));
    }

    /** Ways back that one person took alone and no second one stood by yet; once another release decides, nobody need. */
    public List<RuleEpoch> unconfirmed() {
        return em.createQuery("SELECT e FROM RuleEpoch e WHERE e.kind IN :alone AND e.number NOT IN (SELECT c.epoch FROM EpochConfirmation c) "
            + "AND e.number NOT IN (SELECT x.epoch FROM EpochEnd x WHERE x.inForce = FALSE) "
            + "AND e.number >= (SELECT MAX(n.epoch) FROM EpochEnd n WHERE n.inForce = TRUE) ORDER BY e.number DESC", RuleEpoch.class)
            .setParameter("alone", List.of(EpochKind.RETURN, EpochKind.EMERGENCY)).getResultList();
    }

    /** By release: who went back to it alone and waits for a second person. */
    public Map<Long, String> wentBackAlone() {
        return unconfirmed().stream().collect(Collectors.toMap(RuleEpoch::release, RuleEpoch::askedBy, (newest, older) -> newest));
    }
}
