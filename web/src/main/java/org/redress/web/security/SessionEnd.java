package org.redress.web.security;

import org.redress.push.Pushes;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Whoever signed out, or was idle for too long, hears nothing more. */
@WebListener
public class SessionEnd implements HttpSessionListener {

    @Inject
    Pushes pushes;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        pushes.sessionEnded(event.getSession().getId());
    }
}
