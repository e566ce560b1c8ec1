package org.redress.web.language;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Remembers the language that a reader chose with {@code ?lang=}. A cookie and not the session, because the public
 * pages have no session, and because the choice should outlive one.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class LanguageFilter extends HttpFilter {

    static final String PARAMETER = "lang";
    static final String COOKIE = "redress-lang";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Only where somebody follows a link: elsewhere asking for a parameter would read the body away.
        if ("GET".equals(request.getMethod())) {
            Language.tagged(request.getParameter(PARAMETER))
                    .ifPresent(language -> remember(language, request, response));
        }
        chain.doFilter(request, response);
    }

    private static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, language.getTag());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        request.setAttribute(COOKIE, language);
    }

    /** What the reader chose, now or earlier; empty if they never did. */
    static Optional<Language> chosen(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof Language language) {
            return Optional.of(language);
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    return Language.tagged(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
