package org.redress.it;

import java.util.Set;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * Calls the application's use cases from inside the server as somebody: with a name and roles, as the web
 * tier would have established them, but without a password.
 */
public final class Caller {

    private final String userName;
    private final Set<String> roles;

    private Caller(String userName, Set<String> roles) {
        this.userName = userName;
        this.roles = roles;
    }

    public static Caller named(String userName, String... roles) {
        return new Caller(userName, Set.of(roles));
    }

    public <T> T call(Callable<T> work) throws Exception {
        SecurityIdentity identity = SecurityDomain.getCurrent()
                .createAdHocIdentity(userName)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)));
        return identity.runAs(work);
    }

    /** A use case of the application by its class. */
    public static <T> T useCase(Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup(
                    "java:global/redress/redress-ejb/" + type.getSimpleName() + "!" + type.getName()));
        } catch (NamingException e) {
            throw new IllegalArgumentException(type + " is no EJB of the application.", e);
        }
    }
}
