package org.redress.web.security;

import java.io.IOException;

import org.redress.turnstile.Visitor;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Notes whence a request comes, for those who count by it. Behind a proxy the server must be told to trust its headers. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Doorway extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    Visitor visitor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        visitor.from(request.getRemoteAddr());
        chain.doFilter(request, response);
    }
}
