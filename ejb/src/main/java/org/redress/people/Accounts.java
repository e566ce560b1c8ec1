package org.redress.people;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Looks accounts up, each in a transaction of its own, so that none is held while a password is being compared. */
@ApplicationScoped
class Accounts {

    private static final int LONGEST_USER_NAME = 100;

    @Inject
    People people;

    /** Roles are those of this moment; an account that was closed is not found. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Account> active(String userName) {
        if (!isUserName(userName)) {
            return Optional.empty();
        }
        return people.active(userName).map(person -> new Account(person.viewer(), person.passwordHash()));
    }

    /** PostgreSQL takes no NUL in a text, and nobody has a name with control characters. */
    private static boolean isUserName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_USER_NAME && text.chars().noneMatch(Character::isISOControl);
    }
}
