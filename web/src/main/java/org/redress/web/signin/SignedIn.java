package org.redress.web.signin;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Who a browser's session belongs to. It remembers the name and a seal of the password: what they may do is looked up with every request. */
public final class SignedIn {

    private static final String USER_NAME = "org.redress.signedIn";
    private static final String SEAL = "org.redress.signedIn.seal";

    private SignedIn() {
    }

    static Optional<String> userName(HttpServletRequest request) {
        return attribute(request, USER_NAME);
    }

    /** By which it shows that the password was changed since. */
    public static String seal(HttpServletRequest request) {
        return attribute(request, SEAL).orElse("");
    }

    private static Optional<String> attribute(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(name));
    }

    /** Begins a session that nobody knew before, with nothing in it of whoever used the browser last. */
    static void begin(HttpServletRequest request, String userName, String seal) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(USER_NAME, userName);
        session.setAttribute(SEAL, seal);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
