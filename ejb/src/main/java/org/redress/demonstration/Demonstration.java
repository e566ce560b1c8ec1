package org.redress.demonstration;

import org.redress.people.People;
import org.redress.settings.Settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Fills an empty system with people and cases to try it with, where the operator asked for that; everywhere else it
 * refuses to start with people whose password the whole world knows.
 */
@Singleton
@Startup
@DependsOn({"Migrations", "ActiveRuleBook", "DemonstrationClock"})
@TransactionManagement(TransactionManagementType.BEAN)
public class Demonstration {

    private static final System.Logger LOG = System.getLogger(Demonstration.class.getName());

    @Inject
    Settings settings;

    @Inject
    People people;

    @Inject
    DemonstrationPeople cast;

    @Inject
    DemonstrationCases cases;

    @PostConstruct
    void prepare() {
        if (settings.demonstration()) {
            cast.arrive();
            if (settings.demonstrationCases()) {
                cases.happen();
            }
        } else if (people.demonstrationPeople() > 0) {
            throw new IllegalStateException("The database holds demonstration people, whose passwords are known to everybody. "
                + "Redress does not start with them: use an empty database, or set REDRESS_DEMONSTRATION=true to go on demonstrating.");
        }
        LOG.log(System.Logger.Level.INFO, settings.demonstration() ? "This is a demonstration." : "This is no demonstration.");
    }
}
