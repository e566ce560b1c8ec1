package org.redress.people;

import java.time.Clock;
import java.util.Optional;

import org.redress.problems.Refusal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Sign-in with name and password. Open to all, as nobody is anybody yet; without a transaction, as comparing a password
 * is slow and must not hold a connection.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Credentials {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    private SignInDesk desk;

    @PostConstruct
    void open() {
        desk = new SignInDesk(accounts::active, passwords::matches, clock);
    }

    /**
     * Who has this name and password. What was right is trusted for a minute, as long as the person is active and their
     * password the same; so a script pays for the slow hash once a minute and not with every call.
     *
     * @param address whence the attempt comes, for the throttle
     * @return nobody, if name or password is wrong or the account is closed; the three cannot be told apart
     * @throws Refusal too many, with the seconds to wait as {@code retryAfter} among its extra members
     */
    @PermitAll
    public Optional<Viewer> verify(String userName, String password, String address) {
        return desk.verify(userName, password, address);
    }

    /** What a session keeps beside the name, for {@link #stillActive}. */
    @PermitAll
    public Optional<String> seal(String userName) {
        return accounts.active(userName).map(Account::seal);
    }

    /**
     * Somebody who has signed in before, with the roles of this moment; nobody, if the account was closed or the password
     * changed since.
     */
    @PermitAll
    public Optional<Viewer> stillActive(String userName, String seal) {
        return accounts.active(userName).filter(account -> account.seal().equals(seal)).map(Account::viewer);
    }
}
