package org.redress.web.signin;

import java.io.IOException;

import org.redress.problems.Refusal;
import org.redress.web.errors.ErrorAnswer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * How somebody who has to sign in is told so: scripts by a problem document, people by the sign-in page. The document
 * itself comes from {@link ErrorAnswer}, as the server puts an error page over whatever is written here.
 */
final class Challenge {

    static final String SIGN_IN_PAGE = "/sign-in";
    private static final String BASIC = "Basic realm=\"Redress\", charset=\"UTF-8\"";

    private Challenge() {
    }

    static void unauthorized(HttpServletRequest request, HttpServletResponse response, String detail) {
        response.setHeader("WWW-Authenticate", BASIC);
        refuse(request, response, Refusal.Kind.UNAUTHORIZED, detail + " Send a name and password with HTTP Basic.");
    }

    /** Without asking for a password, as a browser would put a window of its own before the page for that. */
    static void noSession(HttpServletRequest request, HttpServletResponse response) {
        refuse(request, response, Refusal.Kind.UNAUTHORIZED, "This is for the pages of a person who is signed in. Scripts read /api/v1/notices.");
    }

    static void tooMany(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        response.setHeader("Retry-After", String.valueOf(retryAfter(refusal)));
        refuse(request, response, refusal.kind(), refusal.getMessage() + " " + refusal.wayOut());
    }

    /** Seconds until the next attempt may be made. */
    static Object retryAfter(Refusal refusal) {
        return refusal.extra().getOrDefault("retryAfter", 1L);
    }

    /** To the sign-in page, in the way that the page's own script understands where it was a script that asked. */
    static void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = request.getContextPath() + SIGN_IN_PAGE + ReturnPath.wantedBy(request).asQuery();
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // A plain redirect would be followed unseen by the script, and for the person nothing would happen.
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + page.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            seeOther(response, page);
        }
    }

    /** Answers a post by a page to get, so that nobody sends it twice by reloading. */
    static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", response.encodeRedirectURL(address));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal.Kind kind, String detail) {
        request.setAttribute(ErrorAnswer.DETAIL, detail);
        response.setStatus(kind.status());
    }
}
