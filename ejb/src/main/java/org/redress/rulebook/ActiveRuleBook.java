package org.redress.rulebook;

import java.util.concurrent.atomic.AtomicReference;

import org.redress.rules.book.RuleBook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.annotation.security.PermitAll;

/**
 * The rule book that decides at present. It is compiled at start, so that the first complaint does not pay for it, and
 * is swapped as a whole.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ActiveRuleBook {

    /** The release that the product came with is the first one that was ever active. */
    private static final long FIRST_EPOCH = 1;

    private static final System.Logger LOG = System.getLogger(ActiveRuleBook.class.getName());

    private final AtomicReference<RuleBook> active = new AtomicReference<>();

    @PostConstruct
    void compile() {
        active.set(RuleBook.standard());
        LOG.log(System.Logger.Level.INFO, "Rule book {0} is active.", active.get().release());
    }

    @PreDestroy
    void letGo() {
        active.get().close();
    }

    @PermitAll
    public RuleBook book() {
        return active.get();
    }

    @PermitAll
    public long epoch() {
        return FIRST_EPOCH;
    }
}
