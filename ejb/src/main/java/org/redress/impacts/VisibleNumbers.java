package org.redress.impacts;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.redress.access.AccessPolicy;
import org.redress.access.Restriction;
import org.redress.people.CurrentPerson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** Which of some cases the reader may know of. */
@ApplicationScoped
class VisibleNumbers {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentPerson current;

    Set<String> of(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        Restriction mine = policy.visible(current.viewer());
        TypedQuery<String> query = mine.bind(em.createQuery("SELECT c.number FROM ComplaintCase c WHERE c.number IN :numbers AND ("
            + mine.condition() + ")", String.class)).setParameter("numbers", numbers);
        return new HashSet<>(query.getResultList());
    }
}
