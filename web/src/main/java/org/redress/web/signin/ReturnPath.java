package org.redress.web.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where somebody wanted to go when they were asked to sign in. Only ever a staff page of this application: a sign-in
 * that sends people to any address it is given is a gift to those who make links.
 *
 * @param path with its query, below the context root
 */
record ReturnPath(String path) {

    static final String PARAMETER = "to";
    static final ReturnPath START = new ReturnPath("/app/");

    private static final String STAFF_PAGES = "/app/";
    private static final int LONGEST = 2_000;

    /** What was asked for, or the start page where that is not a staff page. */
    static ReturnPath of(String asked) {
        return isStaffPage(asked) ? new ReturnPath(asked) : START;
    }

    /** The page that this request is about: for a post, the page it was posted from, which is itself, query included. */
    static ReturnPath wantedBy(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return of(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }

    boolean isStart() {
        return equals(START);
    }

    /** As a query that carries it along, or nothing where it goes without saying. */
    String asQuery() {
        return isStart() ? "" : "?" + PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static boolean isStaffPage(String asked) {
        return asked != null && asked.length() <= LONGEST && asked.startsWith(STAFF_PAGES) && !asked.contains("\\")
            && !asked.contains("..") && asked.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
    }
}
