package org.redress.web.signin;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Who a browser's session belongs to. It remembers the name alone: what they may do is looked up with every request. */
final class SignedIn {

    private static final String USER_NAME = "org.redress.signedIn";

    private SignedIn() {
    }

    static Optional<String> userName(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(USER_NAME));
    }

    /** Begins a session that nobody knew before, with nothing in it of whoever used the browser last. */
    static void begin(HttpServletRequest request, String userName) {
        end(request);
        request.getSession(true).setAttribute(USER_NAME, userName);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
