package org.redress.web.signin;

import jakarta.servlet.http.HttpServletRequest;

/** By which way a request comes in, and so how its caller says who they are. */
enum Door {
    /** Nobody asks: the public calls of the API, its description, style sheets and pictures. */
    OPEN,
    /** Name and password with every call. */
    API,
    /** What a page of ours listens to, by the session. */
    STREAM,
    /** A session, where there is one. */
    PAGES;

    static Door of(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.startsWith("/api/v1/public/") || path.equals("/api/v1/health") || path.equals("/api/v1/deadlines.ics")
                || path.equals("/api/openapi") || path.startsWith("/api/openapi/")
                || path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/")) {
            return OPEN;
        }
        if (path.equals("/api/v1/intake/mail") && isBearer(request)) {
            // A mail gateway is nobody here; the use case looks at its token.
            return OPEN;
        }
        if (path.equals("/news") || path.startsWith("/news/")) {
            return STREAM;
        }
        return path.equals("/api") || path.startsWith("/api/") ? API : PAGES;
    }

    private static boolean isBearer(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
