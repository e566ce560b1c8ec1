package org.redress.web.errors;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Ties the page that a person sees after a failure to the line in the log that tells why. */
@Named
@RequestScoped
public class ErrorReference {

    private static final Logger LOG = Logger.getLogger(ErrorReference.class.getName());

    @Inject
    HttpServletRequest request;

    private String value;

    @PostConstruct
    void note() {
        value = UUID.randomUUID().toString().substring(0, 8);
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        LOG.log(Level.WARNING, "Page " + address + " failed, reference " + value,
            cause instanceof Throwable failure ? failure : null);
    }

    public String getValue() {
        return value;
    }
}
