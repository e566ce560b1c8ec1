package org.redress.web.follow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Gives every answer of the follow page a nonce of its own. PrimeFaces remembers the nonce of a page in its view; the
 * follow page keeps none, and then PrimeFaces expects it to come back with the post, put there by a script that this page
 * does not have. It would fail without, and whoever sends the post would choose the nonce.
 */
@WebFilter({"/follow", "/follow.xhtml"})
public class FreshNonce extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter("POST".equals(request.getMethod()) ? new WithNonce(request) : request, response);
    }

    private static final class WithNonce extends HttpServletRequestWrapper {

        private static final String PARAMETER = "primefaces.nonce";

        /** In the form that PrimeFaces takes for one of its own; a random UUID of the JDK is from a secure generator. */
        private final String nonce =
            Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

        WithNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return PARAMETER.equals(name) ? nonce : super.getParameter(name);
        }
    }
}
