package org.redress.web.people;

import java.io.Serializable;
import java.time.Instant;

import org.redress.feeds.DeadlineFeed;
import org.redress.web.messages.Outcomes;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The address under which the signed-in person's calendar program finds their deadlines: made, shown once, ended. */
@Named
@ViewScoped
public class FeedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DeadlineFeed feed;

    @Inject
    Outcomes outcomes;

    private Instant madeAt;
    private String address;

    @PostConstruct
    void load() {
        madeAt = feed.madeAt();
    }

    /** Stays on the page: the address is shown this once and can never be shown again. */
    public void make() {
        String secret = feed.make();
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String server = request.getRequestURL().substring(0, request.getRequestURL().length() - request.getRequestURI().length());
        address = server + request.getContextPath() + "/api/v1/deadlines.ics?token=" + secret;
        madeAt = feed.madeAt();
    }

    public String revoke() {
        feed.revoke();
        outcomes.afterRedirect("feed.revoked");
        return "/app/me?faces-redirect=true";
    }

    /** Null where there is none. */
    public Instant getMadeAt() {
        return madeAt;
    }

    /** Only just after it was made. */
    public String getAddress() {
        return address;
    }
}
