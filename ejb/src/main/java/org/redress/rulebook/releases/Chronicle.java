package org.redress.rulebook.releases;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The append-only record of everything that happened to the rule book: who, when, to which bytes. */
@ApplicationScoped
public class Chronicle {

    /** As whom the product and the server act. */
    public static final String PRODUCT = "product";
    public static final String SYSTEM = "system";

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    /** In the hand of one actor at one instant; whoever moves a release writes with it in the same breath. */
    public ReleasePen pen(String actor, Instant at) {
        return new ReleasePen(em::persist, actor, at);
    }
}
