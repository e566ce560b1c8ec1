package org.redress.correspondence;

import java.time.Instant;
import java.util.Collection;

import org.redress.people.Person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Tells members of staff what they should know; each notice commits with what it tells. */
@ApplicationScoped
public class Notices {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    public void tell(Collection<Person> people, Long caseId, Notice.Kind kind, String text, Instant at) {
        people.stream().distinct().forEach(p -> em.persist(new Notice(p.id(), caseId, kind, text, at)));
    }
}
