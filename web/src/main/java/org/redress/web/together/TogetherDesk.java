package org.redress.web.together;

import java.util.List;
import java.util.Set;

import org.redress.people.Directory;
import org.redress.rules.vocabulary.Role;
import org.redress.web.problems.Refusals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What this person can do to several cases of a list at once, and what came of it the last time. */
@Named
@RequestScoped
public class TogetherDesk {

    @Inject
    Directory directory;

    @Inject
    Refusals refusals;

    @Inject
    HttpServletRequest request;

    private Set<Role> roles;
    private TogetherReport report;

    @PostConstruct
    void look() {
        roles = directory.self().roles();
        if (request.getSession(false) != null && request.getSession().getAttribute(TogetherServlet.REPORT) instanceof TogetherReport last) {
            // Told once: it is old as soon as one looks at the list again.
            request.getSession().removeAttribute(TogetherServlet.REPORT);
            report = last;
        }
    }

    public boolean isUrging() {
        return roles.contains(Role.SUPERVISOR) || roles.contains(Role.DIRECTOR);
    }

    /** To whom this head can assign; nobody for anybody else. */
    public List<Directory.PersonRow> getHandlers() {
        return directory.handlersOfMine();
    }

    /** Of what was done just now, or null. */
    public TogetherReport getReport() {
        return report;
    }

    /** In the reader's language. */
    public String why(TogetherReport.Refused refused) {
        return refusals.said(refused.why());
    }
}
