package org.redress.people;

import java.util.Set;

import org.redress.rules.vocabulary.Role;
import org.redress.settings.Settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Lets the first person into an empty system: the administrator, who registers everybody else. */
@Singleton
@Startup
@DependsOn("Demonstration")
public class FirstAdministrator {

    private static final String USER_NAME = "admin";
    private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());

    @Inject
    Settings settings;

    @Inject
    People people;

    @Inject
    Passwords passwords;

    @PostConstruct
    void arrive() {
        if (people.isEmpty()) {
            settings.text("redress.admin.password").ifPresentOrElse(this::register, () -> LOG.log(System.Logger.Level.WARNING,
                "Nobody is registered, so nobody can sign in. Set REDRESS_ADMIN_PASSWORD for one start to register the administrator 'admin'."));
        }
    }

    private void register(String password) {
        PasswordRules.require(password, USER_NAME);
        Person admin = new Person(USER_NAME, "Administrator", null, null, Set.of(Role.ADMIN));
        admin.takePasswordHash(passwords.hash(password));
        people.add(admin);
        LOG.log(System.Logger.Level.INFO, "The administrator 'admin' is registered.");
    }
}
