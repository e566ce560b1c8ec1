package org.redress.rulebook;

import org.redress.rulebook.epochs.Epochs;
import org.redress.settings.Settings;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Tells the other nodes that this one lives, also while it compiles a release: on a busy machine that takes longer than they
 * wait for the silent, and they would go on without it.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SignOfLife {

    private static final System.Logger LOG = System.getLogger(SignOfLife.class.getName());

    @Inject
    ActiveRuleBook rules;

    @Inject
    Epochs epochs;

    @Inject
    Settings settings;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "Redress: sign of life")
    @PermitAll
    public void give() {
        try {
            epochs.beat(settings.node(), rules.epoch(), rules.failure());
        } catch (RuntimeException e) {
            // The look at the rule book tells an outage of the database.
            LOG.log(System.Logger.Level.DEBUG, "No sign of life could be given.", e);
        }
    }
}
